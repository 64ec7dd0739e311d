// Which files were dropped on the page? Folders are walked to the bottom, in a browser tab and in Electron alike.
import type { HostFile } from './host.ts';
import { type Found, isHidden, READ_LIMITS, readFound } from './read-files.ts';
import { withPlace } from './tab-cases.ts';

interface Walk {
  readonly found: Found[];
  left: number;
}

/** To be called while the drop is being handled: the browser empties the list afterwards. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly HostFile[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  const loose = [...transfer.files].map((file) => ({ path: file.name, file }));
  const handles = placesOf(items);
  const files = entries.length > 0 ? readEntries(entries) : readFound(loose);
  return Promise.all([files, handles]).then(([read, places]) => Promise.all(read.map((file) => withPlace(file, places.get(file.path) ?? null))));
}

/** Chromium hands over where a dropped file is, so that a case file can be saved there again. */
interface PlacedItem extends DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}

async function placesOf(items: readonly PlacedItem[]): Promise<ReadonlyMap<string, FileSystemHandle>> {
  const cases = items.filter((item) => /\.datareis$/i.test(item.webkitGetAsEntry()?.name ?? ''));
  const handles = await Promise.all(cases.map((item) => item.getAsFileSystemHandle?.().catch(() => null) ?? null));
  return new Map(handles.flatMap((handle) => (handle ? [[handle.name, handle] as const] : [])));
}

async function readEntries(entries: readonly FileSystemEntry[]): Promise<readonly HostFile[]> {
  const walk: Walk = { found: [], left: READ_LIMITS.entries };
  for (const entry of entries) await visit(entry, entry.name, walk);
  return readFound(walk.found, walk.left < 0);
}

async function visit(entry: FileSystemEntry, path: string, walk: Walk): Promise<void> {
  walk.left -= 1;
  if (walk.left < 0) return;
  if (isFile(entry)) walk.found.push({ path, file: await fileOf(entry) });
  else if (isFolder(entry)) await visitFolder(entry, path, walk);
}

async function visitFolder(folder: FileSystemDirectoryEntry, path: string, walk: Walk): Promise<void> {
  const children = await childrenOf(folder, walk.left);
  if (!children) walk.found.push({ path, file: null });
  for (const child of children ?? []) {
    if (walk.left < 0) return;
    if (!isHidden(child.name)) await visit(child, `${path}/${child.name}`, walk);
  }
}

/** In order of name; null when the folder can't be read. A browser hands out at most 100 at a time, and an empty batch at the end. */
async function childrenOf(folder: FileSystemDirectoryEntry, enough: number): Promise<FileSystemEntry[] | null> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  try {
    for (let batch = await nextBatch(reader); batch.length > 0 && children.length <= enough; batch = await nextBatch(reader)) {
      children.push(...batch);
    }
  } catch {
    return null;
  }
  return children.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nextBatch(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)));
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
