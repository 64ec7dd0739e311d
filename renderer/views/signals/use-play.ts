// Playing: so many days a second over the period, drawn in step with the screen. Between two days only the playhead moves, and nothing is worked out.
import { type RefObject, useEffect, useRef } from 'react';
import { isoOf } from '../../signals/days.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import type { TimeScale } from './timeline-scale.ts';
import type { SeriesView } from './use-series-view.ts';

const SECOND = 1000;

/** `playhead` glides along the scale while it plays, unless motion is to be reduced. */
export function usePlay(view: SeriesView, scale: TimeScale, playhead: RefObject<HTMLElement | null>): void {
  const workspace = useWorkspace();
  const isPlaying = useWorkspaceState((state) => state.signals.playing);
  const speed = useWorkspaceState((state) => state.signals.timeline.speed);
  const now = useRef({ view, scale });
  now.current = { view, scale };
  useEffect(() => {
    if (!isPlaying) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const { from, until, day } = periodOf(now.current.view);
    if (day >= until || day < from) workspace.setDay(isoOf(from));
    let start: number | null = null;
    let frame = 0;
    const draw = (time: number) => {
      start ??= time;
      const passed = ((time - start) / SECOND) * speed;
      const { day, until } = periodOf(now.current.view);
      if (day >= until) return workspace.setSignals({ playing: false });
      if (passed >= 1) {
        start = time;
        workspace.setDay(isoOf(day + 1));
      }
      if (!isCalm && playhead.current) playhead.current.style.transform = `translateX(${now.current.scale.x(day + 0.5 + Math.min(1, passed))}px)`;
      frame = requestAnimationFrame(draw);
    };
    frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, speed, workspace, playhead]);
}

function periodOf({ day, first, last, brush }: SeriesView): { readonly from: number; readonly until: number; readonly day: number } {
  const [from, until] = brush ?? [first, last];
  return { from, until, day };
}
