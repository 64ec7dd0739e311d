// Archives to files: ZIP, tar, gzip and tar in gzip, with limits counted while unpacking. The only holder of zip.js.
import { configure, type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { Allowance, Names, Unsafe } from './allowance.ts';
import { salvage } from './case-file/salvage.ts';
import { crc32, inflate } from './inflate.ts';
import { fileName, type SourceFile } from './reader.ts';
import { isTar, type Packed, readTar } from './tar.ts';

configure({ useWebWorkers: false });

/** What an archive held and what is left for archives inside it; or why it was refused as a whole. `isCut`: only a part could be read. */
export type Unpacked =
  | { readonly files: readonly SourceFile[]; readonly allowance: Allowance; readonly isCut: boolean }
  | { readonly refused: 'unsafe'; readonly why: Unsafe['why']; readonly entry: string }
  | { readonly refused: 'unreadable'; readonly why: string };

/** By content: ZIP (also with only an end), gzip, or tar. */
export function isArchive(bytes: Uint8Array): boolean {
  return isZip(bytes) || isGzip(bytes) || isTar(bytes);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && (bytes[3] === 4 || bytes[3] === 6);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Unpacks into memory. Refuses paths that lead out, links, names twice, encryption, and more entries or bytes than LIMITS allows; `outer` is the allowance of the archive that this one lies in. */
export async function unpack(file: SourceFile, bytes: Uint8Array, outer?: Allowance): Promise<Unpacked> {
  try {
    const allowance = outer?.inside() ?? Allowance.of(file.size);
    const { packed, isCut } = await readWholeOrPart(bytes, file.path, allowance);
    const files = packed.map((entry) => ({ path: `${file.path}/${entry.path}`, size: entry.bytes.length, bytes: async () => entry.bytes }));
    return { files, allowance, isCut };
  } catch (error) {
    if (error instanceof Unsafe) return { refused: 'unsafe', why: error.why, entry: error.entry };
    return { refused: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}

/** Of a case file that is damaged, what is whole is read; months of work may be in it. */
async function readWholeOrPart(bytes: Uint8Array, path: string, allowance: Allowance): Promise<{ packed: readonly Packed[]; isCut: boolean }> {
  try {
    return { packed: await readAny(bytes, path, allowance), isCut: false };
  } catch (error) {
    if (error instanceof Unsafe || !isZip(bytes) || !/\.datareis$/i.test(path)) throw error;
    const packed = await salvage(bytes, allowance);
    if (packed.length === 0) throw error;
    return { packed, isCut: true };
  }
}

async function readAny(bytes: Uint8Array, path: string, allowance: Allowance): Promise<Packed[]> {
  if (isZip(bytes)) return readZip(bytes, allowance);
  if (!isGzip(bytes)) return readTar(bytes, allowance);
  const name = nameInGzip(path);
  const unpacked = await inflate(bytes, 'gzip', allowance, name);
  return isTar(unpacked) ? readTar(unpacked, allowance) : [{ path: name, bytes: unpacked }];
}

/** "data.csv.gz" holds "data.csv". */
function nameInGzip(path: string): string {
  return fileName(path).replace(/(.)\.gz$/i, '$1');
}

/** Entries unpacked at one time: each waits for the platform, and there can be thousands. */
const BATCH = 64;

async function readZip(bytes: Uint8Array, allowance: Allowance): Promise<Packed[]> {
  const wanted = await listZip(bytes, allowance);
  const files: Packed[] = [];
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = wanted.slice(at, at + BATCH).map(async ({ path, entry }) => ({ path, bytes: await readEntry(bytes, entry, allowance) }));
    for (const file of await Promise.all(batch)) files.push(file);
  }
  return files;
}

async function listZip(bytes: Uint8Array, allowance: Allowance): Promise<{ path: string; entry: FileEntry }[]> {
  // Names judges the names: zip.js would refuse them without saying which.
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { filenameValidation: 'tolerant' });
  const names = new Names();
  const wanted: { path: string; entry: FileEntry }[] = [];
  for await (const entry of reader.getEntriesGenerator()) {
    allowance.takeEntry();
    const path = pathOf(entry, names);
    if (path !== undefined && !entry.directory) wanted.push({ path, entry });
  }
  return wanted;
}

function pathOf(entry: Entry, names: Names): string | undefined {
  const written = entry.filename;
  if (entry.directory) return names.judge(written);
  const path = names.judgeFile(written);
  if (isLink(entry)) throw new Unsafe('no_file', written);
  if (entry.encrypted) throw new Unsafe('encrypted', written);
  return path;
}

/** Unix mode 0120000 in the upper half of the external attributes marks a symbolic link. */
function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
}

/** Compression methods and the local file header of the ZIP specification (APPNOTE.TXT 4.3.7, 4.4.5). */
const METHOD = { stored: 0, deflated: 8 };
const LOCAL = { signature: 0x04034b50, nameLength: 26, extraLength: 28, size: 30 };

/** zip.js finds the entry; the platform unpacks it, 20 times as fast as its pipeline of streams does when there are thousands. */
async function readEntry(archive: Uint8Array, entry: FileEntry, allowance: Allowance): Promise<Uint8Array> {
  const { filename, compressionMethod: method, uncompressedSize, crc32: checksum } = entry;
  if (method !== METHOD.stored && method !== METHOD.deflated) throw new Error(`${filename}: compression method ${method}`);
  const packed = packedBytes(archive, entry);
  if (method === METHOD.stored) allowance.takeBytes(packed.length, filename);
  const bytes = method === METHOD.stored ? packed.slice() : await inflate(packed, 'deflate-raw', allowance, filename);
  if (bytes.length !== uncompressedSize || crc32(bytes) !== checksum) throw new Error(`${filename}: checksum`);
  return bytes;
}

function packedBytes(archive: Uint8Array, { filename, offset, compressedSize }: FileEntry): Uint8Array {
  const header = new DataView(archive.buffer, archive.byteOffset + offset, LOCAL.size);
  const start = offset + LOCAL.size + header.getUint16(LOCAL.nameLength, true) + header.getUint16(LOCAL.extraLength, true);
  const isThere = header.getUint32(0, true) === LOCAL.signature && start + compressedSize <= archive.length;
  if (!isThere) throw new Error(`${filename}: entry not found`);
  return archive.subarray(start, start + compressedSize);
}
