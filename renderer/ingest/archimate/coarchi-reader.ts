// coArchi repositories: thousands of files, an element or relationship each, that are one model together.
import { decodeXml } from '../decode.ts';
import { Ledger } from '../ledger.ts';
import { folderOf, type Outcome, type ReadContext, type Reader, type SourceFile } from '../reader.ts';
import type { SheetRow } from '../row.ts';
import { isRelationship, withNames } from './archi-concept.ts';
import { type GraficoFile, readGraficoFile } from './grafico-file.ts';
import type { Draft, Model, ModelFault } from './model.ts';
import { modelRows } from './model-rows.ts';
import { hasShape } from './recognise.ts';

const FORMAT = 'coarchi';

export const coarchiReader: Reader = { format: FORMAT, claims: ({ head }) => hasShape('grafico', head), read };

/** One report for each repository, named by its folder. The path of a file inside it stands where other files have a sheet. */
async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const rows: SheetRow[] = [];
  const reports = [];
  for (const tree of await treesOf(files, context)) {
    const ledger = new Ledger(tree.root, FORMAT);
    for (const row of modelRows(modelOf(tree, ledger), tree.root, ledger)) rows.push(row);
    reports.push(ledger.report());
  }
  return { rows, reports };
}

interface Opened {
  readonly path: string;
  readonly read: GraficoFile;
}

/** The files of one model. `root` is its folder, or the first file when they lie in none. */
interface Tree {
  readonly root: string;
  readonly files: Opened[];
}

async function treesOf(files: readonly SourceFile[], context: ReadContext): Promise<Tree[]> {
  const opened: Opened[] = [];
  for (const file of files) {
    opened.push({ path: file.path, read: readGraficoFile(decodeXml(await file.bytes())) });
    await context.tick(file.path);
  }
  // A ZIP, a tar and a disk each have an order of their own; what comes first in a model can matter.
  opened.sort((a, b) => (a.path < b.path ? -1 : 1));
  const roots = new Set(opened.filter(({ read }) => read.isModel).map(({ path }) => folderOf(path)));
  const trees = new Map<string, Tree>();
  for (const file of opened) {
    const root = rootOf(file.path, roots);
    const tree = trees.get(root);
    if (tree) tree.files.push(file);
    else trees.set(root, { root: root || file.path, files: [file] });
  }
  return [...trees.values()];
}

/** The nearest folder around the file that holds a model; without one the outermost folder. */
function rootOf(path: string, roots: ReadonlySet<string>): string {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (roots.has(folder)) return folder;
    if (folder === '') return folderOf(path).split('/')[0] ?? '';
  }
}

/** A file that breaks off or is no good XML is a row that was not used. */
function modelOf({ root, files }: Tree, ledger: Ledger): Model {
  const profiles = new Map(files.flatMap(({ read }) => [...read.profiles]));
  const concepts: Draft[] = [];
  const faults: ModelFault[] = [];
  for (const { path, read } of files) {
    const place = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
    if (read.fault) faults.push({ ...read.fault, sheet: place });
    if (read.fault && !read.isOther) ledger.leave('unreadable', place);
    else if (read.concept) concepts.push({ ...read.concept, sheet: place });
  }
  const propertyNames = new Map<string, string>();
  const named = withNames(concepts, profiles, propertyNames);
  return {
    elements: named.filter(({ written }) => !isRelationship(written)),
    relationships: named.filter(({ written }) => isRelationship(written)),
    propertyNames,
    faults,
  };
}
