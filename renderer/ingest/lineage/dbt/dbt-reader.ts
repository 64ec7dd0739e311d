// The files that dbt writes into its target folder: the manifest to rows of the case, the catalog to what it adds to them.
import { openJson } from '../../json-file.ts';
import { Ledger } from '../../ledger.ts';
import { fileName, type Outcome, type Probe, type ReadContext, type Reader, type SourceFile } from '../../reader.ts';
import { Lineage } from '../lineage.ts';
import { addCatalog } from './catalog.ts';
import { artifactOf, type Entry, entriesIn, isDbt, sizeOf } from './manifest.ts';
import { NodeRows } from './node-rows.ts';
import { holdsData } from './nodes.ts';

const FORMAT = 'dbt';

export const dbtReader: Reader = { format: FORMAT, claims, read };

function claims({ head }: Probe): boolean {
  return isDbt(head);
}

interface Opened {
  readonly value: unknown;
  readonly ledger: Ledger;
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const lineage = new Lineage();
  const catalogs: Opened[] = [];
  const ledgers: Ledger[] = [];
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    ledgers.push(ledger);
    const opened = await openJson(file, ledger);
    const { artifact, name } = artifactOf(opened?.value);
    if (opened && artifact === 'manifest') readManifest(opened.value, ledger, lineage);
    else if (opened && artifact === 'catalog') catalogs.push({ value: opened.value, ledger });
    else if (opened) ledger.problem('description_only', { value: `dbt: ${name} (${fileName(file.path)})` }, 'manifest.json');
    await context.tick(file.path);
  }
  for (const { value, ledger } of catalogs) addCatalog(value, ledger, lineage);
  return { rows: [...lineage.rows()], reports: ledgers.map((ledger) => ledger.report()) };
}

/** A row is a node or a source. Exposures and groups are told of besides; a part that the map has no place for is named. */
function readManifest(manifest: unknown, ledger: Ledger, lineage: Lineage): void {
  const rows = new NodeRows(lineage, ledger.file, manifest);
  const [nodes, sources] = [unseen(entriesIn(manifest, 'nodes'), lineage, ledger), unseen(entriesIn(manifest, 'sources'), lineage, ledger)];
  for (const group of entriesIn(manifest, 'groups')) rows.group(group);
  for (const source of sources) rows.source(source);
  for (const node of nodes.filter(holdsData)) rows.node(node);
  for (const entry of [...sources, ...nodes]) {
    if (holdsData(entry)) ledger.use();
    else ledger.leave('no_place_in_model', entry.id);
  }
  for (const node of nodes.filter(holdsData)) reportMissing(rows.dependencies(node), 'nodes', node, ledger);
  for (const exposure of entriesIn(manifest, 'exposures')) reportMissing(rows.exposure(exposure), 'exposures', exposure, ledger);
  for (const part of ['metrics', 'semantic_models', 'saved_queries', 'unit_tests', 'disabled']) {
    const size = sizeOf(manifest, part);
    if (size > 0) ledger.problem('part_not_used', { sheet: part, column: part, value: String(size) });
  }
}

/** Entries that say anything, but for those that another manifest of the drop has told already. */
function unseen(entries: readonly Entry[], lineage: Lineage, ledger: Ledger): Entry[] {
  return entries.filter((entry) => {
    const reason = lineage.hasDataset(entry.id) ? 'id_twice' : Object.keys(entry.json).length === 0 ? 'unreadable' : undefined;
    if (reason) ledger.leave(reason, entry.id);
    return !reason;
  });
}

function reportMissing(ids: readonly string[], sheet: string, { row, id }: Entry, ledger: Ledger): void {
  for (const missing of ids) ledger.problem('reference_unknown', { sheet, row, column: `${id} depends_on`, value: missing }, 'nodes | sources');
}
