// How the files of one drop hang together: which table belongs to which dataset and is current, and which table a relation means.
import type { UnusedReason } from '../../model/problem.ts';
import { textAt } from '../json.ts';
import { folderOf } from '../reader.ts';
import { type Dataset, type LineOf, resolveRef, type Table, tableIn } from './schema-files.ts';

/** A table that a dataset's default version holds; `id` is "dataset:table". */
export interface CurrentTable {
  readonly id: string;
  readonly dataset: Dataset;
  readonly table: Table;
}

/** A reference of a dataset's file to a file that was not dropped. */
interface MissingFile {
  readonly dataset: Dataset;
  readonly ref: string;
}

/** Every table is either in `current` or in `idle`. */
export interface Tree {
  readonly current: readonly CurrentTable[];
  readonly idle: ReadonlyMap<Table, UnusedReason>;
  readonly missing: readonly MissingFile[];
  datasetOf(target: string): Dataset | undefined;
  tableOf(target: string): CurrentTable | undefined;
}

/** Files that were dropped, as far as they could be read; `lines` knows where members of a file stand. */
export interface Loaded {
  readonly datasets: readonly Dataset[];
  readonly tables: readonly Table[];
  lines(file: string): LineOf;
}

export function treeOf(loaded: Loaded): Tree {
  const byPath = new Map(loaded.tables.map((table) => [resolveRef('', table.file), table]));
  const current = new Map<Table, CurrentTable>();
  const older = new Set<Table>();
  const missing: MissingFile[] = [];
  for (const dataset of loaded.datasets) {
    for (const version of dataset.versions) {
      for (const { id, table, ref } of tablesIn(version.tables, dataset, byPath, loaded)) {
        if (!table) missing.push({ dataset, ref });
        else if (version !== dataset.standard) older.add(table);
        else if (!current.has(table)) current.set(table, { id: `${dataset.id}:${id}`, dataset, table });
      }
    }
  }
  const idle = new Map<Table, UnusedReason>();
  for (const table of [...loaded.tables, ...older]) if (!current.has(table)) idle.set(table, older.has(table) ? 'older_version' : 'not_referred_to');
  return { current: [...current.values()], idle, missing: unique(missing), ...targetsIn(loaded.datasets, [...current.values()]) };
}

function* tablesIn(
  entries: Dataset['versions'][number]['tables'],
  dataset: Dataset,
  byPath: ReadonlyMap<string, Table>,
  loaded: Loaded,
): Generator<{ id: string; table: Table | undefined; ref: string }> {
  for (const { id, ref, inside, path } of entries) {
    const table = inside ? tableIn(dataset.file, inside, path, loaded.lines(dataset.file)) : byPath.get(resolveRef(folderOf(dataset.file), ref));
    yield { id: id || textAt(table?.json, 'id'), table, ref };
  }
}

function unique(missing: readonly MissingFile[]): MissingFile[] {
  return [...new Map(missing.map((file) => [`${file.dataset.file}\n${file.ref}`, file])).values()];
}

function targetsIn(datasets: readonly Dataset[], current: readonly CurrentTable[]): Pick<Tree, 'datasetOf' | 'tableOf'> {
  const [dataset, table] = [finder(datasets), finder(current)];
  return {
    datasetOf: (target) => dataset(target.split(':')[0] ?? ''),
    tableOf: (target) => table(target.split(':').slice(0, 2).join(':')),
  };
}

/** By the very name, else with other capitals or underscores ("brug_vast" for brugVast, as schema-tools allows); the first of the drop. */
function finder<Item extends { readonly id: string }>(items: readonly Item[]): (name: string) => Item | undefined {
  const last = [...items].reverse();
  const exact = new Map(last.map((item) => [item.id, item]));
  const loose = new Map(last.map((item) => [plain(item.id), item]));
  return (name) => exact.get(name) ?? loose.get(plain(name));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[_\s-]/g, '');
}
