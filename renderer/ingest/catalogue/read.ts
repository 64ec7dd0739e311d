// The part of reading that every writing of a catalogue shares: open each file, make the rows of all together, and tell how far it is.
import type { Outcome, ReadContext, SourceFile } from '../reader.ts';
import type { SheetRow } from '../row.ts';
import { type OpenedCatalogue, rowsOfCatalogues } from './rows.ts';

const ROWS_A_TICK = 2_000;

export async function readCatalogues(
  files: readonly SourceFile[],
  open: (file: SourceFile) => Promise<OpenedCatalogue>,
  { tick }: ReadContext,
): Promise<Outcome> {
  const opened: OpenedCatalogue[] = [];
  for (const file of files) {
    await tick(file.path, 0);
    opened.push(await open(file));
    await tick(file.path);
  }
  const rows: SheetRow[] = [];
  for (const row of rowsOfCatalogues(opened)) {
    rows.push(row);
    if (rows.length % ROWS_A_TICK === 0) await tick(row[1].source.file, 0);
  }
  return { rows, reports: opened.map(({ ledger }) => ledger.report()) };
}
