// How is a file written so that neither a crash nor a full disk costs the old one? Temporary file beside it, sync, look at the size, rename, sync of the folder.
import { randomBytes } from 'node:crypto';
import { access, constants, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** After this resolves the file is on disk whole; when it rejects the old file is as it was. A link is written through. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const file = await realpath(target).catch(() => target);
  const old = await stat(file).catch(() => null);
  if (old) await access(file, constants.W_OK);
  const temporary = path.join(path.dirname(file), `.datareis-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeNew(temporary, bytes, old?.mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(path.dirname(file));
}

/** `FileHandle.writeFile` goes on until every byte is written, or rejects. The rights of an older file are kept where the disk knows rights. */
async function writeNew(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    if (mode !== undefined) await handle.chmod(mode & 0o777).catch(() => {});
    await handle.writeFile(bytes);
    await handle.sync();
    await checkSize(handle, bytes.byteLength);
  } finally {
    await handle.close();
  }
}

async function checkSize(handle: FileHandle, expected: number): Promise<void> {
  const { size } = await handle.stat();
  if (size !== expected) throw Object.assign(new Error(`${size} of ${expected} bytes were written`), { code: 'EIO' });
}

/** Makes the rename itself last. Windows and some network drives can't; the file is whole without it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close().catch(() => {});
}
