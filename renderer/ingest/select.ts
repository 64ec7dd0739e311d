// Which files of a dropped folder or archive belong to this case. A folder with sheets is its own files; a sub-folder with a case_info is another case.
import { fileName, folderOf, type Reader, type SourceFile } from './reader.ts';

/** A file, who reads it (if anyone), and its first 64 kB as text. */
export interface Sorted {
  readonly file: SourceFile;
  readonly reader: Reader | undefined;
  readonly head: string;
}

/** A file of a folder that was not read, and why: it belongs to another case, lies below the case's own files, is the dictionary, or is no data. */
export interface LeftOut {
  readonly file: string;
  readonly why: 'another_case' | 'sub_folder' | 'dictionary' | 'no_data';
}

const DATA_FILE = /\.(csv|tsv|xlsx|xml|json|jsonld|ndjson|geojson|ya?ml|rdf|ttl|parquet|zip|tar|tgz|gz|archimate)$/i;

export function selectTree(files: readonly Sorted[]): { sorted: Sorted[]; leftOut: LeftOut[] } {
  const sorted: Sorted[] = [];
  const leftOut: LeftOut[] = [];
  for (const members of treesOf(files)) {
    const tree = treeOf(members.filter((file) => !isDescription(file)));
    for (const file of members) {
      const why = isDescription(file) ? 'no_data' : whyLeftOut(file, tree);
      if (why) leftOut.push({ file: file.file.path, why });
      else sorted.push(file);
    }
  }
  return { sorted, leftOut };
}

/** Files dropped together from one folder or archive share the first part of their path; loose files stand alone. */
function treesOf(files: readonly Sorted[]): Sorted[][] {
  const trees = new Map<string, Sorted[]>();
  for (const file of files) {
    const [root = ''] = file.file.path.split('/');
    const tree = trees.get(root);
    if (tree) tree.push(file);
    else trees.set(root, [file]);
  }
  return [...trees.values()];
}

/** What holds for all files of one tree: the deepest folder around them, whether sheets lie in it, and the folders below that are cases. */
interface Tree {
  readonly top: string;
  readonly hasSheets: boolean;
  readonly others: readonly string[];
}

function treeOf(files: readonly Sorted[]): Tree {
  const top = topFolder(files);
  return {
    top,
    hasSheets: files.some((f) => folderOf(f.file.path) === top && f.reader?.format === 'sheets'),
    others: caseFolders(files).filter((folder) => folder !== top),
  };
}

function whyLeftOut(file: Sorted, { top, hasSheets, others }: Tree): LeftOut['why'] | undefined {
  const folder = folderOf(file.file.path);
  if (folder === '') return undefined;
  if (others.some((other) => within(folder, other))) return 'another_case';
  if (folder !== top && hasSheets) return 'sub_folder';
  if (/^\uFEFF?"?sheet"?[,;]"?field"?[,;]"?label_nl"?/.test(file.head)) return 'dictionary';
  return file.reader || DATA_FILE.test(fileName(file.file.path)) ? undefined : 'no_data';
}

/** What a data package or case file says about its own files (https://datapackage.org): its description, and where rows came from. */
function isDescription({ file, head }: Sorted): boolean {
  if (folderOf(file.path) === '') return false;
  const name = fileName(file.path);
  if (isView({ file, head })) return true;
  return (name === 'datapackage.json' && head.includes('"resources"')) || (name === 'provenance.csv' && head.startsWith('sheet,id,file,tab,row'));
}

/** How the maps of a case file look; not a source, handed on as it is. */
export function isView({ file, head }: Pick<Sorted, 'file' | 'head'>): boolean {
  return fileName(file.path) === 'view.json' && folderOf(file.path) !== '' && head.startsWith('{"kind":"datareis-view"');
}

/** The deepest folder that holds all files of the tree. */
function topFolder(tree: readonly Sorted[]): string {
  const [first = [], ...rest] = tree.map((file) => folderOf(file.file.path).split('/'));
  const shared = first.filter(
    (part, index) => rest.every((parts) => parts.slice(0, index + 1).join('/') === first.slice(0, index + 1).join('/')) && part !== undefined,
  );
  return shared.join('/');
}

function caseFolders(tree: readonly Sorted[]): string[] {
  return tree.filter((file) => /^case_info\.(csv|tsv)$/i.test(fileName(file.file.path))).map((file) => folderOf(file.file.path));
}

function within(folder: string, other: string): boolean {
  return folder === other || folder.startsWith(`${other}/`);
}
