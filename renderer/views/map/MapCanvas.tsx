// The picture itself under the camera: as SVG when it is small, on a canvas when it is big. Both draw one scene and lead to the same acts.
import { type MouseEvent, useCallback, useLayoutEffect, useRef } from 'react';
import type { Selection } from '../../graph/focus.ts';
import type { ArrowMark } from '../../graph/scene.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { CanvasMap } from './CanvasMap.tsx';
import { MarkMenu } from './MarkMenu.tsx';
import { SvgFrame, SvgMap } from './SvgMap.tsx';
import { MOST_SVG_MARKS, type Surface } from './surface.ts';
import type { Camera } from './use-camera.ts';
import { useDrag } from './use-drag.ts';
import { useMarkMenu } from './use-mark-menu.ts';
import type { Motion } from './use-motion.ts';
import { useNodeActs } from './use-node-acts.ts';
import { useNodeLabels } from './use-node-labels.ts';
import type { MapView } from './use-scene.ts';
import type { WantedFocus } from './use-wanted-focus.ts';
import { WalkMark } from './WalkMark.tsx';

interface Props {
  readonly view: MapView | null;
  readonly camera: Camera;
  readonly motion: Motion;
  readonly wanted: WantedFocus | null;
}

/** The stage is there before the first picture, so that the camera has something to hold. */
export function MapCanvas({ view, camera, motion, wanted }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const surface = useRef<Surface>(null);
  useLayoutEffect(() => (stage.current ? camera.attach(stage.current) : undefined), [camera]);
  useDrag(stage, surface, camera, view?.scene ?? null);
  const menu = useMarkMenu(surface);
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (surface.current?.isEmptyAt(event.nativeEvent)) camera.zoomBy(event.shiftKey ? 0.5 : 2, [event.clientX - box.left, event.clientY - box.top]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: + and - zoom as well.
    <div ref={stage} className="map-stage" onDoubleClick={onDoubleClick} {...menu.handlers}>
      <HatchPattern />
      {view ? <Drawn view={view} camera={camera} motion={motion} wanted={wanted} stage={stage} surface={surface} /> : <SvgFrame />}
      {view && <MarkMenu view={view} place={menu.place} onClose={menu.close} />}
    </div>
  );
}

/** The stripes of what is not known, for the map and for the samples in the legend. */
function HatchPattern() {
  return (
    <svg className="visually-hidden" aria-hidden>
      <defs>
        <pattern id="hatch" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M0 0V5" />
        </pattern>
      </defs>
    </svg>
  );
}

interface DrawnProps extends Props {
  readonly view: MapView;
  readonly stage: React.RefObject<HTMLDivElement | null>;
  readonly surface: React.RefObject<Surface | null>;
}

function Drawn({ view, camera, motion, wanted, stage, surface }: DrawnProps) {
  const workspace = useWorkspace();
  const { scene } = view;
  const places = useWorkspaceState((state) => state.picture?.laidOut);
  const { stop, acts, arrow, onArrowKey } = useNodeActs(view, camera, stage, wanted);
  const label = useNodeLabels(view);
  const chooseArrow = useCallback((mark: ArrowMark) => workspace.select(chosenBy(mark)), [workspace]);
  const isBig = scene.cards.length + scene.panels.length + scene.arrows.length > MOST_SVG_MARKS;
  const props = { scene, camera, surface, isMoving: motion.isMoving, isCalm: !motion.isAllowed, stop, acts, label, chooseArrow };
  return (
    <>
      {isBig ? <CanvasMap {...props} places={places ?? scene} /> : <SvgMap {...props} />}
      {arrow && (
        <WalkMark
          key={arrow.mark.id}
          arrow={arrow.mark}
          label={arrow.label}
          name={arrow.name}
          camera={camera}
          onKey={onArrowKey}
          onChoose={chooseArrow}
        />
      )}
    </>
  );
}

/** An arrow of one exchange is that exchange. */
function chosenBy(mark: ArrowMark): Selection {
  const [only, ...more] = mark.exchangeIds;
  return only !== undefined && more.length === 0 ? { kind: 'exchange', id: only } : { kind: 'edge', id: mark.id };
}
