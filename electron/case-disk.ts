// How is a case file saved over an older one without losing what somebody else put there meanwhile? Pure Node: knows no window.
import fs from 'node:fs/promises';
import { isLock, type Lock, type LockedBy, takeLock } from './lock-file.ts';
import { type Disk, hashOfFile, realPlace, writeWhole } from './write-file.ts';

export interface CaseOnDisk {
  readonly bytes: Uint8Array;
  /** SHA-256 of what was last read or written there; null = nothing was. */
  readonly seen: string | null;
  /** The user knows that something else is there. */
  readonly force: boolean;
  /** The lock that this window has already. */
  readonly held: Lock | null;
  /** Where the version before is put; nowhere when it is left off. */
  readonly previous?: string;
}

export type SavedOnDisk =
  | { readonly outcome: 'saved'; readonly hash: string }
  | { readonly outcome: 'changed-outside'; readonly isGone: boolean }
  | ({ readonly outcome: 'locked' } & LockedBy);

/** Compared and written while nobody else of us may write. Rejects with the error of the disk. */
export async function saveOver(target: string, asked: CaseOnDisk, disk: Disk = fs): Promise<SavedOnDisk> {
  if (asked.held) return compareAndWrite(target, asked, disk);
  const lock = await takeLock(target);
  if (!isLock(lock)) return { outcome: 'locked', ...lock };
  try {
    return await compareAndWrite(target, asked, disk);
  } finally {
    lock.release();
  }
}

async function compareAndWrite(target: string, { bytes, seen, force, previous }: CaseOnDisk, disk: Disk): Promise<SavedOnDisk> {
  const file = await realPlace(target, disk);
  if (!force) {
    const there = await hashOfFile(file, disk);
    if (there !== seen) return { outcome: 'changed-outside', isGone: there === null };
  }
  if (previous !== undefined) await keepPrevious(file, previous);
  return { outcome: 'saved', hash: await writeWhole(file, bytes, disk) };
}

/** A copy that cannot be kept is no reason not to save. */
async function keepPrevious(file: string, previous: string): Promise<void> {
  const draft = `${previous}.tmp`;
  try {
    await fs.copyFile(file, draft);
    await fs.rename(draft, previous);
  } catch {
    await fs.rm(draft, { force: true }).catch(() => {});
  }
}
