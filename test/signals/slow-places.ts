// A second, slow computation of what the timeline and the maps of places show: every day and every row looked at, nothing kept.
import { isoOf } from '../../renderer/signals/days.ts';
import type { Observation, Series } from '../../renderer/signals/series.ts';
import { day } from './support.ts';

interface SlowCase {
  readonly series: Series;
  readonly rows: readonly Observation[];
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The value of a place on a day: all rows with a value, summed or averaged; null when there is none. */
export function slowValue({ series, rows }: SlowCase, place: string, on: number): number | null {
  const values = rows
    .filter((row) => row.place === place && row.day === on && row.value !== null && row.status !== 'missing' && row.status !== 'not_collected')
    .map((row) => row.value as number);
  if (values.length === 0) return null;
  return series.aggregation === 'sum' ? values.reduce((a, b) => a + b, 0) : mean(values);
}

/** What is usual on a weekday, of a method "weekday_mean_FROM_UNTIL"; null when not known. */
export function slowUsual(known: SlowCase, place: string, on: number): number | null {
  const [, from, until] = /^weekday_mean_(.+)_(.+)$/.exec(known.series.baselineMethod) ?? [];
  if (!from || !until) return null;
  const weekday = (one: number) => new Date(`${isoOf(one)}T12:00:00Z`).getUTCDay();
  const values: number[] = [];
  for (let one = day(from); one <= day(until); one += 1) {
    const value = weekday(one) === weekday(on) ? slowValue(known, place, one) : null;
    if (value !== null) values.push(value);
  }
  return values.length > 0 ? mean(values) : null;
}

export interface SlowBar {
  readonly value: number | null;
  readonly usual: number | null;
  readonly missing: number;
  readonly notCollected: number;
  readonly noRow: number;
  readonly nobody: number;
}

/** One bar over some days. */
export function slowBar(known: SlowCase, places: readonly string[], from: number, until: number): SlowBar {
  const all = [...new Set(known.rows.map((row) => row.place))];
  const reporting = [...new Set(known.rows.map((row) => row.day))].filter((one) => all.some((place) => slowValue(known, place, one) !== null));
  const found = { missing: 0, notCollected: 0, noRow: 0, nobody: 0 };
  const [values, usuals]: [number[], (number | null)[]] = [[], []];
  const join = (numbers: readonly number[]) => (known.series.aggregation === 'sum' ? numbers.reduce((a, b) => a + b, 0) : mean(numbers));
  for (let one = from; one <= until; one += 1) {
    const isReporting = reporting.includes(one);
    if (!isReporting && one > Math.min(...reporting) && one < Math.max(...reporting) && known.series.frequency === 'DAILY') found.nobody += 1;
    const withValue = places.filter((place) => slowValue(known, place, one) !== null);
    for (const place of places.filter((other) => !withValue.includes(other))) {
      const own = known.rows.filter((row) => row.place === place && row.day === one);
      if (own.length === 0) found.noRow += isReporting ? 1 : 0;
      else if (own.some((row) => row.status !== 'not_collected')) found.missing += 1;
      else found.notCollected += 1;
    }
    if (withValue.length === 0) continue;
    values.push(join(withValue.map((place) => slowValue(known, place, one) ?? 0)));
    const own = withValue.map((place) => slowUsual(known, place, one));
    usuals.push(own.every((usual) => usual !== null) ? join(own) : null);
  }
  const isKnown = usuals.length > 0 && usuals.every((usual) => usual !== null);
  return { value: values.length > 0 ? join(values) : null, usual: isKnown ? join(usuals) : null, ...found };
}
