// A small map as SVG in the page: every mark is an element.
import { type ReactNode, type RefObject, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ArrowMark, CardMark, PanelMark, Scene } from '../../graph/scene.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { Arrow } from './Arrow.tsx';
import { Card, type NodeActs, Panel } from './Card.tsx';
import type { Detail } from './canvas/detail.ts';
import { fitsBar, placedNames } from './canvas/names.ts';
import type { Surface } from './surface.ts';
import { type Camera, useDetail } from './use-camera.ts';
import { useSvgTransition } from './use-svg-transition.ts';

export interface MapProps {
  readonly scene: Scene;
  readonly camera: Camera;
  readonly surface: RefObject<Surface | null>;
  readonly isMoving: boolean;
  readonly isCalm: boolean;
  readonly stop: string | undefined;
  readonly acts: NodeActs;
  readonly label: (id: string) => string;
  readonly chooseArrow: (mark: ArrowMark) => void;
}

/** The frame of the map; without children before the first picture. */
export function SvgFrame({ children }: { readonly children?: ReactNode }) {
  const text = useText().map;
  const workspace = useWorkspace();
  const svg = useRef<SVGSVGElement>(null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside everything lets go of the choice; Escape does the same.
    <svg
      ref={svg}
      className="canvas"
      role="application"
      aria-label={text.label}
      aria-describedby="map-help"
      onClick={(event) => event.target === svg.current && workspace.select(null)}
    >
      <desc id="map-help">{text.help}</desc>
      {children}
    </svg>
  );
}

export function SvgMap(props: MapProps) {
  const { camera, scene, surface, isCalm } = props;
  const group = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    const follow = () => group.current?.setAttribute('transform', camera.transform.toString());
    follow();
    return camera.listen(follow);
  }, [camera]);
  useImperativeHandle(surface, () => surfaceOf(group, scene), [scene]);
  useSvgTransition(group, scene, camera, isCalm);
  return (
    <SvgFrame>
      <g ref={group}>
        <Marks {...props} />
      </g>
    </SvgFrame>
  );
}

function Marks({ scene, camera, isMoving, stop, acts, label, chooseArrow }: MapProps) {
  const detail = useDetail(camera);
  const bar = fitsBar(detail) ? detail : null;
  return (
    <>
      {scene.panels.map((mark) => (
        <Panel key={mark.id} mark={mark} detail={bar} label={label(mark.id)} isStop={stop === mark.id} acts={acts} />
      ))}
      {[...scene.arrows].sort(chosenLast).map((mark) => (
        <Arrow key={mark.id} mark={mark} isMoving={isMoving && detail.kind !== 'far'} isNear={detail.kind === 'all'} onChoose={chooseArrow} />
      ))}
      {scene.cards.map((mark) => (
        <Card key={mark.id} mark={mark} titleSize={detail.titleSize} label={label(mark.id)} isStop={stop === mark.id} acts={acts} />
      ))}
      {!fitsBar(detail) && <Names panels={scene.panels} detail={detail} />}
    </>
  );
}

/** From far away the names of open groups stand over what is in them. */
function Names({ panels, detail }: { readonly panels: readonly PanelMark[]; readonly detail: Detail }) {
  const { measure } = useWorkspace();
  return placedNames(panels, detail, measure).map(({ mark, title, x, y }) => (
    <text
      key={mark.id}
      className={`far-name ${mark.emphasis}`}
      x={x}
      y={y}
      style={{ fontSize: detail.panelSize, strokeWidth: detail.panelSize / 3 }}
      aria-hidden
    >
      {title}
    </text>
  ));
}

function surfaceOf(group: RefObject<SVGGElement | null>, scene: Scene): Surface {
  const element = (event: Event) => (event.target instanceof Element ? event.target : null);
  return {
    cardAt: (event) => {
      const bar = element(event)?.closest('.panel [data-stop]')?.closest<SVGGElement>('.panel');
      return (element(event)?.closest<SVGGElement>('.card[data-node]') ?? bar)?.dataset.node ?? null;
    },
    isEmptyAt: (event) => element(event)?.closest('.card, .arrow, [role="button"]') === null,
    preview: (id, dx, dy) => {
      for (const mark of movedWith(scene, id)) {
        const element = group.current?.querySelector(`[data-node="${CSS.escape(mark.id)}"]`);
        element?.setAttribute('transform', `translate(${mark.rect.x + dx} ${mark.rect.y + dy})`);
        element?.classList.toggle('dragged', mark.id === id && (dx !== 0 || dy !== 0));
      }
    },
  };
}

/** A card alone; a panel with all that lies in it. */
function movedWith({ cards, panels }: Scene, id: string): readonly (CardMark | PanelMark)[] {
  const panel = panels.find((mark) => mark.id === id);
  if (!panel) return cards.filter((mark) => mark.id === id);
  const { x, y, width, height } = panel.rect;
  return [...panels, ...cards].filter(
    ({ rect }) => rect.x >= x && rect.y >= y && rect.x + rect.width <= x + width && rect.y + rect.height <= y + height,
  );
}

const ORDER = { faded: 0, normal: 1, near: 2, chosen: 3 } as const;

function chosenLast(a: ArrowMark, b: ArrowMark): number {
  return ORDER[a.emphasis] - ORDER[b.emphasis];
}
