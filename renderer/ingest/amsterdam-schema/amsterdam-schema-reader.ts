// Municipal datasets and their tables as Amsterdam Schema describes them: a tree of JSON files to rows of the case.
import type { UnusedReason } from '../../model/problem.ts';
import { member, textAt } from '../json.ts';
import type { Ledger } from '../ledger.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../reader.ts';
import type { SheetRow } from '../row.ts';
import { type Owner, ownersOf } from './owners.ts';
import { kindOfHead } from './recognise.ts';
import { exchangeRow, frequencyProblem, organisationRow, systemRow, tableRow, unitRow } from './rows.ts';
import type { Dataset, Relation } from './schema-files.ts';
import { Shelf } from './shelf.ts';
import { type CurrentTable, type Tree, treeOf } from './tree.ts';

const FORMAT = 'amsterdam-schema';

export const amsterdamSchemaReader: Reader = { format: FORMAT, claims, read };

function claims({ head }: Probe): boolean {
  return kindOfHead(head) !== undefined;
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const shelf = new Shelf(FORMAT);
  for (const file of files) {
    await shelf.open(file);
    await context.tick(file.path);
  }
  return { rows: [...rowsOf(shelf)], reports: files.map((file) => shelf.ledger(file.path).report()) };
}

function* rowsOf(shelf: Shelf): Generator<SheetRow> {
  const tree = treeOf(shelf);
  const seen = new Set<string>();
  for (const { dataset, ref } of tree.missing) shelf.ledger(dataset.file).problem('file_missing', { sheet: 'dataset', column: 'tables', value: ref });
  yield* datasetRows(shelf, seen);
  for (const current of tree.current) yield* tableRows(current, tree, shelf.ledger(current.table.file), seen);
  for (const [table, reason] of tree.idle) leaveTable(textAt(table.json, 'id'), table.relations, reason, shelf.ledger(table.file));
}

function* datasetRows(shelf: Shelf, seen: Set<string>): Generator<SheetRow> {
  const publishers = shelf.datasets.map((dataset) => publisherOf(dataset, shelf));
  const owners = ownersOf(
    shelf.datasets.map(({ json }, index) => ({
      owner: textAt(json, 'owner'),
      publisher: publishers[index] ?? '',
      creator: textAt(json, 'creator'),
    })),
  );
  for (const [index, dataset] of shelf.datasets.entries()) {
    const ledger = shelf.ledger(dataset.file);
    if (isTwice(dataset.id, 'dataset', seen, ledger)) continue;
    const owner = owners[index] ?? { organisation: null, unit: null };
    yield* ownerRows(owner, dataset.file, seen);
    yield systemRow(dataset, owner, publishers[index] ?? '');
    ledger.use();
    reportDataset(dataset, ledger);
  }
}

/** An organisation or unit is a row once, with the first dataset that names it as its source. */
function* ownerRows({ organisation, unit }: Owner, file: string, seen: Set<string>): Generator<SheetRow> {
  if (organisation && !seen.has(organisation.id)) yield organisationRow(organisation, file);
  if (unit && !seen.has(unit.id)) yield unitRow(unit, organisation, file);
  for (const named of [organisation, unit]) if (named) seen.add(named.id);
}

function reportDataset(dataset: Dataset, ledger: Ledger): void {
  const frequency = frequencyProblem(dataset);
  if (frequency) ledger.problem('value_not_in_list', { sheet: 'dataset', ...frequency }, frequency.expected);
  if (!dataset.unknownDefault) return;
  ledger.problem('reference_unknown', { sheet: 'dataset', column: 'defaultVersion', value: dataset.unknownDefault }, 'versions');
}

/** The name of the publisher: written out, or behind a reference into the folder of publishers. */
function publisherOf({ file, json }: Dataset, shelf: Shelf): string {
  const publisher = member(json, 'publisher');
  const ref = textAt(publisher, '$ref');
  if (ref === '') return textAt(json, 'publisher') || textAt(publisher, 'name');
  const name = shelf.publishers.get(ref.slice(ref.lastIndexOf('/') + 1).replace(/\.json$/i, ''));
  if (name === undefined) shelf.ledger(file).problem('file_missing', { sheet: 'dataset', column: 'publisher', value: ref });
  return name ?? '';
}

function isTwice(id: string, sheet: string, seen: Set<string>, ledger: Ledger): boolean {
  if (!seen.has(id)) {
    seen.add(id);
    return false;
  }
  ledger.leave('id_twice', id);
  ledger.problem('id_twice', { sheet, row: 1, column: 'id', value: id });
  return true;
}

function* tableRows(current: CurrentTable, tree: Tree, ledger: Ledger, seen: Set<string>): Generator<SheetRow> {
  const { id, table } = current;
  if (isTwice(id, 'table', seen, ledger)) {
    for (const relation of table.relations) ledger.leave('id_twice', titleOf(id, relation));
    return;
  }
  yield tableRow(current);
  ledger.use();
  for (const relation of table.relations) {
    const row = relationRow(current, relation, tree, ledger);
    if (typeof row === 'string') ledger.leave(row, titleOf(id, relation));
    else {
      yield row;
      ledger.use();
    }
  }
}

function relationRow(current: CurrentTable, relation: Relation, tree: Tree, ledger: Ledger): SheetRow | UnusedReason {
  const { target, line, field } = relation;
  const place = { sheet: 'table', row: line, column: field, value: target };
  if (!/^[^:]+:[^:]+/.test(target)) {
    ledger.problem('value_invalid', place, 'dataset:table');
    return 'end_missing';
  }
  const dataset = tree.datasetOf(target);
  if (!dataset) return 'target_not_loaded';
  if (dataset.id === current.dataset.id) return 'inside_one_system';
  const table = tree.tableOf(target);
  if (!table) ledger.problem('reference_unknown', place, 'datasets');
  return exchangeRow(current, relation, { system: dataset.id, dataset: table?.id ?? null });
}

function leaveTable(id: string, relations: readonly Relation[], reason: UnusedReason, ledger: Ledger): void {
  ledger.leave(reason, id);
  for (const relation of relations) ledger.leave(reason, titleOf(id, relation));
}

function titleOf(table: string, { field, target }: Relation): string {
  return `${table.replace(':', '.')}.${field} → ${target}`;
}
