// A small Parquet file made by hand (https://parquet.apache.org/docs/file-format/): plain values, not packed, one row group.

/** Values of one column: texts, numbers, whole numbers or times in nanoseconds; null is unknown. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: 'text' | 'double' | 'int64' | 'nanos';
  readonly values: readonly (string | number | bigint | null)[];
}

const PHYSICAL = { text: 6, double: 5, int64: 2, nanos: 2 } as const;

export function parquetOf(columns: readonly ParquetColumn[]): Uint8Array {
  const file: number[] = [...new TextEncoder().encode('PAR1')];
  const chunks = columns.map((column) => {
    const at = file.length;
    const page = pageOf(column);
    file.push(...page);
    return { column, at, size: page.length };
  });
  const rows = columns[0]?.values.length ?? 0;
  const metadata = struct([
    [1, 5, zigzag(1)],
    [
      2,
      9,
      list(12, [
        struct([
          [4, 8, text('schema')],
          [5, 5, zigzag(columns.length)],
        ]),
        ...columns.map(schemaOf),
      ]),
    ],
    [3, 6, zigzag(rows)],
    [
      4,
      9,
      list(12, [
        struct([
          [1, 9, list(12, chunks.map(chunkOf))],
          [2, 6, zigzag(file.length)],
          [3, 6, zigzag(rows)],
        ]),
      ]),
    ],
  ]);
  const length = new Uint8Array(new Uint32Array([metadata.length]).buffer);
  return new Uint8Array([...file, ...metadata, ...length, ...new TextEncoder().encode('PAR1')]);
}

function schemaOf({ name, type }: ParquetColumn): number[] {
  const nanos = struct([
    [
      8,
      12,
      struct([
        [1, 1, []],
        [2, 12, struct([[3, 12, struct([])]])],
      ]),
    ],
  ]);
  return struct([
    [1, 5, zigzag(PHYSICAL[type])],
    [3, 5, zigzag(1)],
    [4, 8, text(name)],
    ...(type === 'text' ? [[6, 5, zigzag(0)] as const] : []),
    ...(type === 'nanos' ? [[10, 12, nanos] as const] : []),
  ]);
}

function chunkOf({ column, at, size }: { column: ParquetColumn; at: number; size: number }): number[] {
  const metadata = struct([
    [1, 5, zigzag(PHYSICAL[column.type])],
    [2, 9, list(5, [zigzag(0)])],
    [3, 9, list(8, [text(column.name)])],
    [4, 5, zigzag(0)],
    [5, 6, zigzag(column.values.length)],
    [6, 6, zigzag(size)],
    [7, 6, zigzag(size)],
    [9, 6, zigzag(at)],
  ]);
  return struct([
    [2, 6, zigzag(at)],
    [3, 12, metadata],
  ]);
}

function pageOf({ type, values }: ParquetColumn): number[] {
  const present = values.flatMap((value) => [...varint(1 << 1), value === null ? 0 : 1]);
  const levels = [...new Uint8Array(new Uint32Array([present.length]).buffer), ...present];
  const body = [...levels, ...values.flatMap((value) => (value === null ? [] : plain(type, value)))];
  const data = struct([
    [1, 5, zigzag(values.length)],
    [2, 5, zigzag(0)],
    [3, 5, zigzag(3)],
    [4, 5, zigzag(3)],
  ]);
  const header = struct([
    [1, 5, zigzag(0)],
    [2, 5, zigzag(body.length)],
    [3, 5, zigzag(body.length)],
    [5, 12, data],
  ]);
  return [...header, ...body];
}

function plain(type: ParquetColumn['type'], value: string | number | bigint): number[] {
  if (type === 'double') return [...new Uint8Array(new Float64Array([Number(value)]).buffer)];
  if (type !== 'text') return [...new Uint8Array(new BigInt64Array([BigInt(value)]).buffer)];
  const bytes = new TextEncoder().encode(String(value));
  return [...new Uint8Array(new Uint32Array([bytes.length]).buffer), ...bytes];
}

/** Thrift's compact protocol: fields in the order of their numbers, each with its type. */
function struct(fields: readonly (readonly [id: number, type: number, bytes: readonly number[]])[]): number[] {
  let last = 0;
  const bytes = fields.flatMap(([id, type, value]) => {
    const head = ((id - last) << 4) | type;
    last = id;
    return [head, ...value];
  });
  return [...bytes, 0];
}

function list(type: number, items: readonly (readonly number[])[]): number[] {
  const head = items.length < 15 ? [(items.length << 4) | type] : [0xf0 | type, ...varint(items.length)];
  return [...head, ...items.flat()];
}

function text(value: string): number[] {
  const bytes = new TextEncoder().encode(value);
  return [...varint(bytes.length), ...bytes];
}

function zigzag(value: number): number[] {
  return varint(value * 2);
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...varint(Math.floor(value / 0x80))];
}
