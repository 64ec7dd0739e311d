// What the thermometer shows on the chosen day: its tables, in the chosen order and filter, and its strip.
import { useMemo } from 'react';
import { inOrder, silentFirst } from '../../../signals/board/order.ts';
import { type BoardPlace, type BoardRow, boardRows, isSilent } from '../../../signals/board/rows.ts';
import { type BoardSummary, summaryOf } from '../../../signals/board/summary.ts';
import { dayOf } from '../../../signals/days.ts';
import type { PlaceLevel } from '../../../signals/levels.ts';
import type { Series } from '../../../signals/series.ts';
import type { BoardLook, BoardOnly } from '../../../workspace/signals/board-look.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { useSignalAnswer } from '../use-signal-answer.ts';
import { areaPlaces, columnsOf, hasBegun, unitPlaces } from './board-places.ts';

export interface BoardTable {
  readonly kind: 'unit' | 'area';
  readonly series: readonly Series[];
  /** The rows that are shown; `of` counts all. */
  readonly rows: readonly BoardRow[];
  readonly of: number;
  /** Rows that reported nothing. */
  readonly silent: number;
}

/** A series of the city, or of one place. */
export interface StripTile {
  readonly series: Series;
  readonly place: BoardPlace;
  readonly level: PlaceLevel;
}

export interface Board {
  readonly book: SignalBook;
  readonly openCase: OpenCase;
  /** Days as numbers; `day` lies inside `first`..`last`. */
  readonly first: number;
  readonly last: number;
  readonly day: number;
  readonly tables: readonly BoardTable[];
  readonly strip: readonly StripTile[];
  readonly summary: BoardSummary;
  /** Of all places that may be chosen from. */
  readonly units: readonly BoardPlace[];
  readonly areas: readonly BoardPlace[];
  /** Series without any value up to the day. */
  readonly notBegun: readonly Series[];
  /** Whether nobody reported anything on the day itself. */
  readonly isQuiet: boolean;
}

export interface BoardMissing {
  readonly missing: 'loading' | 'series' | 'values';
}

export function useBoard(): Board | BoardMissing {
  const { locale } = useText();
  const openCase = useWorkspaceState((state) => state.openCase);
  const look = useWorkspaceState((state) => state.signals.board);
  const day = useBoardDay();
  const levels = useSignalAnswer('levels', day === null ? null : { seriesIds: null, day, places: null });
  return useMemo(() => {
    const book = openCase?.signals;
    if (!openCase || !book) return { missing: 'loading' };
    if (book.series.size === 0) return { missing: 'series' };
    if (book.first === null || book.last === null || day === null) return { missing: 'values' };
    return levels ? boardOf({ openCase, book, levels, look, locale }, day, book.first, book.last) : { missing: 'loading' };
  }, [openCase, levels, look, locale, day]);
}

/** The day of the picture, inside the days that have rows; null when none has. */
function useBoardDay(): number | null {
  const book = useWorkspaceState((state) => state.openCase?.signals);
  const iso = useWorkspaceState((state) => state.day);
  if (!book || book.first === null || book.last === null) return null;
  const wanted = iso === null ? book.last : (dayOf(iso) ?? book.last);
  return Math.min(book.last, Math.max(book.first, wanted));
}

interface Material {
  readonly openCase: OpenCase;
  readonly book: SignalBook;
  readonly levels: ReadonlyMap<string, readonly PlaceLevel[]>;
  readonly look: BoardLook;
  readonly locale: string;
}

function boardOf(material: Material, day: number, first: number, last: number): Board {
  const { openCase, book, levels, look } = material;
  const begun = [...book.series.values()].filter((series) => hasBegun(series, levels));
  const of = (dimension: Series['dimension']) => begun.filter((series) => series.dimension === dimension);
  const units = unitPlaces(openCase, levels, of('unit'));
  const areas = areaPlaces(book, levels, of('area'));
  const unit = tableOf('unit', units, of('unit'), material);
  const area = tableOf('area', areas, of('area'), material);
  const city = cityRow(of('city'), levels);
  const isWhole = look.only === null;
  const strip = [...(isWhole ? tilesOf(city, of('city')) : []), ...unit.tiles, ...area.tiles];
  const counted = [...unit.counted, ...area.counted, ...(isWhole ? [city] : [])];
  const all = [...levels.values()].flat().filter(({ lastReport }) => lastReport !== null);
  return {
    ...{ book, openCase, first, last, day, units, areas, strip, summary: summaryOf(counted) },
    notBegun: [...book.series.values()].filter((series) => !begun.includes(series)),
    tables: [unit.table, area.table].filter((table) => table.of > 0),
    isQuiet: all.length > 0 && all.every((level) => level.day < day),
  };
}

function cityRow(series: readonly Series[], levels: Material['levels']): BoardRow {
  return boardRows([{ id: '', name: '', cluster: null }], series, levels)[0] ?? { place: { id: '', name: '', cluster: null }, cells: [] };
}

function tilesOf({ place, cells }: BoardRow, series: readonly Series[]): StripTile[] {
  return series.flatMap((one, index) => {
    const level = cells[index];
    return level ? [{ series: one, place, level }] : [];
  });
}

/** `counted` are the rows that pass the filter of places, with all their series; from those the table shows fewer when only the silent are asked for. */
function tableOf(kind: BoardTable['kind'], places: readonly BoardPlace[], series: readonly Series[], { levels, look, locale }: Material) {
  const { columns, narrow } = columnsOf(series, levels, places.length);
  const all = [...columns, ...narrow];
  const rows = boardRows(places, all, levels);
  const counted = rows.filter(({ place }) => passes(place, kind, look.only));
  const ordered = inOrder(counted, look.order, all, locale);
  const shown = look.silentOnly ? silentFirst(ordered) : ordered;
  const tiles = shown.flatMap((row) => tilesOf({ ...row, cells: row.cells.slice(columns.length) }, narrow));
  const table: BoardTable = {
    ...{ kind, series: columns, of: places.length },
    rows: shown.map((row) => ({ ...row, cells: row.cells.slice(0, columns.length) })),
    silent: counted.filter(isSilent).length,
  };
  return { table, counted, tiles: look.silentOnly ? tiles.filter(({ level }) => level.level === 'no_report') : tiles };
}

function passes(place: BoardPlace, kind: BoardTable['kind'], only: BoardOnly | null): boolean {
  if (only === null) return true;
  if (only.kind === 'cluster') return kind === 'unit' && place.cluster === only.id;
  return only.kind === kind && place.id === only.id;
}
