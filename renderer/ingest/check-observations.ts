// What must hold for measurements across files: what was said before, days that have not been yet, places and series that exist, status and value that fit, and a period to compare with.
import { type PackedRows, readerOf, rowReaderOf } from '../model/packed.ts';
import type { Problem } from '../model/problem.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { baselineProblems } from './check-baselines.ts';
import type { Combined } from './combine/combine.ts';
import { type Pair, placeOf, valueText } from './combine/days.ts';
import { nearestOf } from './nearest.ts';

/** `today` is an ISO date. What is said of a whole file goes before what is said of its rows. */
export function* observationProblems(
  { records, observations, replaced, repeated }: Pick<Combined, 'records' | 'observations' | 'replaced' | 'repeated'>,
  today: string,
): Generator<Problem> {
  yield* absentSheets(records, observations);
  yield* givenAgain(replaced);
  yield* givenTwice(repeated);
  yield* rowProblems(records, observations, today);
  yield* baselineProblems(records, observations);
}

/** Rows that point into a sheet nobody loaded give one problem for the field. */
function* absentSheets(records: RecordSet, observations: PackedRows | null): Generator<Problem> {
  for (const [field, sheet] of PLACES) {
    const column = observations?.values.get(field);
    if (!observations || !column || records.has(sheet)) continue;
    const read = readerOf(column);
    let [count, first] = [0, -1];
    for (let row = 0; row < observations.length; row += 1) {
      if (read(row) === null) continue;
      count += 1;
      if (first < 0) first = row;
    }
    if (count === 0) continue;
    const { source } = rowReaderOf(observations)(first);
    const at = { file: source.file, sheet: source.sheet || 'observations', row: null };
    yield { ...at, column: field, value: String(count), code: 'reference_sheet_absent', expected: sheet };
  }
}

function problemAt({ source }: Row, column: string, code: Problem['code'], value: string, expected: string): Problem {
  return { file: source.file, sheet: source.sheet, row: source.row, column, value, code, expected };
}

function byFile(pairs: readonly Pair[]): Map<string, Pair[]> {
  const files = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const { file } = pair[1].source;
    const list = files.get(file);
    if (list) list.push(pair);
    else files.set(file, [pair]);
  }
  return files;
}

const hasValue = ({ values }: Row) => typeof values.value === 'number';

/** One line for each file that says something else than earlier ones, and one for each of its rows. */
function* givenAgain(replaced: readonly Pair[]): Generator<Problem> {
  for (const [file, pairs] of byFile(replaced)) {
    const count = (test: (before: boolean, now: boolean) => boolean) => pairs.filter(([one, other]) => test(hasValue(one), hasValue(other))).length;
    const counts = [count((before, now) => before && now), count((before, now) => !before && now), count((before, now) => before && !now)];
    const earlier = [...new Set(pairs.map(([one]) => one.source.file))];
    const named = earlier.length > 3 ? [...earlier.slice(0, 3), '…'] : earlier;
    if (pairs.length > 1)
      yield { file, sheet: '', row: null, column: 'value', value: named.join(', '), code: 'days_given_again', expected: counts.join(' | ') };
    for (const [one, other] of pairs)
      yield problemAt(other, 'value', 'day_given_again', valueText(other), `${placeOf(one)} (${valueText(one) || '-'})`);
  }
}

/** The same for a file that contradicts itself. */
function* givenTwice(repeated: readonly Pair[]): Generator<Problem> {
  for (const [file, pairs] of byFile(repeated)) {
    if (pairs.length > 1) yield { file, sheet: '', row: null, column: 'value', value: String(pairs.length), code: 'days_twice', expected: '' };
    for (const [one, other] of pairs) {
      const row = one.source.sheet === other.source.sheet ? String(one.source.row) : `${one.source.sheet}:${one.source.row}`.replaceAll(' ', '_');
      yield problemAt(other, 'observed_on', 'day_twice', valueText(other), `${row} (${valueText(one)})`);
    }
  }
}

/** Rows with the same fault, of which the first is named. */
interface Group {
  readonly first: Row;
  readonly column: string;
  readonly value: string;
  count: number;
}

/** One problem for each day or name, however many rows it stands in. */
class Groups {
  readonly #groups = new Map<string, Group>();

  add(row: Row, column: string, value: string): void {
    const key = `${column}\u0000${value}\u0000${row.source.file}\u0000${row.source.sheet}`;
    const group = this.#groups.get(key);
    if (group) group.count += 1;
    else this.#groups.set(key, { first: row, column, value, count: 1 });
  }

  [Symbol.iterator](): Iterator<Group> {
    return this.#groups.values();
  }
}

const PLACES: readonly (readonly [field: string, sheet: SheetName])[] = [
  ['series_id', 'signal_series'],
  ['area_id', 'areas'],
  ['unit_id', 'units'],
];

function* rowProblems(records: RecordSet, observations: PackedRows | null, today: string): Generator<Problem> {
  const known = PLACES.flatMap(([field, sheet]) => (records.has(sheet) ? [{ field, ids: idsOf(records, sheet) }] : []));
  const dimensions = new Map(rowsOf(records, 'signal_series').map((row) => [textOf(row, 'id'), textOf(row, 'dimension')]));
  const [future, unknown] = [new Groups(), new Groups()];
  for (const row of faultyRows(observations, today, (row) => isSound(row, known, today, dimensions.get(textOf(row, 'series_id'))))) {
    for (const { field, ids } of known) {
      const id = textOf(row, field);
      if (id !== undefined && !ids.has(id)) unknown.add(row, field, id);
    }
    tellFuture(row, today, future);
    yield* faultsOf(row, dimensions.get(textOf(row, 'series_id')));
  }
  for (const row of rowsOf(records, 'qualitative_signals')) tellFuture(row, today, future);
  for (const { first, column, value, count } of future) yield problemAt(first, column, 'day_in_future', value, String(count));
  for (const group of unknown) yield unknownProblem(group, records);
}

interface Known {
  readonly field: string;
  readonly ids: ReadonlySet<string>;
}

function isSound(row: Row, known: readonly Known[], today: string, dimension: string | undefined): boolean {
  const isKnown = known.every(({ field, ids }) => ids.has(textOf(row, field) ?? '') || textOf(row, field) === undefined);
  return isKnown && (textOf(row, 'observed_on') ?? '') <= today && faultsOf(row, dimension).next().done === true;
}

/** Rows that are not sound. Of rows that are alike in what is looked at one is asked for: `isSound` sees the fields in ALIKE, of the day whether it is past, and of the value whether it is there. */
function* faultyRows(observations: PackedRows | null, today: string, isSound: (row: Row) => boolean): Generator<Row> {
  if (!observations) return;
  const rowAt = rowReaderOf(observations);
  const value = readerOf(observations.values.get('value') ?? EMPTY);
  const columns = ALIKE.flatMap((field) => observations.values.get(field) ?? []);
  const codes = columns.flatMap((column) => (column.kind === 'coded' && column.words.length > 1 ? [column] : []));
  const day = observations.values.get('observed_on');
  const days = day?.kind === 'coded' ? day : EMPTY;
  const isFuture = Uint8Array.from(days.words, (word) => Number(typeof word === 'string' && word > today));
  const sound = new Map<number, boolean>();
  for (let index = 0; index < observations.length; index += 1) {
    let key = (value(index) === null ? 2 : 0) + (isFuture[days.codes[index] ?? 0] ?? 0);
    for (const { codes: code, words } of codes) key = key * words.length + (code[index] ?? 0);
    const isExact = key <= Number.MAX_SAFE_INTEGER;
    const told = isExact ? sound.get(key) : undefined;
    if (told === true) continue;
    const row = rowAt(index);
    const answer = told ?? isSound(row);
    if (told === undefined && isExact) sound.set(key, answer);
    if (!answer) yield row;
  }
}

const ALIKE = ['series_id', 'area_id', 'unit_id', 'status'] as const;
const EMPTY = { kind: 'coded', codes: new Uint8Array(0), words: [null] } as const;

function idsOf(records: RecordSet, sheet: SheetName): ReadonlySet<string> {
  return new Set(rowsOf(records, sheet).map((row) => String(row.values.id)));
}

function tellFuture(row: Row, today: string, future: Groups): void {
  const day = textOf(row, 'observed_on');
  if (day !== undefined && day > today) future.add(row, 'observed_on', day);
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  areas: ['name', 'id'],
  units: ['name', 'short_name', 'id'],
  signal_series: ['name', 'id'],
};

function unknownProblem({ first, column, value, count }: Group, records: RecordSet): Problem {
  const sheet = PLACES.find(([field]) => field === column)?.[1] ?? 'areas';
  const names = rowsOf(records, sheet).flatMap((row) => (NAMES[sheet] ?? []).map((field) => String(row.values[field] ?? '')));
  return problemAt(first, column, 'observed_unknown', value, [sheet, count, nearestOf(value, names) ?? ''].join(' | '));
}

/** Each row counts by what its series counts by, and has a value unless its status says that there is none. */
function* faultsOf(row: Row, dimension: string | undefined): Generator<Problem> {
  for (const [kind, field] of [['area', 'area_id'] as const, ['unit', 'unit_id'] as const]) {
    if (dimension && (dimension === kind) !== Boolean(textOf(row, field)))
      yield problemAt(row, field, 'structure', textOf(row, field) ?? '', 'dimension_differs');
  }
  const status = textOf(row, 'status');
  if (status && (row.values.value === null) !== (status === 'missing' || status === 'not_collected'))
    yield problemAt(row, 'value', 'structure', '', 'value_differs_from_status');
}
