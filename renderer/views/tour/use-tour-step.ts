// Runs one step of the tour: sets it up when it comes in view, and notices when its task was done.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { isTourCase } from '../../workspace/telling/touring.ts';
import { type MapHandle, useMapHandle } from '../map/map-handle.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { TOUR, type TourStep } from './steps.ts';

export interface TourRun {
  readonly step: TourStep;
  readonly at: number;
  readonly isDone: boolean;
  /** The sample is open and drawn; otherwise another case is, or it is still on its way. */
  readonly place: 'here' | 'loading' | 'elsewhere';
  /** Puts the screen of the step back as it was. */
  readonly setUp: () => void;
}

export function useTourStep(): TourRun {
  const workspace = useWorkspace();
  const { at, done } = useWorkspaceState((state) => state.tour);
  const map = useMapHandle();
  const place = usePlace();
  const step = TOUR[at] ?? (TOUR[0] as TourStep);
  const [ready, setReady] = useState<TourStep | null>(null);
  const latest = useRef<TourStep | null>(null);
  const setUp = useCallback(() => {
    latest.current = step;
    setReady(null);
    void step.prepare(workspace).then(() => {
      if (latest.current !== step) return;
      setReady(step);
      if (step.name !== 'error') bringIntoView(map);
    });
  }, [step, workspace, map]);
  useEffect(() => {
    if (place === 'here') setUp();
  }, [place, setUp]);
  const isMet = useWorkspaceState((state) => ready === step && step.isDone(state));
  useEffect(() => {
    if (isMet && !done.includes(at)) workspace.setTour({ done: [...done, at] });
  }, [isMet, done, at, workspace]);
  return { step, at, place, setUp, isDone: done.includes(at) };
}

function usePlace(): TourRun['place'] {
  return useWorkspaceState(({ openCase, picture, busy }) => {
    if (busy !== null && (openCase === null || !isTourCase(openCase))) return 'loading';
    if (openCase === null || !isTourCase(openCase)) return 'elsewhere';
    return picture === null ? 'loading' : 'here';
  });
}

/** What is chosen and what is near it; without a choice all of the map. Waits until it is drawn. */
function bringIntoView(map: RefObject<MapHandle | null>): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const marks = map.current?.view?.scene.cards.filter(({ emphasis }) => emphasis === 'chosen' || emphasis === 'near') ?? [];
      if (marks.length === 0) return map.current?.camera.fit();
      const edges = marks.map(({ rect: { x, y, width, height } }) => [x, y, x + width, y + height] as const);
      const [left, top] = [Math.min(...edges.map(([x]) => x)), Math.min(...edges.map(([, y]) => y))];
      const [right, bottom] = [Math.max(...edges.map(([, , x]) => x)), Math.max(...edges.map(([, , , y]) => y))];
      map.current?.camera.zoomTo({ x: left, y: top, width: right - left, height: bottom - top });
    }),
  );
}
