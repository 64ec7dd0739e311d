// Whether two record sets are the same case: every difference in values, own columns and unreadable words, named.

import type { ExportFile } from '../../renderer/egress/exported.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { RecordSet, Row } from '../../renderer/model/record.ts';
import { fieldsOf, SHEETS, type SheetName } from '../../renderer/model/sheet.ts';
import { memoryFile } from './files.ts';

/** What of a row must survive: each field's value, the words of a field that has none, and the own columns. */
function essence(sheet: SheetName, row: Row): Record<string, unknown> {
  const known = fieldsOf(sheet).map(({ name }) => [name, row.values[name] ?? (row.raw[name] ? `raw: ${row.raw[name]}` : null)]);
  const own = Object.entries(row.extra).map(([name, text]) => [`extra ${name}`, text]);
  return Object.fromEntries([...known, ...own]);
}

/** One line for each cell that differs; empty when the cases are the same. */
export function differences(before: RecordSet, after: RecordSet): string[] {
  return SHEETS.flatMap((sheet) => {
    const [a, b] = [before.get(sheet) ?? [], after.get(sheet) ?? []];
    if (a.length !== b.length) return [`${sheet}: ${a.length} rows, then ${b.length}`];
    return a.flatMap((row, index) => rowDifferences(sheet, row, b[index] as Row));
  });
}

function rowDifferences(sheet: SheetName, before: Row, after: Row): string[] {
  const [a, b] = [essence(sheet, before), essence(sheet, after)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
    .map((name) => `${sheet} ${before.values.id ?? ''} ${name}: ${JSON.stringify(a[name])}, then ${JSON.stringify(b[name])}`);
}

/** What our own import makes of exported files, as if their folder were dropped. */
export async function readBack(files: readonly ExportFile[]): Promise<Awaited<ReturnType<typeof ingest>>> {
  return ingest(files.map(({ path, bytes }) => memoryFile(files.length > 1 ? `map/${path}` : path, bytes)));
}
