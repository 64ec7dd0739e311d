// Asked of the desk: when a series passed its limits for long enough, and where.
import type { Run } from '../runs.ts';
import type { Desk } from './desk.ts';

/** Runs that begin after `until` (days since 1970-01-01) are left out; null = none are. */
export interface RunsAsked {
  readonly seriesId: string;
  readonly until: number | null;
}

/** `runs` by first day, then place (code unit order); `places` are all places of the series. */
export interface RunsFound {
  readonly runs: readonly Run[];
  readonly places: readonly string[];
}

/** null when the series is not in the case. */
export function runs(desk: Desk, { seriesId, until }: RunsAsked): RunsFound | null {
  const gauge = desk.gauge(seriesId);
  if (!gauge) return null;
  const found = desk.runs(seriesId).runs.filter(({ from }) => until === null || from <= until);
  return { runs: found.sort((a, b) => a.from - b.from || byText(a.place, b.place)), places: gauge.readings.places };
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
