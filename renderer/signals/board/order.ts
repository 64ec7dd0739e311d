// In which order the lines of the thermometer stand, and which are let through.
import type { Series } from '../series.ts';
import { type BoardRow, countLevel, isPartlySilent, isSilent, keptCells } from './rows.ts';

export const BOARD_ORDERS = ['worst', 'name', 'cluster'] as const;
export type BoardOrder = (typeof BOARD_ORDERS)[number];

type Compare = (a: BoardRow, b: BoardRow) => number;

/**
 * `worst`: most red first, then most amber; among equals those that reported go before those that did not, then the worst value in the first series that both have, then the name.
 * `cluster`: by name of the cluster, without one last, then the name. Names as the language sorts them, ids among equal names.
 */
export function inOrder(rows: readonly BoardRow[], order: BoardOrder, series: readonly Pick<Series, 'direction'>[], locale: string): BoardRow[] {
  const byName = nameOrder(locale);
  if (order === 'name') return [...rows].sort(byName);
  if (order === 'cluster') return [...rows].sort((a, b) => clusterOrder(a, b, locale) || byName(a, b));
  return [...rows].sort((a, b) => levelOrder(a, b) || valueOrder(a, b, series) || byName(a, b));
}

/** Only those that have not reported everything; those that reported nothing at all go first. The order is kept otherwise. */
export function silentFirst(rows: readonly BoardRow[]): BoardRow[] {
  const silent = rows.filter(isPartlySilent);
  return [...silent.filter(isSilent), ...silent.filter((row) => !isSilent(row))];
}

function nameOrder(locale: string): Compare {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (a, b) => compare(a.place.name, b.place.name) || (a.place.id < b.place.id ? -1 : 1);
}

function clusterOrder(a: BoardRow, b: BoardRow, locale: string): number {
  const [first, second] = [a.place.cluster, b.place.cluster];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return first.localeCompare(second, locale);
}

function levelOrder(a: BoardRow, b: BoardRow): number {
  const difference = (level: 'red' | 'amber') => countLevel(b, level) - countLevel(a, level);
  return difference('red') || difference('amber') || rank(a) - rank(b);
}

/** Reported, silent, nothing kept. */
function rank(row: BoardRow): number {
  if (keptCells(row).length === 0) return 2;
  return isSilent(row) ? 1 : 0;
}

/** A series that is neither good nor bad says nothing here. */
function valueOrder(a: BoardRow, b: BoardRow, series: readonly Pick<Series, 'direction'>[]): number {
  for (const [index, { direction }] of series.entries()) {
    const [first, second] = [a.cells[index]?.value ?? null, b.cells[index]?.value ?? null];
    if (direction === 'neutral' || first === null || second === null || first === second) continue;
    return direction === 'lower_is_worse' ? first - second : second - first;
  }
  return 0;
}
