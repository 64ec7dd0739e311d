// What a legend says: the classes that are on screen, and how many exchanges each has.
import type { VisibleGraph } from '../levels.ts';
import type { Scene } from '../scene.ts';
import { type LensTable, UNKNOWN, VARIOUS } from './lens.ts';
import { roleOf } from './lenses.ts';

export interface LegendRow {
  readonly key: string;
  readonly role: string;
  readonly isHatched: boolean;
  readonly count: number;
}

/** `total` is the sum of the counts: every exchange that is drawn has one class. `various` counts arrows on which classes meet; `hasPartial` = of a part of a mark it is not known. */
export interface LegendFacts {
  readonly rows: readonly LegendRow[];
  readonly total: number;
  readonly various: number;
  readonly hasPartial: boolean;
}

/** A class that only cards have counts no exchanges; one that is filtered on stays, so that it can be let go. */
export function legendFacts(table: LensTable, counted: VisibleGraph, scene: Scene, filtered: ReadonlySet<string> = new Set()): LegendFacts {
  const counts = countsOf(table, counted);
  const marks = [...scene.cards, ...scene.arrows].flatMap(({ lens }) => lens ?? []);
  const onScreen = new Set(marks.map(({ key }) => key));
  const keys = [...table.classes.map(({ key }) => key), UNKNOWN];
  const rows = keys.filter((key) => counts.has(key) || onScreen.has(key) || filtered.has(key)).map((key) => rowOf(table, key, counts.get(key) ?? 0));
  return {
    rows,
    total: rows.reduce((sum, { count }) => sum + count, 0),
    various: scene.arrows.filter(({ lens }) => lens?.key === VARIOUS).length,
    hasPartial: marks.some(({ key, sign }) => key !== UNKNOWN && sign.endsWith('?')),
  };
}

function countsOf(table: LensTable, { edges }: VisibleGraph): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { exchange } of edges.flatMap(({ flows }) => flows)) {
    const key = table.ofExchange(exchange) ?? UNKNOWN;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function rowOf(table: LensTable, key: string, count: number): LegendRow {
  const isHatched = key === UNKNOWN || (table.classes.find((known) => known.key === key)?.isOpen ?? false);
  return { key, role: roleOf(table, key), isHatched, count };
}
