// Packed observations to tables of the store-room, some rows at a time, so that the window never waits long. Makes no rows.
import { type PackedRows, type PackedTexts, readerOf } from '../model/packed.ts';
import { fieldsOf } from '../model/sheet.ts';
import { freeName, kindOf } from './case-columns.ts';
import type { Column, Database, Table } from './database.ts';

/** Rows that go in at once: tens of milliseconds of work. */
const ROWS_A_STEP = 5_000;

/** The table of observations as it is before its rows are in. */
export function emptyObservations(packed: PackedRows): Table {
  return observationsBetween(packed, 0, 0);
}

/** Puts in the observations and their texts that were not understood; stops when `isWanted` says no. */
export async function appendObservations(database: Database, packed: PackedRows, isWanted: () => boolean): Promise<void> {
  for (let from = 0; from < packed.length && isWanted(); from += ROWS_A_STEP) {
    const to = Math.min(packed.length, from + ROWS_A_STEP);
    await database.append([observationsBetween(packed, from, to), rawBetween(packed, from, to)]);
    await new Promise((go) => setTimeout(go, 0));
  }
}

function observationsBetween(packed: PackedRows, from: number, to: number): Table {
  const between = (read: (index: number) => Column['values'][number]) => Array.from({ length: to - from }, (_, index) => read(from + index));
  const known = fieldsOf('observations').map((field): Column => {
    const column = packed.values.get(field.name);
    return { name: field.name, kind: kindOf(field), values: between(column ? readerOf(column) : () => null) };
  });
  const source = [
    { name: 'source_file', kind: 'text', values: between(readerOf(packed.source.file)) },
    { name: 'source_sheet', kind: 'text', values: between(readerOf(packed.source.sheet)) },
    { name: 'source_row', kind: 'integer', values: between(readerOf(packed.source.row)) },
  ] as const;
  return { name: 'observations', columns: [...known, ...extraBetween(packed.extra, from, to, [...known, ...source]), ...source] };
}

function extraBetween(extra: PackedTexts, from: number, to: number, columns: readonly Column[]): Column[] {
  const names = extra.names.kind === 'coded' ? extra.names.words.map(String) : [];
  const values = new Map(names.map((name) => [name, new Array<string | null>(to - from).fill(null)]));
  for (const { row, name, text } of textsBetween(extra, from, to)) (values.get(name) ?? [])[row - from] = text;
  const taken = new Set(columns.map(({ name }) => name));
  return names.map((name) => ({ name: freeName(taken, name), kind: 'text', values: values.get(name) ?? [] }));
}

function rawBetween({ raw, source }: PackedRows, from: number, to: number): Table {
  const found = [...textsBetween(raw, from, to)];
  const [file, line] = [readerOf(source.file), readerOf(source.row)];
  const text = (name: string, read: (one: (typeof found)[number]) => string): Column => ({ name, kind: 'text', values: found.map(read) });
  const columns = [
    text('sheet', () => 'observations'),
    text('id', ({ row }) => `${file(row)}:${line(row)}`),
    text('field', ({ name }) => name),
    text('text', ({ text }) => text),
  ];
  return { name: 'raw_values', columns };
}

function* textsBetween({ rows, names, texts }: PackedTexts, from: number, to: number): Generator<{ row: number; name: string; text: string }> {
  const [name, text] = [readerOf(names), readerOf(texts)];
  for (let index = firstFrom(rows, from); index < rows.length && (rows[index] ?? 0) < to; index += 1)
    yield { row: rows[index] ?? 0, name: String(name(index)), text: String(text(index)) };
}

/** Place of the first text of this row or a later one; rows are in order. */
function firstFrom(rows: Int32Array, row: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
