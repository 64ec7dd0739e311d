// Between which values a place used to lie: the lowest and highest of the span from which its usual value is made, on the same weekday where that is how it is made.
import { weekdayOf } from './days.ts';
import type { Gauge } from './gauge.ts';
import { entriesBetween } from './readings.ts';

/** In the series' unit; both null when the usual value is not known. */
export interface UsualRange {
  readonly low: number | null;
  readonly high: number | null;
}

const UNKNOWN: UsualRange = { low: null, high: null };

/** For a place (by position), the range on a day. */
export function usualRanges({ readings, baseline: { method } }: Gauge, position: number): (day: number) => UsualRange {
  if ('refused' in method || method.kind === 'none') return () => UNKNOWN;
  const slotOf = (day: number) => (method.kind === 'mean' ? 0 : weekdayOf(day));
  const found = new Map<number, { low: number; high: number }>();
  for (const entry of entriesBetween(readings, position, method.from, method.until)) {
    const [slot, value] = [slotOf(readings.day[entry] ?? 0), readings.value[entry] ?? 0];
    const known = found.get(slot);
    found.set(slot, { low: Math.min(known?.low ?? value, value), high: Math.max(known?.high ?? value, value) });
  }
  return (day) => found.get(slotOf(day)) ?? UNKNOWN;
}
