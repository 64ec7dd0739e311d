// Which series have observations, and from when to when: read off the lists of the packed columns, without making a row.
import { type PackedColumn, readerOf } from '../../model/packed.ts';
import { dayOf } from '../days.ts';
import type { FeedRows } from './feed-parts.ts';

/** Days since 1970-01-01 of the first and last row of these series, whether or not it has a value; null when there is none. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

/** Days of two centuries ago are typing faults, as are days that have not been yet. */
const OLDEST_DAYS = 200 * 366;

/**
 * Rows without a series of the case, or without a day of the calendar, do not count; nor do days after `today` or long ago, as long as there are others: one
 * mistyped year would make a period of ages. As long as all series are known, only the distinct days are looked at.
 */
export function periodOf({ length, values }: FeedRows, seriesIds: ReadonlySet<string>, today = Number.POSITIVE_INFINITY): Period | null {
  const [series, day] = [values.get('series_id'), values.get('observed_on')];
  if (series?.kind !== 'coded' || day?.kind !== 'coded') return null;
  const isKnown = (id: unknown) => typeof id === 'string' && seriesIds.has(id);
  const days = series.words.every(isKnown) ? day.words : daysOfKnown(length, series, day, isKnown);
  const numbers = [...days].flatMap((text) => (typeof text === 'string' ? (dayOf(text) ?? []) : []));
  const likely = Number.isFinite(today) ? numbers.filter((number) => number <= today && number >= today - OLDEST_DAYS) : numbers;
  return spanOf(likely.length > 0 ? likely : numbers);
}

function spanOf(numbers: readonly number[]): Period | null {
  let [first, last] = [Infinity, -Infinity];
  for (const number of numbers) {
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  return first <= last ? { first, last } : null;
}

/** The distinct days of rows whose series is known: one pass over all rows. */
function daysOfKnown(length: number, series: PackedColumn, day: PackedColumn, isKnown: (id: unknown) => boolean): ReadonlySet<unknown> {
  const [seriesAt, dayAt] = [readerOf(series), readerOf(day)];
  const days = new Set<unknown>();
  for (let row = 0; row < length; row += 1) if (isKnown(seriesAt(row))) days.add(dayAt(row));
  return days;
}

/** Ids of the series that some row names. */
export function seriesIn({ values }: FeedRows): ReadonlySet<string> {
  const series = values.get('series_id');
  return new Set(series?.kind === 'coded' ? series.words.filter((word): word is string => typeof word === 'string' && word !== '') : []);
}
