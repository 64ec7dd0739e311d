// Which departments and districts have a line on the thermometer, and which series stand as columns. Knows no words.
import type { BoardPlace } from '../../../signals/board/rows.ts';
import { isFelt } from '../../../signals/felt.ts';
import type { PlaceLevel } from '../../../signals/levels.ts';
import type { Series } from '../../../signals/series.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';
import type { OpenCase } from '../../../workspace/state.ts';

type Levels = ReadonlyMap<string, readonly PlaceLevel[]>;

/** Whether some place had a value on some day up to the one that was asked about. */
export function hasBegun({ id }: Series, levels: Levels): boolean {
  return (levels.get(id) ?? []).some(({ lastReport, level }) => lastReport !== null || level === 'hidden');
}

/** Departments of the own organisation (of all, when none is known as own), and others with values. */
export function unitPlaces({ network }: Pick<OpenCase, 'network'>, levels: Levels, series: readonly Series[]): BoardPlace[] {
  const own = new Set(network.organisations.flatMap(({ id, isOwn }) => (isOwn ? [id] : [])));
  const units = new Map(network.units.map((unit) => [unit.id, unit]));
  const ids = new Set([
    ...network.units.filter(({ organisationId }) => own.size === 0 || own.has(organisationId ?? '')).map(({ id }) => id),
    ...placesWithValues(levels, series),
  ]);
  return [...ids].map((id) => ({ id, name: units.get(id)?.name ?? units.get(id)?.shortName ?? id, cluster: units.get(id)?.cluster ?? null }));
}

export function areaPlaces({ areas }: Pick<SignalBook, 'areas'>, levels: Levels, series: readonly Series[]): BoardPlace[] {
  const known = new Map(areas.map(({ id, name }) => [id, name]));
  const ids = new Set([...known.keys(), ...placesWithValues(levels, series)]);
  return [...ids].map((id) => ({ id, name: known.get(id) ?? id, cluster: null }));
}

function placesWithValues(levels: Levels, series: readonly Series[]): string[] {
  return series.flatMap(({ id }) => (levels.get(id) ?? []).map(({ place }) => place));
}

/** Rows below which every series has a column. */
const FEW_ROWS = 8;
/** A series that at most this share of the places keeps has no column. */
const NARROW_SHARE = 0.25;

interface Columns {
  readonly columns: readonly Series[];
  readonly narrow: readonly Series[];
}

/** Series of few places stand in the strip. Of the columns, numbers come first and feeling after them, so that they stand beside each other. */
export function columnsOf(series: readonly Series[], levels: Levels, rows: number): Columns {
  const isNarrow = ({ id }: Series) => rows >= FEW_ROWS && (levels.get(id)?.length ?? 0) <= rows * NARROW_SHARE;
  const broad = series.filter((one) => !isNarrow(one));
  return { columns: [...broad.filter((one) => !isFelt(one)), ...broad.filter(isFelt)], narrow: series.filter(isNarrow) };
}
