// Parquet to a table that is read in steps. The only holder of hyparquet.
import { type FileMetaData, parquetMetadata, parquetReadObjects, parquetSchema, type SchemaTree } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { LIMITS } from '../model/limits.ts';
import type { Ledger } from './ledger.ts';
import { textOf } from './sheets/flatten.ts';
import type { Batch, TableSource } from './table.ts';

/** The first four bytes of every Parquet file (https://parquet.apache.org/docs/file-format/). */
export const PARQUET_MARK = 'PAR1';

const STEP = 10_000;

/** Snappy is left to hyparquet's own: the one of the compressors is WebAssembly, which some browsers refuse to build at once. */
const { SNAPPY: _, ...CODECS } = compressors;

/** One table, or none and a problem when the file is damaged or unpacks to too much. */
export async function openParquet(path: string, tab: string, bytes: Uint8Array, ledger: Ledger): Promise<TableSource[]> {
  const file = bytes.slice().buffer;
  try {
    const metadata = parquetMetadata(file);
    checkColumns(metadata);
    const header = columnsOf(metadata);
    if (unpackedSize(metadata) > LIMITS.unpackedBytes) throw new Error(`> ${LIMITS.unpackedBytes} bytes`);
    const most = LIMITS.observations;
    const rows = Math.min(Number(metadata.num_rows), most);
    if (Number(metadata.num_rows) > most) ledger.problem('rows_too_many', { sheet: tab, row: most }, String(most));
    return [{ file: path, tab, header, style: 'point', batches: batchesOf(file, metadata, header, rows, tab, ledger) }];
  } catch (error) {
    ledger.problem('file_unreadable', {}, error instanceof Error ? error.message : String(error));
    return [];
  }
}

/** Each row group must have the columns of the schema in its order. hyparquet finds out when other columns are being read already, and their faults would then reach nobody. */
function checkColumns(metadata: FileMetaData): void {
  const expected = leavesOf(parquetSchema(metadata)).join('\n');
  for (const { columns } of metadata.row_groups)
    if (columns.map(({ meta_data }) => meta_data?.path_in_schema.join('.')).join('\n') !== expected) throw new Error('row group without its columns');
}

function leavesOf({ path, children }: SchemaTree): string[] {
  return children.length === 0 ? [path.join('.')] : children.flatMap(leavesOf);
}

/** Names of the columns at the top; what is nested in one of them becomes JSON text. */
function columnsOf({ schema }: FileMetaData): string[] {
  const names: string[] = [];
  let at = 1;
  while (at < schema.length && names.length < LIMITS.columns) {
    names.push(schema[at]?.name ?? '');
    at = endOf(schema, at);
  }
  return names;
}

/** The index behind an element and all that is nested in it. */
function endOf(schema: FileMetaData['schema'], start: number): number {
  let [at, open] = [start, 1];
  while (open > 0 && at < schema.length) {
    open += (schema[at]?.num_children ?? 0) - 1;
    at += 1;
  }
  return at;
}

function unpackedSize({ row_groups }: FileMetaData): number {
  const sizes = row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => Number(meta_data?.total_uncompressed_size ?? 0)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function* batchesOf(
  file: ArrayBuffer,
  metadata: FileMetaData,
  header: readonly string[],
  count: number,
  tab: string,
  ledger: Ledger,
): AsyncGenerator<Batch> {
  for (let from = 0; from < count; from += STEP) {
    const until = Math.min(count, from + STEP);
    const records = await readStep(file, metadata, { from, until, count }, tab, ledger);
    if (!records) return;
    const lines = records.map((record) => header.map((name) => textOf(Object.hasOwn(record, name) ? record[name] : undefined)));
    yield { lines, rows: lines.map((_, index) => from + index + 1), part: until / count };
  }
}

/** Rows from one number until before another, of so many in all. */
interface Step {
  readonly from: number;
  readonly until: number;
  readonly count: number;
}

/** Undefined when the rows cannot be read: they and those after them are said to be unreadable. */
async function readStep(
  file: ArrayBuffer,
  metadata: FileMetaData,
  { from, until, count }: Step,
  tab: string,
  ledger: Ledger,
): Promise<Record<string, unknown>[] | undefined> {
  try {
    return await parquetReadObjects({ file, metadata, compressors: CODECS, rowStart: from, rowEnd: until });
  } catch (error) {
    ledger.problem('file_unreadable', { sheet: tab, row: from + 1 }, error instanceof Error ? error.message : String(error));
    for (let row = from + 1; row <= count; row += 1) ledger.leave('unreadable', `${tab}:${row}`);
    return undefined;
  }
}
