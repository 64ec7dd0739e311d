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
  RecordBatchReader,
  Schema,
  Struct,
  TimestampMillisecond,
  Type,
  tableToIPC,
  Utf8,
  type Vector,
} from 'apache-arrow';
import { type Answer, type AnswerRow, type Cell, type CellKind, type Examined, type ListedColumn, lengthOf, type Table } from './database.ts';
import { partData, textBuffers } from './duckdb-packed.ts';

const DAY_MS = 86_400_000;

/** The table as an Arrow IPC stream. Bytes, not objects: the engine may hold another copy of the Arrow library. */
export function toArrowStream(table: Table): Uint8Array {
  return tableToIPC(toArrow(table), 'stream');
}

function toArrow(table: Table): ArrowTable {
  const length = lengthOf(table.columns[0]);
  const children = table.columns.map((column, index) => ('packed' in column ? partData(column, index) : columnData(column, length)));
  const schema = new Schema(table.columns.map((column, index) => new Field(column.name, (children[index] as Data).type as DataType, true)));
  const struct = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
  return new ArrowTable(schema, new RecordBatch(schema, struct));
}

function columnData({ kind, values }: ListedColumn, length: number): Data {
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

function listData(values: ListedColumn['values'], shared: { length: number; nullCount: number; nullBitmap: Uint8Array }): Data {
  const lists = values.map((value) => (Array.isArray(value) ? (value as string[]) : []));
  const valueOffsets = new Int32Array(lists.length + 1);
  for (const [index, list] of lists.entries()) valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + list.length;
  const items = lists.flat();
  const child = makeData({ type: new Utf8(), length: items.length, nullCount: 0, ...textBuffers(items) });
  return makeData({ type: new List(new Field('item', new Utf8(), true)), ...shared, valueOffsets, child });
}

function nullsOf(values: ListedColumn['values']): { nullBitmap: Uint8Array; nullCount: number } {
  return { nullBitmap: bitmapOf(values, (value) => value !== null), nullCount: values.filter((value) => value === null).length };
}

function bitmapOf(values: ListedColumn['values'], isSet: (value: ListedColumn['values'][number]) => boolean): Uint8Array {
  const bitmap = new Uint8Array(((values.length >> 3) + 8) & ~7);
  for (const [index, value] of values.entries()) if (isSet(value)) bitmap[index >> 3] = (bitmap[index >> 3] ?? 0) | (1 << (index & 7));
  return bitmap;
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

/** As much of an answer as is wanted, read batch by batch as it is made. Stops asking for more at `mostRows`. */
export async function readSome(chunks: AsyncIterable<Uint8Array>, mostRows: number): Promise<Pick<Examined, 'columns' | 'lines' | 'isCut'>> {
  const reader = await RecordBatchReader.from(chunks);
  await reader.open();
  const { fields } = reader.schema;
  const batches: RecordBatch[] = [];
  for (let rows = 0; rows <= mostRows; ) {
    const { done, value } = await reader.next();
    if (done) break;
    batches.push(value);
    rows += value.numRows;
  }
  const found = batches.reduce((sum, batch) => sum + batch.numRows, 0);
  return {
    columns: fields.map(({ name, type }) => ({ name, kind: kindOf(type) })),
    lines: batches.flatMap((batch) => linesOf(batch, fields)).slice(0, mostRows),
    isCut: found > mostRows,
  };
}

/** By place, not by name: two columns may have one name. */
function linesOf(batch: RecordBatch, fields: readonly Field[]): Cell[][] {
  const read = fields.map((field, index) => columnReader(field.type, batch.getChildAt(index)));
  return Array.from({ length: batch.numRows }, (_, row) => read.map((cell) => cell(row)));
}

function kindOf({ typeId }: DataType): CellKind {
  if (typeId === Type.Int || typeId === Type.Float || typeId === Type.Decimal) return 'number';
  if (typeId === Type.Date || typeId === Type.Timestamp) return 'date';
  return typeId === Type.Bool ? 'boolean' : typeId === Type.Utf8 || typeId === Type.LargeUtf8 ? 'text' : 'other';
}

function columnReader(type: DataType, vector: Vector | null): (row: number) => Cell {
  if (vector && type.typeId === Type.List) return listReader((type as List).valueType, vector);
  if (type.typeId === Type.Timestamp) return (row) => timestampAt(vector, row);
  return (row) => toCell(type, vector?.get(row));
}

/** The items of all lists lie behind each other: reading them so saves a vector for each row. */
function listReader(type: DataType, vector: Vector): (row: number) => Cell {
  if (vector.length === 0) return () => null;
  const item = columnReader(type, vector.getChildAt(0));
  let first = 0;
  const lists = vector.data.flatMap((chunk) => {
    const [before, starts] = [first, chunk.valueOffsets as Int32Array];
    first += chunk.children[0]?.length ?? 0;
    const itemsOf = (row: number) => {
      const start = starts[row] ?? 0;
      return Array.from({ length: (starts[row + 1] ?? start) - start }, (_, at) => item(before + start + at));
    };
    return Array.from({ length: chunk.length }, (_, row) => (chunk.getValid(row) ? itemsOf(row) : null));
  });
  return (row) => lists[row] ?? null;
}

function toCell(type: DataType, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (type.typeId === Type.Date) return instant(value)?.slice(0, -14) ?? String(value);
  if (type.typeId === Type.Timestamp) return instant(value) ?? String(value);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return String(value);
}

/** An instant beyond what a number holds, as infinity is, cannot be read: its sign is. */
function timestampAt(vector: Vector | null, row: number): Cell {
  try {
    return toCell(new TimestampMillisecond(), vector?.get(row));
  } catch (error) {
    return String(error).includes(': -') ? '-infinity' : 'infinity';
  }
}

/** ISO text in UTC; null for what a calendar does not hold, such as infinity. */
function instant(value: unknown): string | null {
  const date = new Date(Number(value));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
