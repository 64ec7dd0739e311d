// Which places may not be shown because their group is too small, and readings without their values. Applied before all other arithmetic, so that nothing computed later can give them away.
import type { HiddenBecause, Readings } from './readings.ts';
import type { Series } from './series.ts';

/** People behind the values of each place: headcount of a unit, population of an area. null or absent = not known. */
export type GroupSizes = ReadonlyMap<string, number | null>;

/** A number that may be shown, or why not. */
export type Shown = { readonly value: number; readonly reason: null } | { readonly value: null; readonly reason: 'hidden' | 'no_value' };

/** Why a group's values are hidden; null = they may be shown. A group of unknown size is hidden too: that it is large enough cannot be shown. */
export function hiddenBecause(minGroupSize: number, size: number | null): HiddenBecause | null {
  if (minGroupSize <= 0) return null;
  if (size === null) return 'size_unknown';
  return size < minGroupSize ? 'too_small' : null;
}

/** One value as it may be shown. */
export function shown(value: number | null, minGroupSize: number, size: number | null): Shown {
  if (hiddenBecause(minGroupSize, size) !== null) return { value: null, reason: 'hidden' };
  return value === null ? { value: null, reason: 'no_value' } : { value, reason: null };
}

/** Takes the values of small groups away. Their days still count as days on which somebody reported, so the runs of others stay the same. A city is no small group. */
export function hideSmallGroups(series: Series, readings: Readings, sizes: GroupSizes): Readings {
  const hidden = series.dimension === 'city' ? new Map<string, HiddenBecause>() : hiddenPlaces(series, readings.places, sizes);
  if (hidden.size === 0) return { ...readings, hidden };
  const value = readings.value.slice();
  readings.places.forEach((place, position) => {
    if (hidden.has(place)) value.fill(Number.NaN, readings.starts[position], readings.starts[position + 1]);
  });
  return { ...readings, value, hidden };
}

function hiddenPlaces(series: Series, places: readonly string[], sizes: GroupSizes): Map<string, HiddenBecause> {
  const hidden = new Map<string, HiddenBecause>();
  for (const place of places) {
    const because = hiddenBecause(series.minGroupSize, sizes.get(place) ?? null);
    if (because) hidden.set(place, because);
  }
  return hidden;
}
