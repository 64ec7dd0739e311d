// Does the shell read what an administrator put in one folder, and nothing from outside it?
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { administrationFolder, openAdministration } from '../../electron/administration.ts';
import { DECODERS } from '../../electron/channels.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'datareis-admin-'));
const folder = path.join(work, 'datareis');

beforeAll(() => {
  mkdirSync(path.join(folder, 'map'), { recursive: true });
  writeFileSync(path.join(work, 'geheim.css'), 'geheim');
  writeFileSync(path.join(folder, 'settings.json'), '{"language":"en"}');
  writeFileSync(path.join(folder, 'thema.css'), ':root{}');
  symlinkSync(path.join(work, 'geheim.css'), path.join(folder, 'link.css'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('is where each system keeps what holds for everyone', () => {
  expect(administrationFolder('win32', 'D:\\ProgramData')).toBe('D:\\ProgramData\\Datareis');
  expect(administrationFolder('win32', undefined)).toBe('C:\\ProgramData\\Datareis');
  expect(administrationFolder('darwin', undefined)).toBe('/Library/Application Support/Datareis');
  expect(administrationFolder('linux', undefined)).toBe('/etc/datareis');
});

it('gives the settings and the files beside them', async () => {
  const found = openAdministration(folder);
  expect(await found.settings()).toBe('{"language":"en"}');
  expect(new TextDecoder().decode((await found.file('thema.css')) ?? undefined)).toBe(':root{}');
});

it('gives nothing that is not there, lies elsewhere, or is too large; what is there and cannot be read is a fault', async () => {
  const found = openAdministration(folder);
  for (const name of ['weg.css', 'link.css', 'map', '../geheim.css']) expect(await found.file(name), name).toBeNull();
  expect(await openAdministration(path.join(work, 'nergens')).settings()).toBeNull();
  writeFileSync(path.join(folder, 'settings.json'), ' '.repeat(100_001));
  expect(await found.settings()).toBe('');
});

it('is asked by plain names only', () => {
  expect(DECODERS['host:administrator-settings']([])).toEqual([]);
  expect(DECODERS['host:administrator-file'](['gemeente.css'])).toEqual(['gemeente.css']);
  for (const name of ['../geheim.css', 'map/x.css', 'C:x.css', '.css', 'x', 'a b.css', '', null, 7, '..'])
    expect(DECODERS['host:administrator-file']([name]), String(name)).toBeNull();
});
