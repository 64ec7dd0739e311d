// The picture itself: panels, arrows, cards, under the camera.
import { type RefObject, useCallback } from 'react';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { Selection } from '../../graph/focus.ts';
import type { ArrowMark, Scene } from '../../graph/scene.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { Arrow } from './Arrow.tsx';
import { Card, Panel } from './Card.tsx';
import type { Camera } from './use-camera.ts';
import { useNodeActs } from './use-node-acts.ts';
import { useNodeLabels } from './use-node-labels.ts';
import type { MapView } from './use-scene.ts';

interface Props {
  readonly view: MapView | null;
  readonly camera: Camera;
  readonly svg: RefObject<SVGSVGElement | null>;
  readonly isMoving: boolean;
}

/** The frame is there before the first picture, so that the camera has something to hold. */
export function MapCanvas({ view, camera, svg, isMoving }: Props) {
  const text = useText().map;
  const workspace = useWorkspace();
  const { k, x, y } = camera.transform;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside everything lets go of the choice; Escape does the same.
    <svg
      ref={svg}
      className={`canvas${k < 0.45 ? ' far' : ''}`}
      role="application"
      aria-label={text.label}
      aria-describedby="map-help"
      onClick={(event) => event.target === svg.current && workspace.select(null)}
    >
      <desc id="map-help">{text.help}</desc>
      <defs>
        <pattern id="hatch" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="hatch" d="M0 0V5" />
        </pattern>
      </defs>
      <g transform={`translate(${x} ${y}) scale(${k})`}>
        {view && <Marks scene={view.scene} graph={view.graph} camera={camera} svg={svg} isMoving={isMoving} />}
      </g>
    </svg>
  );
}

interface MarksProps extends Omit<Props, 'view'> {
  readonly scene: Scene;
  readonly graph: FlowGraph;
}

function Marks({ scene, graph, camera, svg, isMoving }: MarksProps) {
  const workspace = useWorkspace();
  const { stop, acts } = useNodeActs(scene, camera, svg);
  const label = useNodeLabels(scene, graph);
  const chooseArrow = useCallback((mark: ArrowMark) => workspace.select(chosenBy(mark)), [workspace]);
  return (
    <>
      {scene.panels.map((mark) => (
        <Panel key={mark.id} mark={mark} label={label(mark.id)} isStop={stop === mark.id} acts={acts} />
      ))}
      {[...scene.arrows].sort(chosenLast).map((mark) => (
        <Arrow key={mark.id} mark={mark} isMoving={isMoving} onChoose={chooseArrow} />
      ))}
      {scene.cards.map((mark) => (
        <Card key={mark.id} mark={mark} label={label(mark.id)} isStop={stop === mark.id} acts={acts} />
      ))}
    </>
  );
}

/** An arrow of one exchange is that exchange. */
function chosenBy(mark: ArrowMark): Selection {
  const [only, ...more] = mark.exchangeIds;
  return only !== undefined && more.length === 0 ? { kind: 'exchange', id: only } : { kind: 'edge', id: mark.id };
}

const ORDER = { faded: 0, normal: 1, near: 2, chosen: 3 } as const;

function chosenLast(a: ArrowMark, b: ArrowMark): number {
  return ORDER[a.emphasis] - ORDER[b.emphasis];
}
