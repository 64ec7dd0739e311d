// Which of the files a browser hands over are read? Hidden ones are left; the size is looked at before the bytes.
import type { HostFile, UnreadReason } from './host.ts';

/** A file as the browser has it, or null where it could not be had. */
export interface Found {
  readonly path: string;
  readonly file: File | null;
}

export interface ReadLimits {
  readonly fileBytes: number;
  /** Bytes of one text with separators. */
  readonly textBytes: number;
  readonly totalBytes: number;
  readonly entries: number;
}

/** The same as the desktop app's. */
export const READ_LIMITS: ReadLimits = { fileBytes: 199_999_999, textBytes: 499_999_999, totalBytes: 2 ** 30, entries: 20_000 };

/** The largest that a file of this name may be. */
function mostBytes(path: string, { fileBytes, textBytes }: ReadLimits): number {
  return /\.(csv|tsv|txt)$/i.test(path) ? textBytes : fileBytes;
}

export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** In the order found; what could not be read is listed with its reason. `cut`: there was more than `found` holds. */
export async function readFound(found: readonly Found[], cut = false, limits = READ_LIMITS): Promise<HostFile[]> {
  const files: HostFile[] = [];
  let bytesLeft = limits.totalBytes;
  for (const one of found.slice(0, limits.entries)) {
    const file = await readOne(one, bytesLeft, mostBytes(one.path, limits));
    bytesLeft -= file.bytes?.byteLength ?? 0;
    files.push(file);
  }
  return cut || found.length > limits.entries ? [...files, unread('…', 0, 'too-many')] : files;
}

async function readOne({ path, file }: Found, room: number, most: number): Promise<HostFile> {
  if (!file) return unread(path, 0, 'failed');
  if (file.size > most) return unread(path, file.size, 'too-large');
  if (file.size > room) return unread(path, file.size, 'too-many');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { path, size: bytes.byteLength, bytes };
  } catch {
    return unread(path, file.size, 'failed');
  }
}

function unread(path: string, size: number, reason: UnreadReason): HostFile {
  return { path, size, bytes: null, unread: reason };
}
