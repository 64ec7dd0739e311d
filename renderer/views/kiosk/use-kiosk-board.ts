// What the big screen shows: the board of the newest day with values, or of the day the user fixed. The board before stays until the next is complete.
import { useEffect, useState } from 'react';
import { dayOf } from '../../signals/days.ts';
import { type KioskBoard, kioskBoard } from '../../signals/kiosk.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { deskFaults, useDeskFault } from '../signals/desk-faults.ts';
import { tellFault } from '../signals/use-signal-answer.ts';
import { useWorkspaceState } from '../workspace-context.ts';
import { useNow } from './use-now.ts';

/** `newest` = the newest day with a value, of any series; `isFixed` = the user chose the day. Both null-safe: a case without values has an empty board. */
export interface KioskView {
  readonly board: KioskBoard;
  readonly newest: number | null;
  readonly isFixed: boolean;
}

/** Six weeks. */
const SPARK_DAYS = 42;

/** null until the first board is there. */
export function useKioskBoard(): KioskView | null {
  const openCase = useWorkspaceState((state) => state.openCase);
  const fixed = useWorkspaceState(({ day, openCase: shown }) => fixedDay(day, shown));
  const today = todayOf(useNow());
  const { tries } = useDeskFault(openCase?.signals?.desk);
  const [view, setView] = useState<KioskView | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` asks the same once more
  useEffect(() => {
    let isWanted = true;
    const desk = openCase?.signals?.desk;
    const take = (next: KioskView | null) => {
      if (desk) deskFaults.tell(desk, 'kiosk', null);
      if (isWanted && next) setView(next);
    };
    if (openCase && desk) askBoard(openCase, fixed, today).then(take, (error) => tellFault(desk, 'kiosk', error));
    return () => {
      isWanted = false;
    };
  }, [openCase, fixed, today, tries]);
  return view;
}

/** A day other than the case opened with; null = none was chosen. */
function fixedDay(day: string | null, openCase: OpenCase | null): number | null {
  return day === null || day === openCase?.info.settings.reference_date ? null : dayOf(day);
}

async function askBoard(openCase: OpenCase, fixed: number | null, today: number): Promise<KioskView | null> {
  const { signals, network } = openCase;
  if (!signals) return null;
  const days = [...(await signals.desk.ask('newest', { until: today })).values()];
  const newest = days.length > 0 ? Math.max(...days) : null;
  const day = fixed ?? newest ?? today;
  const seriesIds = [...signals.series.keys()];
  const [levels, sparks] = await Promise.all([
    signals.desk.ask('levels', { seriesIds: null, day, places: null }),
    signals.desk.ask('sparks', { seriesIds, day, days: SPARK_DAYS, places: null }),
  ]);
  const classes = new Map(network.datasets.map(({ id, privacyClass }) => [id, privacyClass]));
  const board = kioskBoard({
    ...{ day, levels, sparks, series: signals.series.values() },
    hasLimits: new Set(signals.thresholds.map(({ seriesId }) => seriesId)),
    units: signals.units,
    areas: signals.areas.map(({ id, name }) => ({ id, name, shortName: null })),
    classOf: (id) => classes.get(id) ?? null,
  });
  return { board, newest, isFixed: fixed !== null };
}

/** Today by this computer's clock, as a number of days since 1970-01-01. */
export function todayOf(now: number): number {
  const at = new Date(now);
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000);
}
