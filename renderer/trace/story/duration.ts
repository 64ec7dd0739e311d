// The parts of an ISO 8601 duration. Knows no language.

export type DurationUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

const UNITS: readonly DurationUnit[] = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const DURATION = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** Parts that are not zero; [] = no time at all; null when the text is no duration. */
export function durationParts(iso: string | null): { readonly count: number; readonly unit: DurationUnit }[] | null {
  const found = iso === null ? null : DURATION.exec(iso.trim());
  if (!found) return null;
  return UNITS.map((unit, index) => ({ unit, count: Number(found[index + 1] ?? 0) })).filter(({ count }) => count > 0);
}
