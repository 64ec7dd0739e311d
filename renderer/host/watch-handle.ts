// How does a browser tab watch a folder? By looking at the folder that the user handed over, again and again. Only Chromium hands folders over.
import type { HostFile, WatchNews, WatchStart } from './host.ts';
import { type Found, isHidden, READ_LIMITS, readFound } from './read-files.ts';
import { isDataFile, type Met, type WatchedFolder, type Watching, watchOver } from './watch-over.ts';

type FolderDialog = (options: { readonly mode: 'read'; readonly id: string }) => Promise<FileSystemDirectoryHandle>;

/** One folder at a time. */
export interface TabWatch {
  watchFolder(): Promise<WatchStart>;
  stopWatching(): Promise<void>;
  onWatched(listener: (news: WatchNews) => void): () => void;
}

export function tabWatch(): TabWatch {
  const listeners = new Set<(news: WatchNews) => void>();
  let watching: Watching | null = null;
  const stop = () => {
    watching?.stop();
    watching = null;
  };
  return {
    watchFolder: async () => {
      const { showDirectoryPicker } = window as { showDirectoryPicker?: FolderDialog };
      if (!showDirectoryPicker) return { outcome: 'cannot' };
      const handle = await showDirectoryPicker.call(window, { mode: 'read', id: 'datareis-watched' }).catch(refused);
      if (!('entries' in handle)) return handle;
      stop();
      watching = watchOver(folderOf(handle), (news) => listeners.forEach((listener) => void listener(news)));
      return { outcome: 'watching', folder: handle.name };
    },
    stopWatching: async () => stop(),
    onWatched: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The user closed the dialog; or the browser would not open it, by policy or inside a frame. */
function refused(error: unknown): WatchStart {
  return { outcome: error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'cannot' };
}

/** The folder through its handle. Browsers follow no links out of it. */
function folderOf(handle: FileSystemDirectoryHandle): WatchedFolder {
  let files = new Map<string, FileSystemFileHandle>();
  return {
    async list() {
      const walk: Walk = { files: new Map(), met: [], left: READ_LIMITS.entries };
      try {
        await visit(handle, handle.name, walk);
      } catch {
        return null;
      }
      files = walk.files;
      return { found: walk.met, isCut: walk.left < 0 };
    },
    async read(met) {
      const found = await Promise.all(met.map(({ path }) => foundAt(path, files.get(path))));
      const unchanged = found.filter(({ file }, index) => !file || isSame(file, met[index]));
      const read = new Map((await readFound(unchanged)).map((file) => [file.path, file]));
      return met.map(({ path }): HostFile | null => read.get(path) ?? null);
    },
  };
}

interface Walk {
  readonly files: Map<string, FileSystemFileHandle>;
  readonly met: Met[];
  left: number;
}

async function visit(folder: FileSystemDirectoryHandle, path: string, walk: Walk): Promise<void> {
  for await (const [name, entry] of folder.entries()) {
    if (isHidden(name)) continue;
    walk.left -= 1;
    if (walk.left < 0) return;
    if (isFolder(entry)) await visit(entry, `${path}/${name}`, walk).catch(() => {});
    else if (isFile(entry) && isDataFile(name)) await meet(entry, `${path}/${name}`, walk);
  }
}

/** A file that went away during the walk is met next time, or not at all. */
async function meet(entry: FileSystemFileHandle, path: string, walk: Walk): Promise<void> {
  const file = await entry.getFile().catch(() => null);
  if (!file) return;
  walk.files.set(path, entry);
  walk.met.push({ path, size: file.size, changedAt: file.lastModified });
}

async function foundAt(path: string, entry: FileSystemFileHandle | undefined): Promise<Found> {
  return { path, file: (await entry?.getFile().catch(() => null)) ?? null };
}

function isSame(file: File, met: Met | undefined): boolean {
  return file.size === met?.size && file.lastModified === met.changedAt;
}

function isFolder(entry: FileSystemHandle): entry is FileSystemDirectoryHandle {
  return entry.kind === 'directory';
}

function isFile(entry: FileSystemHandle): entry is FileSystemFileHandle {
  return entry.kind === 'file';
}
