// Where do the signals stand on a day, as it was known on that day: which places are red or amber, since when, and who did not report? And how much was it in a week?
import type { NumberSource } from '../../model/paper.ts';
import { textOf } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { RowRef } from '../../model/travel.ts';
import { dayOf, isoOf } from '../../signals/days.ts';
import type { AskSignals } from '../../signals/desk/kinds.ts';
import type { PlaceLevel } from '../../signals/levels.ts';
import type { Book } from './paper-case.ts';

/** One place of a series that passed a limit. `day` is that of its value (ISO). `source`: the series, the place and the limits. */
export interface Standing {
  readonly seriesId: string;
  readonly place: { readonly sheet: SheetName; readonly id: string } | null;
  readonly level: 'red' | 'amber';
  readonly value: number | null;
  readonly percent: number | null;
  readonly since: string | null;
  readonly day: string;
  readonly source: NumberSource;
}

/** `raised`: red first, then amber; among equals the longest first. `places` are all levels that were looked at; `silent` did not report while others did, `hidden` are groups too small to show. */
export interface Standings {
  readonly raised: readonly Standing[];
  readonly places: number;
  readonly silent: readonly Pick<Standing, 'seriesId' | 'place' | 'source'>[];
  readonly hidden: number;
  /** Series without any value up to the day. */
  readonly empty: readonly string[];
}

const NO_STANDINGS: Standings = { raised: [], places: 0, silent: [], hidden: 0, empty: [] };

export async function standingsOn(book: Book, signals: AskSignals | null, iso: string): Promise<Standings> {
  const day = dayOf(iso);
  if (!signals || day === null) return NO_STANDINGS;
  const levels = await signals('levels', { seriesIds: null, day, places: null });
  const all = [...levels].flatMap(([id, places]) => places.map((level) => ({ id, level })));
  const at = ({ id, level }: (typeof all)[number]) => standing(book, id, level);
  const raised = all.filter(({ level }) => level.level === 'red' || level.level === 'amber').map(at);
  return {
    raised: raised.sort((a, b) => order(a) - order(b) || compare(a.since ?? '9', b.since ?? '9') || compare(keyOf(a), keyOf(b))),
    places: all.length,
    silent: all.filter(({ level }) => level.level === 'no_report').map(at),
    hidden: all.filter(({ level }) => level.level === 'hidden').length,
    empty: [...levels].filter(([, places]) => places.every(({ lastReport }) => lastReport === null)).map(([id]) => id),
  };
}

/** The same series in the same place. */
export function keyOf({ seriesId, place }: Pick<Standing, 'seriesId' | 'place'>): string {
  return `${seriesId} ${place?.id ?? ''}`;
}

function standing(book: Book, seriesId: string, level: PlaceLevel): Standing {
  const place = placeOf(book, seriesId, level.place);
  const limits = level.checks.filter(({ isReached }) => isReached).map(({ thresholdId }): RowRef => ({ sheet: 'thresholds', id: thresholdId }));
  const day = isoOf(level.day);
  return {
    seriesId,
    place,
    level: level.level === 'red' ? 'red' : 'amber',
    value: level.value,
    percent: level.percent,
    since: level.since === null ? null : isoOf(level.since),
    day,
    source: {
      rows: [
        ...book.refs('signal_series', seriesId),
        ...(place ? book.refs(place.sheet, place.id) : []),
        ...limits.filter(({ id }) => book.row('thresholds', id)),
      ],
      date: day,
      note: book.bareName('signal_series', seriesId),
    },
  };
}

/** Where a value of a series belongs; null = the whole city. */
function placeOf(book: Book, seriesId: string, place: string): Standing['place'] {
  const series = book.row('signal_series', seriesId);
  const dimension = series && textOf(series, 'dimension');
  if (place === '' || dimension === 'city') return null;
  return { sheet: dimension === 'unit' ? 'units' : 'areas', id: place };
}

/** How much a series was in a week: all places together, summed or averaged as it says. `usual` null = not known for all that has a value. */
export interface WeekAmount {
  readonly seriesId: string;
  readonly value: number | null;
  readonly usual: number | null;
  readonly isMean: boolean;
  /** Days with a value, over all places; places with one. */
  readonly values: number;
  readonly places: number;
  /** The last day of the week with a value (ISO); null = none. */
  readonly last: string | null;
}

/** In the order of the sheet. `from` and `until` are ISO days, both included. */
export async function amountsIn(book: Book, signals: AskSignals | null, from: string, until: string): Promise<readonly WeekAmount[]> {
  const ids = book.refsOf('signal_series', book.rows('signal_series')).map(({ id }) => id);
  const [first, last] = [dayOf(from), dayOf(until)];
  if (!signals || first === null || last === null) return [];
  const found = await signals('tiles', { frames: ids.map((seriesId) => ({ seriesId, from: first, until: last })), also: [] });
  return ids.map((seriesId, index) => {
    const tiles = (found[index] ?? []).filter(({ value }) => value !== null);
    const series = book.row('signal_series', seriesId);
    const isMean = (series && textOf(series, 'aggregation')) === 'mean';
    const values = tiles.reduce((sum, { days }) => sum + days, 0);
    const total = (of: (tile: (typeof tiles)[number]) => number) =>
      isMean ? tiles.reduce((sum, tile) => sum + of(tile) * tile.days, 0) / values : tiles.reduce((sum, tile) => sum + of(tile), 0);
    const last = tiles.reduce((latest, { day }) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
    const isKnown = tiles.length > 0 && tiles.every(({ usual }) => usual !== null);
    return {
      seriesId,
      value: tiles.length === 0 ? null : total(({ value }) => value ?? 0),
      usual: isKnown ? total(({ usual }) => usual ?? 0) : null,
      isMean,
      values,
      places: tiles.length,
      last: tiles.length === 0 ? null : isoOf(last),
    };
  });
}

function order({ level }: Standing): number {
  return level === 'red' ? 0 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
