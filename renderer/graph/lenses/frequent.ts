// Too many classes to tell apart by colour: the most frequent get one each, the others share one.
import type { LensClass } from './lens.ts';
import { CATEGORIES } from './roles.ts';

export const OTHER = 'other';

/** `classOf` gives the class of a value; null stays null. */
export interface Frequent {
  readonly classes: readonly LensClass[];
  classOf(value: string | null): string | null;
}

/** Keys are the values with "=" before them, so that no value is taken for a key of ours. */
export function mostFrequent(values: readonly (string | null)[]): Frequent {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([value]) => value);
  const own = new Set(sorted.slice(0, CATEGORIES.length));
  const classes = [...own].map((value, index): LensClass => ({ key: `=${value}`, role: CATEGORIES[index] ?? 'rest' }));
  return {
    classes: sorted.length > own.size ? [...classes, { key: OTHER, role: 'rest' }] : classes,
    classOf: (value) => (value === null ? null : own.has(value) ? `=${value}` : OTHER),
  };
}
