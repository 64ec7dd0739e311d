// Tables and lineage as OpenMetadata gives them (https://docs.open-metadata.org), in one file or apart, to rows of the case.
import type { UnusedReason } from '../../../model/problem.ts';
import { member } from '../../json.ts';
import { openJson } from '../../json-file.ts';
import { Ledger } from '../../ledger.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../../reader.ts';
import { type Item, isOpenMetadata, itemsIn, type MetadataFile, referenceIn } from './entities.ts';
import { EntityRows } from './entity-rows.ts';

const FORMAT = 'openmetadata';

export const openMetadataReader: Reader = { format: FORMAT, claims, read };

function claims({ head }: Probe): boolean {
  return isOpenMetadata(head);
}

/** All tables of the drop come before all edges, so that an edge finds its ends whichever file it stands in. */
async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const rows = new EntityRows();
  const opened: { file: MetadataFile; ledger: Ledger }[] = [];
  const ledgers: Ledger[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    ledgers.push(ledger);
    const json = await openJson(file, ledger);
    if (json) opened.push({ file: itemsIn(json.value), ledger });
    await context.tick(file.path);
  }
  for (const { file, ledger } of opened) readTables(file, rows, ledger);
  for (const { file, ledger } of opened) readEdges(file, rows, ledger);
  return { rows: [...rows.lineage.rows()], reports: ledgers.map((ledger) => ledger.report()) };
}

function readTables(file: MetadataFile, rows: EntityRows, ledger: Ledger): void {
  for (const reference of file.references) rows.know(reference);
  for (const item of file.items) {
    if (item.kind === 'edge') continue;
    const reason = whyNot(item, rows);
    if (item.kind === 'table' && !reason) {
      const own = referenceIn(item.json);
      if (own) rows.know({ ...own, type: 'table', fqn: item.fqn });
      rows.table(item.fqn, item.json, { file: ledger.file, sheet: 'tables', row: item.row });
      ledger.use();
    } else ledger.leave(reason ?? 'no_id', item.kind === 'table' ? item.fqn : String(item.row));
    if (reason === 'no_id') ledger.problem('id_missing', { sheet: 'tables', row: item.row, column: 'fullyQualifiedName' });
  }
}

function whyNot(item: Item, rows: EntityRows): UnusedReason | undefined {
  if (item.kind !== 'table') return 'no_id';
  if (member(item.json, 'deleted') === true) return 'removed';
  return rows.lineage.hasDataset(item.fqn) ? 'id_twice' : undefined;
}

function readEdges(file: MetadataFile, rows: EntityRows, ledger: Ledger): void {
  for (const item of file.items) {
    if (item.kind !== 'edge') continue;
    const { edge, row } = item;
    const missing = rows.edge(edge, { file: ledger.file, sheet: 'edges', row });
    const name = `${edge.from.fqn || edge.from.id} → ${edge.to.fqn || edge.to.id}`;
    if (missing) {
      ledger.leave('end_missing', name);
      ledger.problem(
        'reference_unknown',
        { sheet: 'edges', row, column: missing === edge.from ? 'from' : 'to', value: missing.fqn || missing.id },
        'nodes | tables',
      );
    } else ledger.use();
  }
}
