// Observations of all files to one table, still packed: names in references become ids, and only days that are given more than once become rows to be looked at (days.ts).
import { type PackedColumn, type PackedRows, readerOf, rowReaderOf } from '../../model/packed.ts';
import { ColumnBuilder, joinPacked, PackedBuilder, TextsBuilder } from '../../model/packing.ts';
import type { SheetRow } from '../row.ts';
import { SeenRows, startHash, withCode } from '../seen-rows.ts';
import { combineDays, type Days, MEASURED_BY } from './days.ts';
import { type Register, referencesOf } from './register.ts';

/** `rows` null = there are none. */
export interface Observed extends Pick<Days, 'replaced' | 'repeated'> {
  readonly rows: PackedRows | null;
}

/** `tables` are in the order of their files, each from one file. */
export function combineObservations(tables: readonly PackedRows[], register: Register): Observed {
  const all = joinPacked(tables.map((table) => resolved(table, register)));
  const again = all && givenAgain(all);
  return all && again ? withDays(all, again, register) : { rows: all, replaced: [], repeated: [] };
}

/** Observations among rows of other sheets, packed: one table for each run of rows from one file. */
export function packedRuns(rows: readonly SheetRow[]): PackedRows[] {
  const runs: { readonly file: string; readonly builder: PackedBuilder }[] = [];
  for (const [sheet, row] of rows) {
    if (sheet !== 'observations') continue;
    if (runs.at(-1)?.file !== row.source.file) runs.push({ file: row.source.file, builder: new PackedBuilder() });
    runs.at(-1)?.builder.add(row);
  }
  return runs.map(({ builder }) => builder.build());
}

/** The table with every reference as an id, as far as can be told; what was written stays in `raw`. */
function resolved(table: PackedRows, register: Register): PackedRows {
  const file = String(readerOf(table.source.file)(0) ?? '');
  const changed = new Map<string, PackedColumn>();
  for (const { field, targets } of referencesOf('observations')) {
    const column = table.values.get(field);
    if (column?.kind !== 'coded') continue;
    const meant = column.words.map((word) => (typeof word === 'string' ? register.meant(targets, file, word) : word));
    if (meant.some((word, code) => word !== column.words[code])) changed.set(field, recoded(column, meant));
  }
  return changed.size === 0 ? table : { ...table, values: new Map([...table.values, ...changed]), raw: withWritten(table, changed) };
}

/** Two words may have come to mean one. */
function recoded(column: Extract<PackedColumn, { kind: 'coded' }>, meant: Extract<PackedColumn, { kind: 'coded' }>['words']): PackedColumn {
  const builder = new ColumnBuilder();
  const codes = meant.map((word) => builder.codeOf(word));
  for (const code of column.codes) builder.putCode(codes[code] ?? 0);
  return builder.build();
}

function withWritten({ length, values, raw }: PackedRows, changed: ReadonlyMap<string, PackedColumn>): PackedRows['raw'] {
  const texts = new TextsBuilder();
  const [nameAt, textAt] = [readerOf(raw.names), readerOf(raw.texts)];
  const fields = [...changed].map(([field, column]) => ({ field, before: readerOf(values.get(field) ?? column), after: readerOf(column) }));
  let at = 0;
  for (let row = 0; row < length; row += 1) {
    const kept = new Map<string, string>();
    for (const { field, before, after } of fields) if (before(row) !== after(row)) kept.set(field, String(before(row)));
    for (; raw.rows[at] === row; at += 1) kept.set(String(nameAt(at)), String(textAt(at)));
    for (const [name, text] of kept) texts.put(row, name, text);
  }
  return texts.build();
}

/** For each row whether another measures the same; undefined when none does. */
function givenAgain(all: PackedRows): Uint8Array | undefined {
  const keys = MEASURED_BY.map((field) => keysOf(all.values.get(field), all.length));
  const seen = new SeenRows();
  const again = new Uint8Array(all.length);
  let count = 0;
  let row = 0;
  const isSame = (earlier: number) => keys.every((key) => key[earlier] === key[row]);
  for (; row < all.length; row += 1) {
    let hash = startHash();
    for (const key of keys) hash = withCode(hash, key[row] ?? 0);
    const earlier = seen.meet(hash, row, isSame);
    if (earlier < 0) continue;
    again[earlier] = FIRST;
    again[row] = LATER;
    count += 1;
  }
  return count > 0 ? again : undefined;
}

const [FIRST, LATER] = [1, 2];

/** A number for each row that is equal where the texts are; unknown and empty are one. */
function keysOf(column: PackedColumn | undefined, length: number): Int32Array | Uint8Array | Uint16Array {
  if (!column) return new Uint8Array(length);
  const texts = new Map<string, number>();
  const keyOf = (value: unknown) => {
    const text = String(value ?? '');
    const key = texts.get(text) ?? texts.size;
    texts.set(text, key);
    return key;
  };
  if (column.kind === 'numbers') {
    const read = readerOf(column);
    return Int32Array.from({ length }, (_, row) => keyOf(read(row)));
  }
  const keys = column.words.map(keyOf);
  return keys.every((key, code) => key === code) ? column.codes : Int32Array.from(column.codes, (code) => keys[code] ?? 0);
}

/** The days that are given again as they are combined, in the place of the first of each. */
function withDays(all: PackedRows, again: Uint8Array, register: Register): Observed {
  const rowAt = rowReaderOf(all);
  const given = [...again.keys()].filter((row) => again[row] !== 0).map(rowAt);
  const days = combineDays(given, register);
  const builder = new PackedBuilder();
  let next = 0;
  for (let row = 0; row < all.length; row += 1) {
    const combined = again[row] === FIRST ? days.rows[next++] : undefined;
    if (combined) builder.add(combined);
    else if (again[row] === 0) builder.add(rowAt(row));
  }
  return { rows: builder.build(), replaced: days.replaced, repeated: days.repeated };
}
