// The columns of all observations as the desk keeps them, put together from the parts they came in. Knows no series but by its id.
import type { Codes } from '../../model/packed.ts';
import { type CodedObservations, STATUS_BIT } from '../coded.ts';
import { dayOf } from '../days.ts';
import type { ObservationStatus } from '../series.ts';
import { byColumn, codesFor, type FeedPart, type FeedRows, feedParts, type TextColumn } from './feed-parts.ts';

/** The columns of all rows, and by series id the numbers of its rows. Rows without a series, or without a day of the calendar, are in none. */
export interface DeskColumns {
  readonly columns: Omit<CodedObservations, 'rows'>;
  readonly rowsOf: ReadonlyMap<string, Int32Array<ArrayBuffer>>;
}

export function columnsOf(observations: FeedRows): DeskColumns {
  const gathering = new Gathering();
  for (const part of feedParts(observations)) gathering.take(part);
  return gathering.done();
}

/** Takes the parts in their order. */
export class Gathering {
  #words = byColumn((): string[] => []);
  #tables: Tables | null = null;
  #series: Codes = new Uint8Array(0);
  #columns: Omit<CodedObservations, 'rows' | 'places' | 'days' | 'breakdowns'> = NO_COLUMNS;

  take(part: FeedPart): void {
    if (part.kind === 'begin') this.#begin(part);
    else if (part.kind === 'words') for (const word of part.words) this.#words[part.of].push(word);
    else this.#add(part, this.#tablesOf());
  }

  done(): DeskColumns {
    const { places, days, isDay } = this.#tablesOf();
    const columns = { ...this.#columns, places, days, breakdowns: this.#words.breakdown };
    return { columns, rowsOf: rowsBySeries(this.#series, this.#words.series_id, columns.day, isDay) };
  }

  #begin({ length, words }: Extract<FeedPart, { kind: 'begin' }>): void {
    this.#words = byColumn((): string[] => []);
    this.#tables = null;
    this.#series = codesFor(words.series_id, length);
    this.#columns = {
      place: codesFor(words.area_id + words.unit_id + 1, length),
      day: codesFor(words.observed_on, length),
      value: new Float64Array(length),
      status: new Uint8Array(length),
      breakdown: codesFor(words.breakdown, length),
    };
  }

  #tablesOf(): Tables {
    this.#tables ??= tablesOf(this.#words);
    return this.#tables;
  }

  #add({ from, codes, value }: Extract<FeedPart, { kind: 'rows' }>, { areaAt, unitAt, statusAt }: Tables): void {
    const { place, day, status, breakdown } = this.#columns;
    this.#series.set(codes.series_id, from);
    day.set(codes.observed_on, from);
    breakdown.set(codes.breakdown, from);
    this.#columns.value.set(value, from);
    for (let at = 0; at < value.length; at += 1) {
      place[from + at] = areaAt[codes.area_id[at] ?? 0] || (unitAt[codes.unit_id[at] ?? 0] ?? 0);
      status[from + at] = statusAt[codes.status[at] ?? 0] ?? 0;
    }
  }
}

const NO_COLUMNS = {
  place: new Uint8Array(0),
  day: new Uint8Array(0),
  value: new Float64Array(0),
  status: new Uint8Array(0),
  breakdown: new Uint8Array(0),
};

/** What a code stands for: a place in the one list of areas and units, a day number, a status bit. */
interface Tables {
  readonly places: readonly string[];
  readonly areaAt: Int32Array;
  readonly unitAt: Int32Array;
  readonly days: Int32Array;
  readonly isDay: Uint8Array;
  readonly statusAt: Uint8Array;
}

function tablesOf(words: Readonly<Record<TextColumn, readonly string[]>>): Tables {
  const known = new Map([['', 0]]);
  const placeAt = (word: string) => {
    const place = known.get(word) ?? known.size;
    known.set(word, place);
    return place;
  };
  const [areaAt, unitAt] = [Int32Array.from(words.area_id, placeAt), Int32Array.from(words.unit_id, placeAt)];
  const days = words.observed_on.map(dayOf);
  return {
    places: [...known.keys()],
    areaAt,
    unitAt,
    days: Int32Array.from(days, (day) => day ?? 0),
    isDay: Uint8Array.from(days, (day) => (day === null ? 0 : 1)),
    statusAt: Uint8Array.from(words.status, (word) => (Object.hasOwn(STATUS_BIT, word) ? STATUS_BIT[word as ObservationStatus] : 0)),
  };
}

/** One list of row numbers in order of series, cut where the next begins. */
function rowsBySeries(series: Codes, ids: readonly string[], day: Codes, isDay: Uint8Array): Map<string, Int32Array<ArrayBuffer>> {
  const isIn = (row: number) => isDay[day[row] ?? 0] === 1 && ids[series[row] ?? 0] !== '';
  const ends = new Int32Array(ids.length + 1);
  for (let row = 0; row < series.length; row += 1) {
    const next = (series[row] ?? 0) + 1;
    if (isIn(row)) ends[next] = (ends[next] ?? 0) + 1;
  }
  for (let code = 0; code < ids.length; code += 1) ends[code + 1] = (ends[code + 1] ?? 0) + (ends[code] ?? 0);
  const starts = ends.slice();
  const rows = new Int32Array(ends[ids.length] ?? 0);
  for (let row = 0; row < series.length; row += 1) {
    const code = series[row] ?? 0;
    if (!isIn(row)) continue;
    const at = starts[code] ?? 0;
    rows[at] = row;
    starts[code] = at + 1;
  }
  return new Map(ids.map((id, code) => [id, rows.subarray(ends[code], ends[code + 1])]));
}
