// Are files saved whole or not at all, and folders read to the bottom but not beyond?
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import fs, { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { READ_LIMITS, readChosen } from '../../electron/read-files.ts';
import { saveReason } from '../../electron/save-text.ts';
import { writeWhole } from '../../electron/write-file.ts';
import { READ_LIMITS as LIMITS_IN_A_TAB } from '../../renderer/host/read-files.ts';
import { LIMITS } from '../../renderer/model/limits.ts';

const top = mkdtempSync(path.join(os.tmpdir(), 'datareis-files-'));
let work = top;
beforeEach(() => {
  work = mkdtempSync(path.join(top, 'test-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

const at = (name: string) => path.join(work, name);
const write = (name: string, content = name) => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};
const bytes = (text: string) => new TextEncoder().encode(text);
const failure = (code: string) => Object.assign(new Error(code), { code });

describe('saving', () => {
  it('writes a new file and leaves nothing beside it', async () => {
    await writeWhole(at('nieuw.svg'), bytes('<svg/>'));
    expect(readFileSync(at('nieuw.svg'), 'utf8')).toBe('<svg/>');
    expect(readdirSync(work)).toEqual(['nieuw.svg']);
  });

  it('replaces a file and keeps its rights', async () => {
    write('oud.svg', 'een langer oud bestand');
    chmodSync(at('oud.svg'), 0o640);
    await writeWhole(at('oud.svg'), bytes('nieuw'));
    expect(readFileSync(at('oud.svg'), 'utf8')).toBe('nieuw');
    expect(statSync(at('oud.svg')).mode & 0o777).toBe(0o640);
  });

  it('writes through a link', async () => {
    write('echt.svg');
    symlinkSync(at('echt.svg'), at('link.svg'));
    await writeWhole(at('link.svg'), bytes('nieuw'));
    expect(readFileSync(at('echt.svg'), 'utf8')).toBe('nieuw');
  });

  it('refuses a folder that is not there, and a name that is a folder', async () => {
    await expect(writeWhole(at('weg/kaart.svg'), bytes('x'))).rejects.toMatchObject({ code: 'ENOENT' });
    mkdirSync(at('map.svg/in'), { recursive: true });
    await expect(writeWhole(at('map.svg'), bytes('x'))).rejects.toThrow();
    expect(readdirSync(work)).toEqual(['map.svg']);
  });
});

describe('a disk that fails', () => {
  const handlePrototype = async () => {
    const handle = await open(at('probe'), 'w');
    await handle.close();
    rmSync(at('probe'));
    return Object.getPrototypeOf(handle) as typeof handle;
  };
  const oldFileIsWhole = async (code: string) => {
    await expect(writeWhole(at('oud.svg'), bytes('nieuw'))).rejects.toMatchObject({ code });
    expect(readFileSync(at('oud.svg'), 'utf8')).toBe('oud');
    expect(readdirSync(work)).toEqual(['oud.svg']);
  };

  it.each(['writeFile', 'sync', 'stat'] as const)('while %s runs: the old file stays, nothing is left behind', async (method) => {
    write('oud.svg', 'oud');
    vi.spyOn(await handlePrototype(), method).mockRejectedValueOnce(failure('ENOSPC'));
    await oldFileIsWhole('ENOSPC');
  });

  it('by writing less than it says', async () => {
    write('oud.svg', 'oud');
    vi.spyOn(await handlePrototype(), 'writeFile').mockResolvedValueOnce(undefined);
    await oldFileIsWhole('EIO');
  });

  it.each(['open', 'rename', 'access'] as const)('at %s: the old file stays, nothing is left behind', async (call) => {
    write('oud.svg', 'oud');
    vi.spyOn(fs, call).mockRejectedValueOnce(failure('EACCES'));
    syncBuiltinESMExports();
    await oldFileIsWhole('EACCES');
  });

  it('is told in words, in both languages, whatever the error', () => {
    for (const code of [
      'ENOSPC',
      'EDQUOT',
      'EACCES',
      'EPERM',
      'EROFS',
      'ENOENT',
      'EBUSY',
      'EISDIR',
      'ENOTEMPTY',
      'ENAMETOOLONG',
      'EIO',
      'EMFILE',
      'EWEIRD',
    ]) {
      expect(saveReason(failure(code), 'nl')).toMatch(/^\p{Lu}.+\.$/u);
      expect(saveReason(failure(code), 'en')).not.toBe(saveReason(failure(code), 'nl'));
    }
    expect(saveReason(failure('ENOSPC'), 'nl')).toContain('schijf is vol');
    expect(saveReason('no error at all', 'en')).toContain('unknown');
  });
});

describe('reading what was chosen', () => {
  it('gives a file its name, a folder all that is in it', async () => {
    for (const name of ['los.csv', 'map/b.csv', 'map/a.csv', 'map/in/diep/c.csv']) write(name);
    const files = await readChosen([at('los.csv'), at('map')]);
    expect(files.map((file) => file.path)).toEqual(['los.csv', 'map/a.csv', 'map/b.csv', 'map/in/diep/c.csv']);
    expect(new TextDecoder().decode(files[3]?.bytes ?? undefined)).toBe('map/in/diep/c.csv');
    expect(files.every((file) => file.bytes?.byteLength === file.bytes?.buffer.byteLength && file.size === file.bytes?.byteLength)).toBe(true);
  });

  it('leaves hidden files and links inside a folder, also a ring of links', async () => {
    for (const name of ['map/a.csv', 'map/.verborgen', 'map/.git/config', 'geheim.txt']) write(name);
    symlinkSync(at('geheim.txt'), at('map/link.csv'));
    symlinkSync(at('map'), at('map/ring'));
    expect((await readChosen([at('map')])).map((file) => file.path)).toEqual(['map/a.csv']);
  });

  it('says why bytes are missing', async () => {
    for (const name of ['a.csv', 'b.csv', 'c.csv']) write(name, '12345');
    write('groot.csv', '12345678901');
    write('groot.json', '123456789');
    const places = ['a.csv', 'b.csv', 'c.csv', 'groot.csv', 'groot.json', 'weg.csv'].map(at);
    const files = await readChosen(places, { fileBytes: 8, textBytes: 10, totalBytes: 12, entries: 100 });
    expect(files.map(({ path: name, size, unread }) => [name, size, unread])).toEqual([
      ['a.csv', 5, undefined],
      ['b.csv', 5, undefined],
      ['c.csv', 5, 'too-many'],
      ['groot.csv', 11, 'too-large'],
      ['groot.json', 9, 'too-large'],
      ['weg.csv', 0, 'failed'],
    ]);
    expect(files.slice(2).every((file) => file.bytes === null)).toBe(true);
  });

  it('stops after so many entries, and says so', async () => {
    for (let n = 0; n < 30; n += 1) write(`map/${String(n).padStart(2, '0')}.csv`);
    const files = await readChosen([at('map')], { ...READ_LIMITS, entries: 11 });
    expect(files.map((file) => file.path)).toEqual([...Array.from({ length: 10 }, (_, n) => `map/0${n}.csv`), '…']);
    expect(files.at(-1)?.unread).toBe('too-many');
  });

  it('knows the same limits in the desktop app, in a tab and in the readers', () => {
    expect(LIMITS_IN_A_TAB).toEqual(READ_LIMITS);
    expect([READ_LIMITS.fileBytes, READ_LIMITS.textBytes]).toEqual([LIMITS.fileBytes, LIMITS.textBytes]);
  });
});
