// What can still be read of a ZIP that is cut or damaged: its entries one after another from the beginning, without the list at its end.
import { type Allowance, Names, Unsafe } from '../allowance.ts';
import { crc32, inflate } from '../inflate.ts';
import type { Packed } from '../tar.ts';

/** Local file header and data descriptor of the ZIP specification (APPNOTE.TXT 4.3.7, 4.3.9). */
const LOCAL = { signature: 0x04034b50, flags: 6, method: 8, crc: 14, packed: 18, nameLength: 26, extraLength: 28, size: 30 };
const DESCRIPTOR = { signature: 0x08074b50, size: 16, bare: 12 };
const LIST_SIGNATURE = 0x02014b50;
const [STORED, DEFLATED] = [0, 8];
const SIZE_COMES_AFTER = 0x0008;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly start: number;
  readonly length: number;
  /** Where the next entry begins. */
  readonly next: number;
}

/** The entries that are whole. Throws Unsafe for names and sizes that no honest archive has. */
export async function salvage(bytes: Uint8Array, allowance: Allowance): Promise<readonly Packed[]> {
  const names = new Names();
  const files: Packed[] = [];
  for (let entry = entryAt(bytes, 0); entry; entry = entryAt(bytes, entry.next)) {
    allowance.takeEntry();
    const path = entry.name.endsWith('/') ? undefined : names.judgeFile(entry.name);
    const content = path === undefined ? undefined : await contentOf(bytes, entry, allowance);
    if (path !== undefined && content) files.push({ path, bytes: content });
  }
  return files;
}

/** undefined when there is no whole entry here. */
function entryAt(bytes: Uint8Array, at: number): Entry | undefined {
  if (at + LOCAL.size > bytes.length) return undefined;
  const header = new DataView(bytes.buffer, bytes.byteOffset + at, LOCAL.size);
  if (header.getUint32(0, true) !== LOCAL.signature) return undefined;
  const nameAt = at + LOCAL.size;
  const start = nameAt + header.getUint16(LOCAL.nameLength, true) + header.getUint16(LOCAL.extraLength, true);
  const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + header.getUint16(LOCAL.nameLength, true)));
  const about = { name, method: header.getUint16(LOCAL.method, true), start };
  if (header.getUint16(LOCAL.flags, true) & SIZE_COMES_AFTER) return describedAfter(bytes, about);
  const length = header.getUint32(LOCAL.packed, true);
  const next = start + length;
  return next > bytes.length ? undefined : { ...about, crc: header.getUint32(LOCAL.crc, true), length, next };
}

/** The size stands behind the bytes, with or without a signature: the first place that says so of itself. */
function describedAfter(bytes: Uint8Array, about: Pick<Entry, 'name' | 'method' | 'start'>): Entry | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = bytes.indexOf(0x50, about.start); at >= 0 && at + DESCRIPTOR.size <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    const signature = view.getUint32(at, true);
    const isSigned = signature === DESCRIPTOR.signature;
    const [end, crcAt] = isSigned ? [at, at + 4] : [at - DESCRIPTOR.bare, at - DESCRIPTOR.bare];
    if (!isSigned && signature !== LOCAL.signature && signature !== LIST_SIGNATURE) continue;
    const length = end - about.start;
    if (length < 0 || view.getUint32(crcAt + 4, true) !== length) continue;
    return { ...about, crc: view.getUint32(crcAt, true), length, next: isSigned ? at + DESCRIPTOR.size : at };
  }
  return undefined;
}

async function contentOf(bytes: Uint8Array, { name, method, crc, start, length }: Entry, allowance: Allowance): Promise<Uint8Array | undefined> {
  if (method !== STORED && method !== DEFLATED) return undefined;
  const packed = bytes.subarray(start, start + length);
  if (method === STORED) allowance.takeBytes(length, name);
  const content = method === STORED ? packed.slice() : await inflate(packed, 'deflate-raw', allowance, name).catch(refused);
  return content && crc32(content) === crc ? content : undefined;
}

/** Damaged bytes are left; too many are not. */
function refused(error: unknown): undefined {
  if (error instanceof Unsafe) throw error;
  return undefined;
}
