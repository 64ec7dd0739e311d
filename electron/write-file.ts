// How is a file written so that neither a crash nor a full disk costs the old one? Temporary file beside it, sync, read again, rename, sync of the folder. Pure Node: the shell and the command line save alike.
import { createHash, randomBytes } from 'node:crypto';
import fs, { type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** The calls of the file system that writing needs; tests give one that fails. */
export type Disk = Pick<typeof fs, 'access' | 'open' | 'readdir' | 'realpath' | 'rename' | 'rm' | 'stat'>;

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The file itself where `target` is a link, also one that leads to nothing yet. */
export async function realPlace(target: string, disk: Pick<Disk, 'realpath'> = fs): Promise<string> {
  const whole = await disk.realpath(target).catch(() => null);
  if (whole !== null) return whole;
  const folder = await disk.realpath(path.dirname(target)).catch(() => path.dirname(target));
  return path.join(folder, path.basename(target));
}

/** After this resolves the file is on disk whole; when it rejects the old file is as it was. A link is written through. Answers the SHA-256 of what is on disk. */
export async function writeWhole(target: string, bytes: Uint8Array, disk: Disk = fs): Promise<string> {
  const file = await realPlace(target, disk);
  const old = await disk.stat(file).catch(() => null);
  if (old) await disk.access(file, fs.constants.W_OK);
  await clearUp(file, disk);
  const temporary = temporaryOf(file);
  try {
    const hash = await writeNew(temporary, bytes, old?.mode, disk);
    await disk.rename(temporary, file);
    await syncFolder(path.dirname(file), disk);
    return hash;
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}

/** `FileHandle.writeFile` goes on until every byte is written, or rejects. The rights of an older file are kept where the disk knows rights. */
async function writeNew(file: string, bytes: Uint8Array, mode: number | undefined, disk: Disk): Promise<string> {
  const handle = await disk.open(file, 'wx+');
  try {
    if (mode !== undefined) await handle.chmod(mode & 0o777).catch(() => {});
    await handle.writeFile(bytes);
    await handle.sync();
    return await checked(handle, bytes);
  } finally {
    await handle.close();
  }
}

/** What a disk says that it wrote is not always there. */
async function checked(handle: FileHandle, bytes: Uint8Array): Promise<string> {
  const { size } = await handle.stat();
  if (size !== bytes.byteLength) throw spoilt(`${size} of ${bytes.byteLength} bytes were written`);
  const expected = sha256(bytes);
  const found = await hashOfHandle(handle);
  if (found !== expected) throw spoilt('what was written reads back as something else');
  return found;
}

function spoilt(message: string): Error {
  return Object.assign(new Error(message), { code: 'EIO' });
}

const PIECE = 2 ** 20;

async function hashOfHandle(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(PIECE);
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(piece, 0, PIECE, at);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(piece.subarray(0, bytesRead));
    at += bytesRead;
  }
}

/** The SHA-256 of a file; null when it is not there. */
export async function hashOfFile(file: string, disk: Pick<Disk, 'open'> = fs): Promise<string | null> {
  const handle = await disk.open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!handle) return null;
  try {
    return await hashOfHandle(handle);
  } finally {
    await handle.close();
  }
}

/** Short whatever the file is called; says for which file, and by which process of which machine. */
function temporaryOf(file: string): string {
  return path.join(path.dirname(file), `${markOf(file)}${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
}

function markOf(file: string): string {
  const short = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
  return `.datareis-${short(path.basename(file))}-${short(os.hostname())}-`;
}

/** Takes away what a process of this machine that is no longer there left of this same file. */
async function clearUp(file: string, disk: Disk): Promise<void> {
  const mark = markOf(file);
  const names = await disk.readdir(path.dirname(file)).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(mark) || !name.endsWith('.tmp')) continue;
    const pid = Number(name.slice(mark.length).split('-')[0]);
    if (!isRunning(pid)) await disk.rm(path.join(path.dirname(file), name), { force: true }).catch(() => {});
  }
}

/** Whether a process of this machine is there; also one that belongs to somebody else. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Makes the rename itself last. Windows and some network drives can't; the file is whole without it. */
async function syncFolder(folder: string, disk: Disk): Promise<void> {
  const handle = await disk.open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}
