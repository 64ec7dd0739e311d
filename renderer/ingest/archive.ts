// ZIP archives to files, with limits counted while unpacking. The only holder of zip.js.
import { BlobReader, configure, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js';
import { LIMITS } from '../model/limits.ts';
import type { SourceFile } from './reader.ts';

configure({ useWebWorkers: false });

/** What an archive held, or why it was refused as a whole. `left` are entries that were not taken: folders, links out, hidden files. */
export type Unpacked = { readonly files: readonly SourceFile[] } | { readonly refused: 'unsafe' | 'unreadable'; readonly why: string };

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);
}

/** Unpacks into memory. Refuses absolute paths, "..", links, encryption, too many entries, and more bytes than LIMITS allows. */
export async function unpack(file: SourceFile): Promise<Unpacked> {
  const budget = Math.min(LIMITS.unpackedBytes, Math.max(file.size * LIMITS.unpackRatio, 2 ** 20));
  try {
    return { files: await readEntries(file, budget) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { refused: error instanceof Unsafe ? 'unsafe' : 'unreadable', why };
  }
}

class Unsafe extends Error {}

async function readEntries(file: SourceFile, budget: number): Promise<SourceFile[]> {
  // isWanted judges the names: zip.js would refuse them without saying which.
  const reader = new ZipReader(new BlobReader(new Blob([(await file.bytes()).slice().buffer])), { filenameValidation: 'tolerant' });
  const files: SourceFile[] = [];
  let left = budget;
  let count = 0;
  for await (const entry of reader.getEntriesGenerator()) {
    count += 1;
    if (count > LIMITS.archiveEntries) throw new Unsafe(`> ${LIMITS.archiveEntries} entries`);
    if (!isWanted(entry)) continue;
    const bytes = await inflate(entry, left);
    left -= bytes.length;
    files.push({ path: `${file.path}/${entry.filename}`, size: bytes.length, bytes: async () => bytes });
  }
  return files;
}

function isWanted(entry: Entry): entry is FileEntry {
  const path = entry.filename;
  if (/^[/\\]|^[A-Za-z]:|\\|\0/.test(path) || path.split('/').includes('..')) throw new Unsafe(path);
  if (isLink(entry)) throw new Unsafe(path);
  if (entry.encrypted) throw new Unsafe(`${path}: encrypted`);
  return !entry.directory && !path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

/** Unix mode 0120000 in the upper half of the external attributes marks a symbolic link. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

async function inflate(entry: FileEntry, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const writable = new WritableStream<Uint8Array<ArrayBuffer>>({
    write(chunk) {
      size += chunk.length;
      if (size > limit) throw new Unsafe(`${entry.filename}: > ${limit} bytes`);
      parts.push(chunk);
    },
  });
  await entry.getData(writable);
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
