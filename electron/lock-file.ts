// Who works on a case file? A small file beside it says so, with machine and process; one whose process is gone, or that has not been renewed, counts for nothing. Pure Node.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isRunning, realPlace } from './write-file.ts';

/** Who has the file open: the machine, and since when (ISO, UTC). */
export interface LockedBy {
  readonly where: string;
  readonly since: string;
}

export interface Lock {
  readonly file: string;
  /** At once, also while the app ends. */
  release(): void;
}

interface Written extends LockedBy {
  readonly pid: number;
  readonly token: string;
}

/** Milliseconds: how often a lock is renewed, and after how long without that it is of somebody who is gone. */
const RENEWED = 60_000;
const GONE = 10 * 60_000;

/** Short whatever the file is called, and hidden where a dot hides. */
export function lockOf(file: string): string {
  const mark = createHash('sha256').update(path.basename(file)).digest('hex').slice(0, 12);
  return path.join(path.dirname(file), `.datareis-${mark}.lock`);
}

/** The lock, or who has it. Rejects where no lock can be written. */
export async function takeLock(target: string): Promise<Lock | LockedBy> {
  const place = lockOf(await realPlace(target));
  const own: Written = { where: os.hostname(), since: new Date().toISOString(), pid: process.pid, token: randomBytes(8).toString('hex') };
  for (let tries = 0; tries < 3; tries += 1) {
    if (await written(place, own)) return keptUp(place, own.token);
    const other = await holder(place);
    if (other) return { where: other.where, since: other.since };
    await fs.rm(place, { force: true });
  }
  return { where: '?', since: own.since };
}

export function isLock(taken: Lock | LockedBy): taken is Lock {
  return 'release' in taken;
}

/** Whether this process is the first to write it: whole at once, under another name first, so that nobody reads half of it. */
async function written(place: string, own: Written): Promise<boolean> {
  const draft = `${place}.${own.token}`;
  try {
    await fs.writeFile(draft, JSON.stringify(own), { flag: 'wx' });
    await fs.link(draft, place);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'EOPNOTSUPP' || code === 'ENOSYS') return writtenAtOnce(place, own);
    throw error;
  } finally {
    await fs.rm(draft, { force: true }).catch(() => {});
  }
}

/** Where a disk has no second names. */
async function writtenAtOnce(place: string, own: Written): Promise<boolean> {
  try {
    await fs.writeFile(place, JSON.stringify(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function holder(place: string): Promise<Written | null> {
  const [text, status] = await Promise.all([fs.readFile(place, 'utf8').catch(() => null), fs.stat(place).catch(() => null)]);
  if (text === null || !status || Date.now() - status.mtimeMs > GONE) return null;
  const other = parsed(text);
  if (other && other.where === os.hostname() && !isRunning(other.pid)) return null;
  return other ?? { where: '?', since: status.mtime.toISOString(), pid: 0, token: '' };
}

function parsed(text: string): Written | null {
  try {
    const { where, since, pid, token } = JSON.parse(text) as Partial<Written>;
    return typeof where === 'string' && typeof since === 'string' && typeof pid === 'number' && typeof token === 'string'
      ? { where, since, pid, token }
      : null;
  } catch {
    return null;
  }
}

function keptUp(file: string, token: string): Lock {
  const timer = setInterval(() => void fs.utimes(file, new Date(), new Date()).catch(() => {}), RENEWED);
  timer.unref();
  return {
    file,
    release: () => {
      clearInterval(timer);
      try {
        if (parsed(readFileSync(file, 'utf8'))?.token === token) rmSync(file, { force: true });
      } catch {
        return;
      }
    },
  };
}
