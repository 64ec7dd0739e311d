// Asked of the desk: the newest day of each series on which somebody has a value, to follow what comes in.
import { lastReportingDay } from '../levels.ts';
import type { Desk } from './desk.ts';

/** Days later than `until` (days since 1970-01-01) do not count: a date in the future is a slip of the pen. */
export interface NewestAsked {
  readonly until: number;
}

/** By series id; a series without a value up to then is left out. */
export type Newest = ReadonlyMap<string, number>;

export function newest(desk: Desk, { until }: NewestAsked): Newest {
  return new Map(
    [...desk.series.keys()].flatMap((id) => {
      const gauge = desk.gauge(id);
      const day = gauge ? lastReportingDay(gauge.readings, until) : null;
      return day === null ? [] : [[id, day] as const];
    }),
  );
}
