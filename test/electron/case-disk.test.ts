// Does saving over an older case file lose nothing: at every call of the disk that fails or dies, on a full disk, beside others who write, and with odd names?
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveOver } from '../../electron/case-disk.ts';
import { openCaseFiles } from '../../electron/case-files.ts';
import { isLock, lockOf, takeLock } from '../../electron/lock-file.ts';
import { caseSaveReason } from '../../electron/save-text.ts';
import { type Disk, writeWhole } from '../../electron/write-file.ts';

const top = mkdtempSync(path.join(os.tmpdir(), 'datareis-disk-'));
let work = top;
beforeEach(() => {
  work = mkdtempSync(path.join(top, 'test-'));
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const at = (name: string) => path.join(work, name);
const [OLD, NEW] = [Buffer.from('het oude bestand'), randomBytes(300_000)];
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const failure = (code: string) => Object.assign(new Error(code), { code });
const asked = (bytes: Uint8Array, seen: string | null, force = false) => ({ bytes, seen, force, held: null });
const CALLS = ['access', 'open', 'readdir', 'realpath', 'rename', 'rm', 'stat'] as const;
const OF_HANDLE = ['chmod', 'writeFile', 'sync', 'stat', 'read', 'close'];

const handles: fs.FileHandle[] = [];
afterEach(async () => {
  for (const handle of handles.splice(0)) await handle.close().catch(() => {});
});

/** A disk of which the call with this number, counted from 1, and all after it go wrong in this way. */
function disk(wrongAt: number, wrong: () => Promise<never>, onlyOnce = false): { readonly disk: Disk; readonly calls: () => number } {
  let calls = 0;
  const guarded = <T>(act: () => Promise<T>): Promise<T> => {
    calls += 1;
    return calls === wrongAt || (!onlyOnce && calls > wrongAt) ? wrong() : act();
  };
  const handleOf = (handle: fs.FileHandle) => {
    handles.push(handle);
    return new Proxy(handle, {
      get: (target, name) => {
        const value = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const bound = value.bind(target) as (...given: unknown[]) => Promise<unknown>;
        return OF_HANDLE.includes(String(name)) ? (...given: unknown[]) => guarded(() => bound(...given)) : bound;
      },
    });
  };
  const entries = CALLS.map((name) => {
    const call = fs[name] as (...given: unknown[]) => Promise<unknown>;
    return [
      name,
      (...given: unknown[]) => guarded(async () => (name === 'open' ? handleOf((await call(...given)) as fs.FileHandle) : call(...given))),
    ];
  });
  return { disk: Object.fromEntries(entries) as Disk, calls: () => calls };
}

async function callsOfOneSave(): Promise<number> {
  writeFileSync(at('casus.datareis'), OLD);
  const counted = disk(Number.POSITIVE_INFINITY, () => Promise.reject(new Error('never')));
  await saveOver(at('casus.datareis'), asked(NEW, sha(OLD)), counted.disk);
  return counted.calls();
}

describe('at every call of the disk', () => {
  it('that dies: the old file or the new one is there, never neither, and the next save succeeds', async () => {
    const calls = await callsOfOneSave();
    expect(calls).toBeGreaterThan(12);
    for (let dies = 1; dies <= calls; dies += 1) {
      const place = at(`dies-${dies}.datareis`);
      writeFileSync(place, OLD);
      const never = () => new Promise<never>(() => {});
      await Promise.race([writeWhole(place, NEW, disk(dies, never).disk), new Promise((go) => setTimeout(go, 60))]);
      const now = readFileSync(place);
      expect([sha(OLD), sha(NEW)]).toContain(sha(now));
      await writeWhole(place, NEW);
      expect(sha(readFileSync(place))).toBe(sha(NEW));
    }
  });

  it.each(['ENOSPC', 'EIO', 'EACCES', 'EROFS', 'EMFILE', 'EBUSY', 'ETIMEDOUT'])(
    'that answers %s once: what is said is what is there',
    async (code) => {
      const calls = await callsOfOneSave();
      for (let fails = 1; fails <= calls; fails += 1) {
        const place = at(`fails-${code}-${fails}.datareis`);
        writeFileSync(place, OLD);
        const faulty = disk(fails, () => Promise.reject(failure(code)), true).disk;
        const outcome = await saveOver(place, asked(NEW, sha(OLD)), faulty).then(
          (saved) => saved.outcome,
          (error: NodeJS.ErrnoException) => error.code,
        );
        expect(['saved', 'changed-outside', code]).toContain(outcome);
        expect(sha(readFileSync(place))).toBe(outcome === 'saved' ? sha(NEW) : sha(OLD));
        if (outcome === code) expect(caseSaveReason(failure(code)).reason).not.toBe('');
      }
    },
  );
});

describe('a disk that is full', () => {
  const mounted = spawnSync('sh', ['-c', 'command -v mount && [ "$(id -u)" = 0 ]']).status === 0;
  it.skipIf(!mounted)('half-way: the old file is whole, nothing is left beside it, and the reason is told', async () => {
    const small = at('small');
    mkdirSync(small);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', small]).status !== 0) return;
    try {
      const place = path.join(small, 'casus.datareis');
      const [before, after] = [randomBytes(300 * 1024), randomBytes(900 * 1024)];
      writeFileSync(place, before);
      const refused = await saveOver(place, asked(after, sha(before))).catch((error: unknown) => caseSaveReason(error));
      expect(refused).toEqual({ reason: 'full', detail: 'ENOSPC' });
      expect(sha(readFileSync(place))).toBe(sha(before));
      expect(readdirSync(small)).toEqual(['casus.datareis']);
    } finally {
      spawnSync('umount', [small]);
    }
  });
});

describe('somebody else at the same file', () => {
  it('is noticed when the file changed, or is gone', async () => {
    const place = at('casus.datareis');
    writeFileSync(place, 'van een ander');
    expect(await saveOver(place, asked(NEW, sha(OLD)))).toEqual({ outcome: 'changed-outside', isGone: false });
    expect(readFileSync(place, 'utf8')).toBe('van een ander');
    rmSync(place);
    expect(await saveOver(place, asked(NEW, sha(OLD)))).toEqual({ outcome: 'changed-outside', isGone: true });
    expect(await saveOver(place, asked(NEW, null, true))).toEqual({ outcome: 'saved', hash: sha(NEW) });
  });

  it('overwrites nothing that was not seen, over 200 interleavings of two windows', async () => {
    const place = at('casus.datareis');
    writeFileSync(place, OLD);
    const windows = [{ seen: sha(OLD) }, { seen: sha(OLD) }];
    let overwritten = 0;
    let saved = 0;
    for (let turn = 0; turn < 200; turn += 1) {
      const before = sha(readFileSync(place));
      const tries = windows.map(async (window, index) => {
        if (turn % 3 === index) window.seen = sha(readFileSync(place));
        const seen = window.seen;
        const bytes = Buffer.from(`${turn} van ${index}`);
        const outcome = await saveOver(place, asked(bytes, seen));
        if (outcome.outcome !== 'saved') return null;
        window.seen = outcome.hash;
        return { seen, hash: outcome.hash };
      });
      const done = (await Promise.all(tries)).filter((one) => one !== null);
      saved += done.length;
      const known = new Set([before, ...done.map(({ hash }) => hash)]);
      if (done.some(({ seen }) => !known.has(seen))) overwritten += 1;
      if (done.length === 2 && done[0]?.seen === done[1]?.seen) overwritten += 1;
    }
    expect([overwritten, existsSync(lockOf(place))]).toEqual([0, false]);
    expect(saved).toBeGreaterThan(50);
  });

  it('has the lock, until its process is gone', async () => {
    const place = at('casus.datareis');
    writeFileSync(place, OLD);
    const lock = await takeLock(place);
    if (!isLock(lock)) throw new Error('the lock was free');
    expect(await saveOver(place, asked(NEW, sha(OLD)))).toMatchObject({ outcome: 'locked', where: os.hostname() });
    expect(await saveOver(place, { ...asked(NEW, sha(OLD)), held: lock })).toMatchObject({ outcome: 'saved' });
    lock.release();
    const dead = { where: os.hostname(), since: '2026-01-01T00:00:00.000Z', pid: 2 ** 30, token: 'x' };
    writeFileSync(lockOf(place), JSON.stringify(dead));
    expect(await saveOver(place, asked(OLD, sha(NEW)))).toMatchObject({ outcome: 'saved' });
    writeFileSync(lockOf(place), JSON.stringify({ ...dead, where: 'een-andere-computer' }));
    expect(await saveOver(place, asked(NEW, sha(OLD)))).toEqual({ outcome: 'locked', where: 'een-andere-computer', since: dead.since });
  });
});

describe('names and places', () => {
  it.each(['met spaties en ünïcode 😀.datareis', 'CON.datareis', `${'x'.repeat(240)}.datareis`, "aanhaling ' en & teken.datareis"])(
    '%s is saved, or refused with the name too long',
    async (name) => {
      const saved = await saveOver(at(name), asked(NEW, null)).catch((error: unknown) => caseSaveReason(error));
      expect(saved).toEqual({ outcome: 'saved', hash: sha(NEW) });
      expect(readdirSync(work)).toEqual([name]);
      const longer = await saveOver(at(`${'y'.repeat(300)}.datareis`), asked(NEW, null)).catch((error: unknown) => caseSaveReason(error));
      expect(longer).toEqual({ reason: 'too-long', detail: 'ENAMETOOLONG' });
    },
  );

  it('a path of more than 260 characters', async () => {
    const deep = path.join(work, ...Array.from({ length: 12 }, () => 'een-lange-mapnaam-van-dertig-te'));
    mkdirSync(deep, { recursive: true });
    expect(await saveOver(path.join(deep, 'casus.datareis'), asked(NEW, null))).toMatchObject({ outcome: 'saved' });
  });

  it('a link to another file system is written through', async () => {
    const other = mkdtempSync('/dev/shm/datareis-').toString();
    try {
      writeFileSync(path.join(other, 'echt.datareis'), OLD);
      symlinkSync(path.join(other, 'echt.datareis'), at('link.datareis'));
      expect(await saveOver(at('link.datareis'), asked(NEW, sha(OLD)))).toMatchObject({ outcome: 'saved' });
      expect(sha(readFileSync(path.join(other, 'echt.datareis')))).toBe(sha(NEW));
      expect(readdirSync(other)).toEqual(['echt.datareis']);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it('what a killed process left beside the file is cleared up, what a running one writes is not', async () => {
    await writeWhole(at('casus.datareis'), OLD);
    const mark = `.datareis-${sha(Buffer.from('casus.datareis')).slice(0, 8)}-${sha(Buffer.from(os.hostname())).slice(0, 8)}-`;
    writeFileSync(at(`${mark}${2 ** 30}-abcd.tmp`), 'half');
    writeFileSync(at(`${mark}${process.pid}-abcd.tmp`), 'half');
    await writeWhole(at('casus.datareis'), NEW);
    expect(readdirSync(work).sort()).toEqual([`${mark}${process.pid}-abcd.tmp`, 'casus.datareis']);
  });
});

describe('the case files of a window', () => {
  it('are named, never by their place; saved where they came from; and found again after a start', async () => {
    const cases = openCaseFiles(at('own'));
    writeFileSync(at('casus.datareis'), OLD);
    const [file] = await cases.read([at('casus.datareis')]);
    expect(file?.place?.isReadOnly).toBe(false);
    expect(JSON.stringify([file, cases.recent()])).not.toContain(work);
    const handle = file?.place?.handle ?? '';
    const never = () => Promise.reject(new Error('asked'));
    const save = { handle, suggestedName: 'x', bytes: NEW, seen: sha(OLD), force: false };
    expect(await cases.save(save, never)).toEqual({ outcome: 'saved', handle, name: 'casus.datareis', hash: sha(NEW) });
    expect(Buffer.from((await cases.openPrevious(handle))?.bytes ?? [])).toEqual(OLD);
    expect(await cases.lookAt(handle)).toEqual({ is: 'there', hash: sha(NEW) });
    writeFileSync(at('casus.datareis'), OLD);
    expect(await cases.lookAt(handle)).toEqual({ is: 'there', hash: sha(OLD) });
    writeFileSync(at('casus.datareis'), NEW);
    const later = openCaseFiles(at('own'));
    expect(await later.lookAt(handle)).toEqual({ is: 'unknown' });
    expect(later.recent().map(({ id, name }) => [id, name])).toEqual([[handle, 'casus.datareis']]);
    expect(sha((await later.openRecent(handle))?.bytes ?? new Uint8Array())).toBe(sha(NEW));
    rmSync(at('casus.datareis'));
    expect(await later.openRecent(handle)).toBeNull();
    expect(await cases.lookAt(handle)).toEqual({ is: 'gone' });
    later.forgetRecent(handle);
    await expect.poll(() => readdirSync(at('own/previous'))).toEqual([]);
    expect(await later.save({ ...save, handle: 'unknown-name' }, async () => null)).toEqual({ outcome: 'cancelled' });
  });
});
