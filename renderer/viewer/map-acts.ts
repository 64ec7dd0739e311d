// What a reader does on the map, by mouse and by key: choose, open, close, walk along the flows, zoom.
import type { PagePicture } from '../briefing/html/page-content.ts';
import { at, type Place, type Step, walk } from '../graph/walk/walk.ts';
import { waysOf } from '../graph/walk/ways.ts';
import type { Camera } from './camera.ts';
import type { Drawn } from './picture.ts';
import type { View } from './view-state.ts';

/** The map of the moment; `place` is where the keyboard stands. */
export interface MapNow {
  readonly view: View;
  readonly canvas: SVGSVGElement;
  readonly camera: Camera;
  drawn: Drawn | null;
  place: Place | null;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: 'right',
  ArrowLeft: 'left',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

export function look({ view }: Pick<MapNow, 'view'>, change: Partial<PagePicture>): void {
  view.set({ picture: { ...view.get().picture, ...change } });
}

function choose(map: MapNow, id: string | null): void {
  look(map, { selection: id === null ? null : { kind: 'node', id }, lit: [] });
}

/** Opens or closes a group in place. */
export function toggle(map: MapNow, id: string): void {
  if (!map.drawn) return;
  const open = new Set(map.drawn.open);
  if (!open.delete(id)) open.add(id);
  look(map, { level: null, open: [...open] });
}

/** Tab comes in on this node, and the keyboard stands on it. */
export function standOn({ canvas }: MapNow, id: string): void {
  for (const node of canvas.querySelectorAll<SVGGElement>('[data-node]')) {
    const isHere = node.dataset.node === id;
    node.setAttribute('tabindex', isHere ? '0' : '-1');
    if (isHere) node.focus();
  }
}

export function listen(map: MapNow): void {
  const { canvas } = map;
  canvas.addEventListener('keydown', (event) => onKey(map, event));
  canvas.addEventListener('click', (event) => onClick(map, event.target as Element));
  canvas.addEventListener('dblclick', (event) => {
    const id = nodeAt(event.target as Element);
    if (id !== undefined && hasChildren(map, id)) toggle(map, id);
  });
}

function nodeAt(target: Element): string | undefined {
  return target.closest<SVGGElement>('[data-node]')?.dataset.node;
}

function hasChildren({ drawn }: MapNow, id: string): boolean {
  return (drawn?.graph.children.get(id) ?? []).length > 0;
}

function onClick(map: MapNow, target: Element): void {
  const node = nodeAt(target);
  const edge = target.closest<SVGGElement>('[data-edge]')?.dataset.edge;
  if (node !== undefined && target.closest('.toggle')) toggle(map, node);
  else if (node !== undefined) choose(map, node);
  else if (edge !== undefined) look(map, { selection: { kind: 'edge', id: edge }, lit: [] });
}

function onKey(map: MapNow, event: KeyboardEvent): void {
  const id = nodeAt(event.target as Element);
  if (!map.drawn || id === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  const step = STEPS[event.key];
  const act = step ? () => walkOn(map, id, step) : actOf(map, id, event.key);
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function actOf(map: MapNow, id: string, key: string): (() => void) | null {
  const { camera, drawn } = map;
  if (key === 'Enter') return () => (hasChildren(map, id) ? toggle(map, id) : choose(map, id));
  if (key === ' ') return () => choose(map, id);
  if (key === 'Escape') return () => choose(map, null);
  if (key === '+' || key === '=') return () => camera.zoomBy(1.25);
  if (key === '-') return () => camera.zoomBy(0.8);
  return key === '0' && drawn ? () => camera.fit(drawn.scene.width, drawn.scene.height) : null;
}

function walkOn(map: MapNow, id: string, step: Step): void {
  if (!map.drawn) return;
  const from = map.place?.node === id ? map.place : at(id);
  map.place = walk(waysOf(map.drawn.scene, map.drawn.shown), from, step) ?? from;
  standOn(map, map.place.node);
}
