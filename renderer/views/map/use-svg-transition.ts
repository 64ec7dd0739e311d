// Moves the elements of the SVG from where they stood on screen to their new places, when the picture is another one.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Rect } from '../../graph/layout/layout.ts';
import type { Scene } from '../../graph/scene.ts';
import { TRANSITION } from './canvas/between.ts';
import type { Camera } from './use-camera.ts';

const TIMING: KeyframeAnimationOptions = { duration: TRANSITION, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' };

interface Seen {
  readonly rects: ReadonlyMap<string, Rect>;
  readonly lines: ReadonlyMap<string, string>;
  readonly transform: Camera['transform'];
}

/** Cards and panels travel; what is new or has another line comes in. Nothing moves when calm is wanted. */
export function useSvgTransition(group: RefObject<SVGGElement | null>, scene: Scene, camera: Camera, isCalm: boolean): void {
  const before = useRef<Seen | null>(null);
  useLayoutEffect(() => {
    const was = before.current;
    const is = seen(scene, camera);
    before.current = is;
    if (!was || isCalm || !hasMoved(was, is)) return;
    /** The camera follows the picture in an effect of its own, after this one. */
    const frame = requestAnimationFrame(() => animate(group.current, was, is, camera.transform));
    return () => cancelAnimationFrame(frame);
  }, [group, scene, camera, isCalm]);
  useLayoutEffect(
    () =>
      camera.listen(() => {
        if (before.current) before.current = { ...before.current, transform: camera.transform };
      }),
    [camera],
  );
}

function seen(scene: Scene, camera: Camera): Seen {
  return {
    rects: new Map([...scene.panels, ...scene.cards].map((mark) => [mark.id, mark.rect])),
    lines: new Map(scene.arrows.map((mark) => [mark.id, mark.path])),
    transform: camera.transform,
  };
}

/** Marks that only come or go, as with a filter, change nothing else. */
function hasMoved(was: Seen, is: Seen): boolean {
  for (const [id, rect] of is.rects) {
    const old = was.rects.get(id);
    if (!old || old.x !== rect.x || old.y !== rect.y || old.width !== rect.width || old.height !== rect.height) return true;
  }
  return false;
}

function animate(group: SVGGElement | null, was: Seen, is: Seen, now: Camera['transform']): void {
  const factor = was.transform.k / now.k;
  const [dx, dy] = [(was.transform.x - now.x) / now.k, (was.transform.y - now.y) / now.k];
  for (const element of group?.querySelectorAll<SVGGElement>('.card[data-node], .panel[data-node]') ?? []) {
    const [old, rect] = [was.rects.get(element.dataset.node ?? ''), is.rects.get(element.dataset.node ?? '')];
    if (!old || !rect) comeIn(element);
    else travel(element, { x: old.x * factor + dx, y: old.y * factor + dy, width: old.width * factor, height: old.height * factor }, rect);
  }
  for (const element of group?.querySelectorAll<SVGGElement>('.arrow[data-edge]') ?? [])
    if (was.lines.get(element.dataset.edge ?? '') !== is.lines.get(element.dataset.edge ?? '')) comeIn(element);
}

function comeIn(element: Element): void {
  element.animate([{ opacity: 0 }, { opacity: 1 }], TIMING);
}

function travel(element: SVGGElement, from: Rect, to: Rect): void {
  const place = ({ x, y }: Rect) => ({ transform: `translate(${x}px, ${y}px)` });
  element.animate([place(from), place(to)], TIMING);
  const size = ({ width, height }: Rect) => ({ width: `${width}px`, height: `${height}px` });
  if (Math.abs(from.width - to.width) + Math.abs(from.height - to.height) > 1) element.querySelector('.box')?.animate([size(from), size(to)], TIMING);
}
