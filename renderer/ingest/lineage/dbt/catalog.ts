// A dbt catalog beside its manifest: the columns that the database really has, and how many rows. Alone it says nothing of where data travels.
import { member, membersAt, textAt } from '../../json.ts';
import type { Ledger } from '../../ledger.ts';
import { type Lineage, safeId } from '../lineage.ts';
import { namesIn } from '../texts.ts';
import { type Entry, entriesIn } from './manifest.ts';

/** Names under which adapters count rows (https://docs.getdbt.com/reference/artifacts/catalog-json). */
const ROW_COUNTS = ['row_count', 'num_rows', 'rows'];

/** A row is a table of the catalog; it is used when a manifest of the same drop has its node. */
export function addCatalog(catalog: unknown, ledger: Ledger, lineage: Lineage): void {
  const entries = ['nodes', 'sources'].flatMap((part) => entriesIn(catalog, part).map((entry) => ({ part, entry })));
  for (const { part, entry } of entries) {
    if (lineage.hasDataset(entry.id)) {
      addTable(entry, { file: ledger.file, sheet: part, row: entry.row }, lineage);
      ledger.use();
    } else ledger.leave('target_not_loaded', entry.id);
  }
  const isAlone = entries.every(({ entry }) => !lineage.hasDataset(entry.id));
  if (isAlone) ledger.problem('file_missing', { value: 'manifest.json' });
}

function addTable({ id, json }: Entry, source: { file: string; sheet: string; row: number }, lineage: Lineage): void {
  const columns = namesIn(membersAt(json, 'columns').map(([key, column]) => textAt(column, 'name') || key));
  const values = { record_count: rowCount(json) };
  lineage.drafts.put('datasets', safeId(id), source, { values });
  lineage.drafts.note('datasets', safeId(id), { columns, table_type: textAt(member(json, 'metadata'), 'type') });
}

function rowCount(json: unknown): number | null {
  const stats = member(json, 'stats');
  const counts = ROW_COUNTS.map((name) => Number(member(member(stats, name), 'value') ?? Number.NaN));
  return counts.find((count) => Number.isSafeInteger(count) && count >= 0) ?? null;
}
