// Packed observations to tables of the store-room, some rows at a time, so that the window never waits long. Makes no rows.
import { firstFrom, type PackedColumn, type PackedRows, type PackedTexts, readerOf } from '../model/packed.ts';
import { fieldsOf } from '../model/sheet.ts';
import { freeName, kindOf } from './case-columns.ts';
import type { Column, Database, PackedPart, Table } from './database.ts';

/** Rows that go in at once: tens of milliseconds of work. */
const ROWS_A_STEP = 50_000;
/** The same for texts that were not understood, of which each is a text of its own. */
const TEXTS_A_STEP = 20_000;

/** The table of observations as it is before its rows are in. */
export function emptyObservations(packed: PackedRows): Table {
  return observationsBetween(packed, 0, 0);
}

/** Puts in the observations and their texts that were not understood; stops when `isWanted` says no. */
export async function appendObservations(database: Database, packed: PackedRows, isWanted: () => boolean): Promise<void> {
  for (const table of stepsOf(packed)) {
    if (!isWanted()) return;
    await database.append([table]);
    await new Promise((go) => setTimeout(go, 0));
  }
}

/** Each step is made when it is its turn. */
function* stepsOf(packed: PackedRows): Generator<Table> {
  for (let from = 0; from < packed.length; from += ROWS_A_STEP) yield observationsBetween(packed, from, Math.min(packed.length, from + ROWS_A_STEP));
  const { rows } = packed.raw;
  for (let from = 0; from < rows.length; from += TEXTS_A_STEP) yield rawBetween(packed, from, Math.min(rows.length, from + TEXTS_A_STEP));
}

const NOTHING: PackedColumn = { kind: 'coded', codes: new Uint8Array(0), words: [null] };

function observationsBetween(packed: PackedRows, from: number, to: number): Table {
  const part = (name: string, kind: PackedPart['kind'], column = NOTHING): PackedPart => ({ name, kind, packed: column, from, to });
  const known = fieldsOf('observations').map((field) => part(field.name, kindOf(field) as PackedPart['kind'], packed.values.get(field.name)));
  const { file, sheet, row } = packed.source;
  const source = [part('source_file', 'text', file), part('source_sheet', 'text', sheet), part('source_row', 'integer', row)];
  return { name: 'observations', columns: [...known, ...extraBetween(packed.extra, from, to, [...known, ...source]), ...source] };
}

function extraBetween(extra: PackedTexts, from: number, to: number, columns: readonly Column[]): Column[] {
  const names = extra.names.kind === 'coded' ? extra.names.words.map(String) : [];
  const values = new Map(names.map((name) => [name, new Array<string | null>(to - from).fill(null)]));
  const [name, text] = [readerOf(extra.names), readerOf(extra.texts)];
  for (let at = firstFrom(extra.rows, from); (extra.rows[at] ?? to) < to; at += 1)
    (values.get(String(name(at))) ?? [])[(extra.rows[at] ?? 0) - from] = String(text(at));
  const taken = new Set(columns.map((column) => column.name));
  return names.map((own) => ({ name: freeName(taken, own), kind: 'text', values: values.get(own) ?? [] }));
}

/** Texts by their place in the list. */
function rawBetween({ raw, source }: PackedRows, from: number, to: number): Table {
  const [file, line] = [readerOf(source.file), readerOf(source.row)];
  const ids = Array.from(raw.rows.subarray(from, to), (row) => `${file(row)}:${line(row)}`);
  const columns: Column[] = [
    { name: 'sheet', kind: 'text', packed: { kind: 'coded', codes: new Uint8Array(to - from), words: ['observations'] }, from: 0, to: to - from },
    { name: 'id', kind: 'text', values: ids },
    { name: 'field', kind: 'text', packed: raw.names, from, to },
    { name: 'text', kind: 'text', packed: raw.texts, from, to },
  ];
  return { name: 'raw_values', columns };
}
