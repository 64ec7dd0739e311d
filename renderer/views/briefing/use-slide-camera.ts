// Moves the camera to what a slide is about: where it was left, else the rows that stand out, else the whole picture. From the slide before in one movement; at once when calm is asked.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { focusOnRows } from '../../graph/focus-rows.ts';
import type { LaidOut, Rect } from '../../graph/layout/layout.ts';
import type { Picture } from '../../workspace/state.ts';
import type { Place } from '../map/fit.ts';
import type { Camera } from '../map/use-camera.ts';
import type { MapView } from '../map/use-scene.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { placeOf, startOf, type Targeted, targetOf } from './slide-camera.ts';

interface About {
  readonly slideId: string;
  readonly view: MapView | null;
  readonly chosen: Rect | null;
  readonly picture: Picture | null;
  readonly isCalm: boolean;
}

/** Where the camera stood, over which picture. */
interface Stood {
  readonly laidOut: LaidOut;
  readonly place: Place;
}

export function useSlideCamera(camera: Camera, { slideId, view, chosen, picture, isCalm }: About): RefObject<HTMLDivElement | null> {
  const stage = useRef<HTMLDivElement>(null);
  const place = useWorkspaceState((state) => state.briefing.place);
  const lit = useWorkspaceState((state) => state.lit);
  const stood = useRef<Stood | null>(null);
  const target = useRef<(Omit<Targeted, 'size'> & { readonly laidOut: LaidOut }) | null>(null);
  const key = `${slideId} ${JSON.stringify(place)} ${lit?.rows.length ?? 0}`;
  const done = useRef<{ readonly key: string; readonly picture: Picture } | null>(null);
  useLayoutEffect(() => {
    if (!view || !picture || (done.current?.key === key && done.current.picture === picture)) return;
    const size = sizeOf(stage.current);
    const rects = seenRects(view, lit?.rows ?? [], chosen);
    target.current = { place, rects, laidOut: picture.laidOut };
    if (!size) return;
    const from = stood.current && startOf(stood.current.place, stood.current.laidOut, picture.laidOut);
    const to = placeOf(targetOf({ ...target.current, size }), size);
    camera.glide(from, to, isCalm ? 0 : GLIDE_MS);
    stood.current = { laidOut: picture.laidOut, place: to };
    done.current = { key, picture };
  });
  const isThere = stage.current !== null || view !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element comes with the first picture, and goes with another form.
  useEffect(() => {
    const element = stage.current?.querySelector('.map-window');
    if (!element) return;
    const observer = new ResizeObserver(() => {
      requestAnimationFrame(() => {
        const size = sizeOf(stage.current);
        if (!target.current || !size) return;
        const to = placeOf(targetOf({ ...target.current, size }), size);
        camera.glide(null, to, 0);
        stood.current = { laidOut: target.current.laidOut, place: to };
      });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [camera, isThere]);
  return stage;
}

/** As it is in this very turn: the camera hears of it later. */
function sizeOf(stage: HTMLElement | null): { readonly width: number; readonly height: number } | null {
  const { width = 0, height = 0 } = stage?.querySelector('.map-window')?.getBoundingClientRect() ?? {};
  return width > 0 && height > 0 ? { width, height } : null;
}

/** Short enough to be no show, long enough to see where one goes. */
const GLIDE_MS = 180;

/** The cards of what stands out, each in its department or small group, so that its name is seen; empty when nothing stands out. */
function seenRects(view: MapView, rows: Parameters<typeof focusOnRows>[2], chosen: Rect | null): readonly Rect[] {
  if (chosen) return [chosen];
  const focus = rows.length === 0 ? null : focusOnRows(view.graph, view.shown, rows);
  if (!focus) return [];
  const { cards, panels } = view.scene;
  return cards
    .filter(({ id }) => focus.nodes.has(id))
    .map(({ id, rect }) => {
      const panel = panels.find((mark) => mark.id === view.graph.nodes.get(id)?.parent)?.rect;
      return panel && panel.width * panel.height <= MOST_AROUND * rect.width * rect.height ? panel : rect;
    });
}

/** A group so many times as large as its card says more of others than of it. */
const MOST_AROUND = 8;
