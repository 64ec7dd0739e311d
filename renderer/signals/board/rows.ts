// The lines of the thermometer: each place with its level in each series, gathered from answers of the desk. Knows no words and no drawing.
import type { Level, PlaceLevel } from '../levels.ts';
import type { Series } from '../series.ts';

/** A department, district, or the city (id ''). */
export interface BoardPlace {
  readonly id: string;
  readonly name: string;
  readonly cluster: string | null;
}

/** `cells` in the order of the series; null = the series is not kept for this place. */
export interface BoardRow {
  readonly place: BoardPlace;
  readonly cells: readonly (PlaceLevel | null)[];
}

export function boardRows(
  places: readonly BoardPlace[],
  series: readonly Pick<Series, 'id'>[],
  levels: ReadonlyMap<string, readonly PlaceLevel[]>,
): BoardRow[] {
  const bySeries = series.map(({ id }) => new Map((levels.get(id) ?? []).map((level) => [level.place, level])));
  return places.map((place) => ({ place, cells: bySeries.map((known) => known.get(place.id) ?? null) }));
}

/** The cells that are kept for this place. */
export function keptCells({ cells }: BoardRow): readonly PlaceLevel[] {
  return cells.filter((cell) => cell !== null);
}

export function countLevel(row: BoardRow, level: Level): number {
  return row.cells.filter((cell) => cell?.level === level).length;
}

/** Has not reported in one series at least, though others did. */
export function isPartlySilent(row: BoardRow): boolean {
  return countLevel(row, 'no_report') > 0;
}

/** Has reported in none of the series that are kept for it. A place without any series is not silent: nothing was asked of it. */
export function isSilent(row: BoardRow): boolean {
  const kept = keptCells(row).filter(({ level }) => level !== 'hidden');
  return kept.length > 0 && kept.every(({ level }) => level === 'no_report');
}
