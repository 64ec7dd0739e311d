// Puts a card or an open group elsewhere by hand: with the pointer, or with Shift and the arrow keys. It follows at once; where it is let go it stays.
import { type RefObject, useEffect, useRef } from 'react';
import type { Scene } from '../../graph/scene.ts';
import { useWorkspace } from '../workspace-context.ts';
import type { Surface } from './surface.ts';
import type { Camera } from './use-camera.ts';

/** A press that moves less than this (CSS pixels) is a click. */
const LEAST_MOVE = 5;
/** Pixels of the picture for a key press. */
const STEP = 20;

const KEYS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

interface Move {
  readonly id: string;
  dx: number;
  dy: number;
}

interface Press extends Move {
  readonly pointer: number;
  readonly fromX: number;
  readonly fromY: number;
  isDrag: boolean;
}

export function useDrag(stage: RefObject<HTMLElement | null>, surface: RefObject<Surface | null>, camera: Camera, scene: Scene | null): void {
  const workspace = useWorkspace();
  const now = useRef(scene);
  now.current = scene;
  useEffect(() => {
    if (!stage.current) return;
    const drop = async ({ id, dx, dy }: Move) => {
      const rect = rectOf(now.current, id);
      if (rect && (dx !== 0 || dy !== 0)) await workspace.pin(id, { x: rect.x + dx, y: rect.y + dy });
      surface.current?.preview(id, 0, 0);
    };
    const stops = [byPointer(stage.current, surface, camera, now, drop), byKeys(stage.current, surface, now, drop)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [stage, surface, camera, workspace]);
}

function rectOf(scene: Scene | null, id: string) {
  return (scene?.cards.find((mark) => mark.id === id) ?? scene?.panels.find((mark) => mark.id === id))?.rect;
}

type Drop = (move: Move) => Promise<void>;

/** With a finger only a chosen card is taken: otherwise a finger moves the map. */
function byPointer(stage: HTMLElement, surface: RefObject<Surface | null>, camera: Camera, scene: RefObject<Scene | null>, drop: Drop): () => void {
  let press: Press | null = null;
  const isChosen = (id: string) =>
    [...(scene.current?.cards ?? []), ...(scene.current?.panels ?? [])].some((mark) => mark.id === id && mark.emphasis === 'chosen');
  const down = (event: PointerEvent) => {
    const id = event.button === 0 && event.isPrimary ? surface.current?.cardAt(event) : null;
    press =
      id && (event.pointerType !== 'touch' || isChosen(id))
        ? { id, pointer: event.pointerId, fromX: event.clientX, fromY: event.clientY, dx: 0, dy: 0, isDrag: false }
        : null;
  };
  const move = (event: PointerEvent) => {
    if (!press || event.pointerId !== press.pointer) return;
    const [x, y] = [event.clientX - press.fromX, event.clientY - press.fromY];
    if (!press.isDrag && Math.hypot(x, y) < LEAST_MOVE) return;
    if (!press.isDrag) stage.setPointerCapture(press.pointer);
    Object.assign(press, { isDrag: true, dx: x / camera.transform.k, dy: y / camera.transform.k });
    surface.current?.preview(press.id, press.dx, press.dy);
  };
  const up = (event: PointerEvent) => {
    const done = press?.pointer === event.pointerId ? press : null;
    press = null;
    if (!done?.isDrag) return;
    swallowClick(stage);
    void drop(done);
  };
  const letGo = () => {
    if (press?.isDrag) surface.current?.preview(press.id, 0, 0);
    if (press?.isDrag) swallowClick(stage);
    press = null;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && press?.isDrag) letGo();
  };
  camera.holds = () => press !== null;
  return listening([
    [stage, 'pointerdown', down],
    [stage, 'pointermove', move],
    [stage, 'pointerup', up],
    [stage, 'pointercancel', letGo],
    [window, 'keydown', onKey],
  ]);
}

/** The click that ends a drag chooses nothing. */
function swallowClick(stage: HTMLElement): void {
  const swallow = (event: Event) => event.stopPropagation();
  stage.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => stage.removeEventListener('click', swallow, { capture: true }), 0);
}

/** The card moves with each press; it is put down when Shift is let go or the focus leaves. */
function byKeys(stage: HTMLElement, surface: RefObject<Surface | null>, scene: RefObject<Scene | null>, drop: Drop): () => void {
  let moving: Move | null = null;
  const put = () => {
    if (moving) void drop(moving);
    moving = null;
  };
  const down = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    const id = event.target instanceof Element ? event.target.closest('[data-node]')?.getAttribute('data-node') : null;
    if (!event.shiftKey || event.altKey || event.ctrlKey || !step || !id || !rectOf(scene.current, id)) return;
    event.preventDefault();
    event.stopPropagation();
    if (moving?.id !== id) put();
    moving = { id, dx: (moving?.dx ?? 0) + step[0], dy: (moving?.dy ?? 0) + step[1] };
    surface.current?.preview(id, moving.dx, moving.dy);
  };
  const up = (event: KeyboardEvent) => event.key === 'Shift' && put();
  return listening([
    [stage, 'keydown', down, true],
    [stage, 'keyup', up],
    [stage, 'focusout', put],
  ]);
}

// biome-ignore lint/suspicious/noExplicitAny: listeners of several kinds of events.
type Listening = readonly [target: EventTarget, name: string, listener: (event: any) => void, capture?: boolean];

function listening(all: readonly Listening[]): () => void {
  for (const [target, name, listener, capture] of all) target.addEventListener(name, listener, capture);
  return () => {
    for (const [target, name, listener, capture] of all) target.removeEventListener(name, listener, capture);
  };
}
