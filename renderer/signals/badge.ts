// The worst level of a set of places, for one mark on a dataset, a department or a flow. Knows levels only.
import type { Level, PlaceLevel } from './levels.ts';

/** From worst to least said. A level that says something goes before one that does not. */
export const WORST_FIRST: readonly Level[] = ['red', 'amber', 'normal', 'no_limit', 'no_report', 'hidden', 'no_day'];

/** `counts` by level; `since` = earliest since-date among the worst; `silent` = who did not report, though others did. */
export interface Badge {
  readonly level: Level;
  readonly counts: Readonly<Record<Level, number>>;
  readonly since: number | null;
  readonly worst: readonly PlaceLevel[];
  readonly silent: readonly PlaceLevel[];
}

/** Levels may come from several series; each counts once. null when there are none. */
export function worstOf(levels: readonly PlaceLevel[]): Badge | null {
  const level = WORST_FIRST.find((candidate) => levels.some((place) => place.level === candidate));
  if (level === undefined) return null;
  const worst = levels.filter((place) => place.level === level);
  const dates = worst.flatMap((place) => (place.since === null ? [] : [place.since]));
  const since = dates.length > 0 ? dates.reduce((a, b) => Math.min(a, b)) : null;
  return { level, counts: countsOf(levels), since, worst, silent: levels.filter((place) => place.level === 'no_report') };
}

/** On a day without any value: the level of the last day that had one. The day itself stays readable as `day`. */
export function lastKnown(level: PlaceLevel): PlaceLevel {
  return level.last ?? level;
}

function countsOf(levels: readonly PlaceLevel[]): Record<Level, number> {
  const counts: Record<Level, number> = { red: 0, amber: 0, normal: 0, no_limit: 0, no_report: 0, hidden: 0, no_day: 0 };
  for (const { level } of levels) counts[level] += 1;
  return counts;
}
