// Over the map while it is edited: a knob at the card that is pointed at or chosen, from which an exchange is drawn to another card.
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { Scene } from '../../../graph/scene.ts';
import { say } from '../../announce/say.ts';
import { type Camera, useTransform } from '../../map/use-camera.ts';
import type { MapView } from '../../map/use-scene.ts';
import { editText } from '../../text/edit-words.ts';
import { nodeName } from '../../text/scene-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { drawnForm } from './drawn-form.ts';
import { type Mark, markUnder } from './under.ts';

interface Props {
  readonly view: MapView;
  readonly camera: Camera;
}

/** From which node, and where the pointer is, in pixels of the layer. */
interface Drawing {
  readonly from: string;
  readonly x: number;
  readonly y: number;
}

/** Nearer to the knob than this (pixels), the pointer has not left it yet. */
const LEAST = 8;

export function DrawLayer({ view, camera }: Props) {
  const words = useText();
  const text = editText(words).drawing;
  const layer = useRef<HTMLDivElement>(null);
  const transform = useTransform(camera);
  const hovered = useHovered(layer, view.scene, camera);
  const chosen = useWorkspaceState(({ selection }) => (selection?.kind === 'node' ? selection.id : null));
  const { drawing, over, start, move, finish } = useDrawing(view, camera, layer);
  const ids = drawing ? [drawing.from] : [...new Set([hovered, chosen])].filter((id) => id !== null);
  const name = (id: string) => {
    const node = view.graph.nodes.get(id);
    return node ? nodeName(words, node) : '';
  };
  const place = (mark: Mark) => transform.apply([mark.rect.x + mark.rect.width, mark.rect.y + Math.min(mark.rect.height, 220) / 2]);
  const marks = ids.flatMap((id) => markOf(view.scene, id) ?? []);
  const from = drawing && markOf(view.scene, drawing.from);
  return (
    <div ref={layer} className="draw-layer">
      {drawing && from && <Line from={place(from)} to={[drawing.x, drawing.y]} over={over && outline(over, transform)} />}
      {drawing && over && over.id !== drawing.from && (
        <span className="draw-onto" style={{ left: drawing.x + 14, top: drawing.y + 14 }}>
          {text.onto(name(over.id))}
        </span>
      )}
      {marks.map((mark) => (
        <span
          key={mark.id}
          className={`draw-knob${drawing ? ' is-drawing' : ''}`}
          title={text.handle(name(mark.id))}
          data-knob={mark.id}
          style={{ left: place(mark)[0], top: place(mark)[1] }}
          onPointerDown={(event) => start(mark.id, event)}
          onPointerMove={move}
          onPointerUp={finish}
          onPointerCancel={finish}
        />
      ))}
    </div>
  );
}

interface LineProps {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly over: Outline | null;
}

type Outline = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function Line({ from: [x1, y1], to: [x2, y2], over }: LineProps) {
  const middle = (x1 + x2) / 2;
  return (
    <svg className="draw-line" aria-hidden>
      <defs>
        <marker id="draw-head" viewBox="0 0 8 8" refX={7} refY={4} markerWidth={8} markerHeight={8} orient="auto">
          <path d="M0 0L8 4L0 8Z" />
        </marker>
      </defs>
      {over && <rect {...over} rx={6} />}
      <path d={`M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`} markerEnd="url(#draw-head)" />
    </svg>
  );
}

function outline({ rect }: Mark, transform: Camera['transform']): Outline {
  const [x, y] = transform.apply([rect.x, rect.y]);
  return { x, y, width: rect.width * transform.k, height: rect.height * transform.k };
}

function markOf({ cards, panels }: Scene, id: string): Mark | undefined {
  return cards.find((mark) => mark.id === id) ?? panels.find((mark) => mark.id === id);
}

/** The node under the pointer; the last one for as long as the pointer is at its knob. */
function useHovered(layer: React.RefObject<HTMLDivElement | null>, scene: Scene, camera: Camera): string | null {
  const [hovered, setHovered] = useState<string | null>(null);
  useEffect(() => {
    const around = layer.current?.parentElement;
    if (!around) return;
    const onMove = (event: globalThis.PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('.draw-knob')) return;
      if (event.buttons === 0) setHovered(under(layer.current, scene, camera, event)?.id ?? null);
    };
    const onLeave = () => setHovered(null);
    around.addEventListener('pointermove', onMove);
    around.addEventListener('pointerleave', onLeave);
    return () => {
      around.removeEventListener('pointermove', onMove);
      around.removeEventListener('pointerleave', onLeave);
    };
  }, [layer, scene, camera]);
  return hovered;
}

function under(
  layer: Element | null,
  scene: Scene,
  { transform }: Camera,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Mark | null {
  const box = layer?.getBoundingClientRect();
  if (!box) return null;
  const [x, y] = transform.invert([clientX - box.left, clientY - box.top]);
  return markUnder(scene, x, y);
}

function useDrawing(view: MapView, camera: Camera, layer: React.RefObject<HTMLDivElement | null>) {
  const words = useText();
  const workspace = useWorkspace();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [over, setOver] = useState<Mark | null>(null);
  const begun = useRef<readonly [number, number]>([0, 0]);
  const stop = () => {
    setDrawing(null);
    setOver(null);
  };
  useEffect(() => {
    if (!drawing) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setDrawing(null);
      setOver(null);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [drawing]);
  const at = ({ clientX, clientY }: PointerEvent) => {
    const box = layer.current?.getBoundingClientRect();
    return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
  };
  const start = (from: string, event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    begun.current = [event.clientX, event.clientY];
    setDrawing({ from, ...at(event) });
  };
  const move = (event: PointerEvent) => {
    if (!drawing) return;
    setDrawing({ ...drawing, ...at(event) });
    setOver(under(layer.current, view.scene, camera, event));
  };
  const finish = (event: PointerEvent) => {
    const done = drawing;
    stop();
    if (!done || event.type === 'pointercancel') return;
    const target = under(layer.current, view.scene, camera, event);
    const hasLeft = Math.hypot(event.clientX - begun.current[0], event.clientY - begun.current[1]) >= LEAST;
    if (!hasLeft) return workspace.setEditing({ drawFrom: done.from });
    if (!target) return;
    if (target.id === done.from) return say(editText(words).drawing.itself);
    const records = workspace.store.getState().openCase?.records;
    const node = (id: string) => view.graph.nodes.get(id) ?? null;
    if (records) workspace.openForm(drawnForm(records, node(done.from), node(target.id)));
  };
  return { drawing, over, start, move, finish };
}
