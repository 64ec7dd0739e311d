// A big map on a canvas: painted away from the window, with the node that has the focus as a real element over it.
import { type MouseEvent, type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { useText, useWorkspace } from '../workspace-context.ts';
import type { Hit } from './canvas/hit.ts';
import { type CanvasMap as Mounted, mountCanvasMap } from './canvas/mount.ts';
import type { PaintStyle } from './canvas/paper.ts';
import type { View } from './canvas/view.ts';
import { FocusMark } from './FocusMark.tsx';
import type { MapProps } from './SvgMap.tsx';
import type { Camera } from './use-camera.ts';
import { usePaintStyle } from './use-palette.ts';

interface Props extends MapProps {
  /** Is another object whenever the marks have other places. */
  readonly places: object;
}

export function CanvasMap(props: Props) {
  const text = useText().map;
  const { scene, camera, surface, isMoving, stop, acts, label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const style = usePaintStyle(!isMoving);
  const map = useMounted(canvas, props, style);
  useImperativeHandle(surface, () => ({
    cardAt: (event) => cardIn(hitIn(map.current, event)),
    markAt: (event) => markIn(hitIn(map.current, event)),
    isEmptyAt: (event) => [undefined, 'panel'].includes(hitIn(map.current, event)?.kind),
    preview: (id, dx, dy) => map.current?.setDragged(dx === 0 && dy === 0 ? null : id, dx, dy),
  }));
  const press = usePresses(map, props);
  return (
    <div className="canvas-map" role="application" aria-label={text.label} aria-describedby="map-help" {...press}>
      <p id="map-help" className="visually-hidden">
        {text.help}
      </p>
      <canvas ref={canvas} className="paper" aria-hidden data-marks={scene.cards.length + scene.panels.length} data-arrows={scene.arrows.length} />
      {stop !== undefined && <FocusMark id={stop} scene={scene} camera={camera} acts={acts} label={label} />}
    </div>
  );
}

/** Mounts the canvas once, and gives it every scene, style and view. */
function useMounted(canvas: RefObject<HTMLCanvasElement | null>, props: Props, style: PaintStyle): RefObject<Mounted | null> {
  const { scene, camera, places, isMoving, isCalm } = props;
  const map = useRef<Mounted>(null);
  const given = useRef({ scene, style, places, isCalm });
  useLayoutEffect(() => {
    if (!canvas.current) return;
    const now = given.current;
    const worker = new Worker(new URL('./canvas/paint.worker.ts', import.meta.url), { type: 'module', name: 'paint' });
    const mounted = mountCanvasMap(canvas.current, now.scene, { style: now.style, worker, withTransitions: () => !given.current.isCalm });
    map.current = mounted;
    const follow = () => mounted.setView(viewOf(camera));
    follow();
    const unfollow = camera.listen(follow);
    return () => {
      unfollow();
      mounted.stop();
      map.current = null;
    };
  }, [canvas, camera]);
  useLayoutEffect(() => {
    const before = given.current;
    given.current = { scene, style, places, isCalm };
    if (before.scene !== scene) map.current?.setScene(scene, before.places !== places);
    if (before.style !== style) map.current?.setStyle(style);
  }, [scene, style, places, isCalm]);
  useEffect(() => map.current?.setMoving(isMoving), [isMoving]);
  return map;
}

function viewOf(camera: Camera): View {
  const { k, x, y } = camera.transform;
  return { k, x, y, ...camera.size, pixels: window.devicePixelRatio };
}

function hitIn(map: Mounted | null, event: Pick<globalThis.MouseEvent, 'clientX' | 'clientY'>): Hit | null {
  return map?.hitAtClient(event.clientX, event.clientY) ?? null;
}

function markIn(hit: Hit | null): { readonly kind: 'node' | 'arrow'; readonly id: string } | null {
  return hit && { kind: hit.kind === 'arrow' ? 'arrow' : 'node', id: hit.mark.id };
}

function cardIn(hit: Hit | null): string | null {
  return hit?.kind === 'card' || hit?.kind === 'toggle' || hit?.kind === 'title' ? hit.mark.id : null;
}

/** What clicks and the pointer do: the same as on the elements of the SVG. */
function usePresses(map: RefObject<Mounted | null>, { acts, chooseArrow }: Props) {
  const workspace = useWorkspace();
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (!(event.target instanceof HTMLCanvasElement)) return;
    const hit = hitIn(map.current, event);
    if (!hit) workspace.select(null);
    else if (hit.kind === 'arrow') chooseArrow(hit.mark);
    else if (hit.kind === 'toggle' || hit.kind === 'fold') acts.toggle(hit.mark.id);
    else acts.choose(hit.mark.id);
    if (hit && hit.kind !== 'arrow') focusSoon(event.currentTarget, hit.mark.id);
  };
  const onDoubleClick = (event: MouseEvent<HTMLDivElement>) => {
    const hit = hitIn(map.current, event);
    if (hit?.kind === 'card' && hit.mark.hasChildren) acts.toggle(hit.mark.id);
  };
  const onPointerMove = (event: MouseEvent<HTMLDivElement>) => {
    const hit = event.buttons === 0 ? hitIn(map.current, event) : null;
    map.current?.setHovered(hit);
    event.currentTarget.classList.toggle('over-mark', hit !== null && hit.kind !== 'panel');
    event.currentTarget.title = hit?.kind === 'arrow' ? hit.mark.name : '';
  };
  return { onClick, onDoubleClick, onPointerMove, onPointerLeave: () => map.current?.setHovered(null) };
}

function focusSoon(map: HTMLElement, id: string): void {
  requestAnimationFrame(() => map.querySelector<HTMLElement>(`[data-stop="${CSS.escape(id)}"]`)?.focus({ preventScroll: true }));
}
