// A file's tables, whatever it is: text with separators, a workbook's tabs, a list of JSON records, or Parquet.
import { decodeHead } from '../decode.ts';
import type { Ledger } from '../ledger.ts';
import { openParquet, PARQUET_MARK } from '../parquet.ts';
import { fileName, type SourceFile } from '../reader.ts';
import { fits, type TableSource } from '../table.ts';
import { openCsv } from './csv.ts';
import { openJsonTables } from './json-tables.ts';
import { readWorkbook } from './workbook.ts';

/** The first four bytes of a ZIP, which is what a workbook is. */
const ZIP_MARK = 'PK\u0003\u0004';

export async function openTables(file: SourceFile, ledger: Ledger): Promise<readonly TableSource[]> {
  return (await openAny(file, ledger)).filter((table) => fits(table, ledger));
}

async function openAny(file: SourceFile, ledger: Ledger): Promise<readonly TableSource[]> {
  const bytes = await file.bytes();
  const head = decodeHead(bytes);
  if (head.startsWith(ZIP_MARK)) return readWorkbook(file.path, bytes, ledger);
  if (head.startsWith(PARQUET_MARK)) return openParquet(file.path, baseName(fileName(file.path)), bytes, ledger);
  if (/^\s*[{[]/.test(head)) return openJsonTables(file, baseName(fileName(file.path)), bytes, ledger);
  const table = openCsv(file.path, baseName(fileName(file.path)), bytes, ledger);
  return table ? [table] : [];
}

/** A file's name without the endings that tables have. */
export function baseName(name: string): string {
  return name.replace(/\.(csv|tsv|tab|txt|xlsx|xlsm|json|jsonl|ndjson|parquet)$/i, '');
}
