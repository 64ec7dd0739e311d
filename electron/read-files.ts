// Which files, and how much of them, does the page get of what the user chose? Folders are read to the bottom; links and hidden files are left.
import { constants } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { HostFile, UnreadReason } from '../renderer/host/host.ts';

export interface ReadLimits {
  /** Bytes of one file. */
  readonly fileBytes: number;
  /** Bytes of one text with separators. */
  readonly textBytes: number;
  /** Bytes of all files together. */
  readonly totalBytes: number;
  /** Files and folders met on the way. */
  readonly entries: number;
}

export const READ_LIMITS: ReadLimits = { fileBytes: 199_999_999, textBytes: 499_999_999, totalBytes: 2 ** 30, entries: 20_000 };

export interface Found {
  readonly place: string;
  readonly path: string;
}

/** Files met on a walk through what was chosen; `isCut` when there was more than may be met. */
export interface FoundFiles {
  readonly found: readonly Found[];
  readonly isCut: boolean;
}

/** The files, in order of name, with paths that begin with the name of what was chosen. What could not be read is listed with its reason. */
export async function readChosen(places: readonly string[], limits: ReadLimits = READ_LIMITS): Promise<HostFile[]> {
  const { found, isCut } = await findFiles(places, limits);
  const files = await readAll(found, limits);
  return isCut ? [...files, unread({ place: '', path: '…' }, 0, 'too-many')] : files;
}

/** Which files are there, without reading them. */
export async function findFiles(places: readonly string[], limits: ReadLimits = READ_LIMITS): Promise<FoundFiles> {
  const walk = { found: [] as Found[], left: limits.entries };
  for (const place of places) await visit({ place, path: path.basename(place) }, await kindOf(place), walk);
  return { found: walk.found, isCut: walk.left < 0 };
}

/** Reads in the given order until there is too much; `flags` are those of opening a file. */
export async function readAll(found: readonly Found[], limits: ReadLimits = READ_LIMITS, flags = constants.O_RDONLY): Promise<HostFile[]> {
  const files: HostFile[] = [];
  let bytesLeft = limits.totalBytes;
  for (const one of found) {
    const most = mostBytes(one.path, limits);
    const file = await readOne(one, Math.min(most, bytesLeft), most, flags);
    bytesLeft -= file.bytes?.byteLength ?? 0;
    files.push(file);
  }
  return files;
}

/** The largest that a file of this name may be. */
function mostBytes(name: string, { fileBytes, textBytes }: ReadLimits): number {
  return /\.(csv|tsv|txt)$/i.test(name) ? textBytes : fileBytes;
}

type Kind = 'file' | 'folder' | 'other';

/** What the user chose may itself be a link; what lies in a chosen folder may not. */
async function kindOf(place: string): Promise<Kind> {
  const chosen = await stat(place).catch(() => null);
  if (!chosen || chosen.isFile()) return 'file';
  return chosen.isDirectory() ? 'folder' : 'other';
}

async function visit(found: Found, kind: Kind, walk: { found: Found[]; left: number }): Promise<void> {
  if (kind === 'other') return;
  walk.left -= 1;
  if (walk.left < 0) return;
  if (kind === 'file') walk.found.push(found);
  else await visitFolder(found, walk);
}

async function visitFolder(folder: Found, walk: { found: Found[]; left: number }): Promise<void> {
  const entries = await readdir(folder.place, { withFileTypes: true }).catch(() => null);
  if (!entries) walk.found.push(folder);
  for (const entry of (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (walk.left < 0) return;
    if (entry.name.startsWith('.')) continue;
    const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
    await visit({ place: path.join(folder.place, entry.name), path: `${folder.path}/${entry.name}` }, kind, walk);
  }
}

async function readOne(found: Found, room: number, most: number, flags: number): Promise<HostFile> {
  const handle = await open(found.place, flags).catch(() => null);
  if (!handle) return unread(found, 0, 'failed');
  try {
    return await readHandle(found, handle, room, most);
  } catch {
    return unread(found, 0, 'failed');
  } finally {
    await handle.close().catch(() => {});
  }
}

async function readHandle(found: Found, handle: FileHandle, room: number, most: number): Promise<HostFile> {
  const status = await handle.stat();
  if (!status.isFile()) return unread(found, 0, 'failed');
  if (status.size > most) return unread(found, status.size, 'too-large');
  if (status.size > room) return unread(found, status.size, 'too-many');
  const bytes = plainBytes(await handle.readFile());
  return { path: found.path, size: bytes.byteLength, bytes };
}

/** Without Node's wrapping, and without the rest of the memory that Node shares between small reads. */
function plainBytes(read: Buffer<ArrayBuffer>): Uint8Array {
  return read.byteLength === read.buffer.byteLength ? new Uint8Array(read.buffer) : new Uint8Array(read);
}

function unread(found: Found, size: number, reason: UnreadReason): HostFile {
  return { path: found.path, size, bytes: null, unread: reason };
}
