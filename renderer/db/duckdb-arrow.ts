// Our tables to Arrow and Arrow answers to ours. Builds vectors by hand: Arrow's own builders make functions from text, which the page's policy refuses.
import {
  Table as ArrowTable,
  Bool,
  type Data,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int64,
  List,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Type,
  tableToIPC,
  Utf8,
} from 'apache-arrow';
import type { Answer, AnswerRow, Cell, Column, Table } from './database.ts';

const DAY_MS = 86_400_000;

/** The table as an Arrow IPC stream. Bytes, not objects: the engine may hold another copy of the Arrow library. */
export function toArrowStream(table: Table): Uint8Array {
  return tableToIPC(toArrow(table), 'stream');
}

function toArrow(table: Table): ArrowTable {
  const length = table.columns[0]?.values.length ?? 0;
  const children = table.columns.map((column) => columnData(column, length));
  const schema = new Schema(table.columns.map((column, index) => new Field(column.name, (children[index] as Data).type as DataType, true)));
  const struct = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
  return new ArrowTable(schema, new RecordBatch(schema, struct));
}

function columnData({ kind, values }: Column, length: number): Data {
  const { nullBitmap, nullCount } = nullsOf(values);
  const shared = { length, nullCount, nullBitmap };
  switch (kind) {
    case 'text':
      return makeData({ type: new Utf8(), ...shared, ...textBuffers(values.map((value) => (value === null ? null : String(value)))) });
    case 'integer':
      return makeData({ type: new Int64(), ...shared, data: BigInt64Array.from(values, (value) => BigInt(Math.trunc(Number(value ?? 0)))) });
    case 'decimal':
      return makeData({ type: new Float64(), ...shared, data: Float64Array.from(values, (value) => Number(value ?? 0)) });
    case 'date':
      return makeData({
        type: new DateDay(),
        ...shared,
        data: Int32Array.from(values, (value) => (value === null ? 0 : Date.parse(String(value)) / DAY_MS)),
      });
    case 'boolean':
      return makeData({ type: new Bool(), ...shared, data: bitmapOf(values, (value) => value === true) });
    case 'list':
      return listData(values, shared);
  }
}

function listData(values: Column['values'], shared: { length: number; nullCount: number; nullBitmap: Uint8Array }): Data {
  const lists = values.map((value) => (Array.isArray(value) ? (value as string[]) : []));
  const valueOffsets = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + list.length;
  const items = lists.flat();
  const child = makeData({ type: new Utf8(), length: items.length, nullCount: 0, ...textBuffers(items) });
  return makeData({ type: new List(new Field('item', new Utf8(), true)), ...shared, valueOffsets, child });
}

function nullsOf(values: Column['values']): { nullBitmap: Uint8Array; nullCount: number } {
  return { nullBitmap: bitmapOf(values, (value) => value !== null), nullCount: values.filter((value) => value === null).length };
}

function bitmapOf(values: Column['values'], isSet: (value: Column['values'][number]) => boolean): Uint8Array {
  const bitmap = new Uint8Array(((values.length >> 3) + 8) & ~7);
  for (const [index, value] of values.entries()) if (isSet(value)) bitmap[index >> 3] = (bitmap[index >> 3] ?? 0) | (1 << (index & 7));
  return bitmap;
}

function textBuffers(texts: readonly (string | null)[]): { valueOffsets: Int32Array; data: Uint8Array } {
  const encoder = new TextEncoder();
  const parts = texts.map((text) => encoder.encode(text ?? ''));
  const valueOffsets = new Int32Array(parts.length + 1);
  for (const [index, part] of parts.entries()) valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + part.length;
  const data = new Uint8Array(valueOffsets[parts.length] ?? 0);
  for (const [index, part] of parts.entries()) data.set(part, valueOffsets[index]);
  return { valueOffsets, data };
}

export function fromArrow(table: ArrowTable): Answer {
  const columns = table.schema.fields.map((field) => field.name);
  const read = table.schema.fields.map((field, index) => columnReader(field.type, table.getChildAt(index)));
  const rows = Array.from(
    { length: table.numRows },
    (_, row) => Object.fromEntries(columns.map((name, index) => [name, read[index]?.(row) ?? null])) as AnswerRow,
  );
  return { columns, rows };
}

function columnReader(type: DataType, vector: { get(index: number): unknown } | null): (row: number) => Cell {
  return (row) => toCell(type, vector?.get(row));
}

function toCell(type: DataType, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (type.typeId === Type.Date) return new Date(Number(value)).toISOString().slice(0, 10);
  if (type.typeId === Type.Timestamp) return new Date(Number(value)).toISOString();
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (type.typeId === Type.List) return [...(value as Iterable<unknown>)].map((item) => toCell((type as List).valueType, item));
  return String(value);
}
