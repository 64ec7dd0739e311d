// How the value of a series is shown: "72", "3,1 %", "13,4 ton", and a change in percent. Knows no paper.
import { type NumberSource, number, type Span, text } from '../../model/paper.ts';
import { textOf } from '../../model/record.ts';
import type { Book } from './paper-case.ts';

/** Units that only say that something is counted. */
const COUNTING: ReadonlySet<string> = new Set(['aantal', 'aantallen', 'number', 'count', 'stuks', 'n']);
const PERCENT: ReadonlySet<string> = new Set(['procent', 'percentage', 'percent', '%', 'pct']);

/** The unit stands with the number; that of a scale or index with digits in it is left to the name of the series. */
export function valueSpan(book: Book, seriesId: string, value: number | null, source: NumberSource): Span {
  if (value === null) return text(book.words.unknown);
  const series = book.row('signal_series', seriesId);
  const unit = (series && book.plainText(textOf(series, 'unit_of_measure'))) ?? '';
  return number(`${book.shown(value)}${unitWords(unit)}`, source);
}

function unitWords(unit: string): string {
  const plain = unit.toLowerCase();
  if (plain === '' || COUNTING.has(plain) || /\d/.test(unit)) return '';
  return PERCENT.has(plain) ? ' %' : ` ${unit}`;
}

export function percentSpan(book: Book, percent: number | null, source: NumberSource): Span {
  return percent === null ? text(book.words.unknown) : number(`${book.shown(percent, 0)} %`, source);
}
