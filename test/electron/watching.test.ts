// Does the shell watch the folder that came out of the dialog, on a real disk, and nothing beside it?
import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchNews } from '../../renderer/host/host.ts';

const dialog = { answer: { canceled: true, filePaths: [] as string[] }, asked: 0 };
vi.mock('electron', () => ({
  dialog: {
    showOpenDialog: async () => {
      dialog.asked += 1;
      return dialog.answer;
    },
  },
}));
const { holdWatch, watchFolder } = await import('../../electron/watch-folder.ts');

const top = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'datareis-watch-')));
const QUICK = { pollMs: 60, settleMs: 25 };
const LIMITS = { fileBytes: 1_000, textBytes: 1_000, totalBytes: 10_000, entries: 50 };
let work = top;
let told: WatchNews[];
let stop: () => void;

beforeEach(() => {
  work = mkdtempSync(path.join(top, 'test-'));
  told = [];
  stop = () => {};
});
afterEach(() => stop());
afterAll(() => rmSync(top, { recursive: true, force: true }));

const at = (name: string) => path.join(work, name);
const write = (name: string, content = name) => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), content);
};
const watched = async (name = 'dagcijfers', limits = LIMITS) => {
  const watching = await watchFolder(at(name), (news) => told.push(news), limits, QUICK);
  stop = watching.stop;
};
const files = () => told.flatMap((news) => (news.kind === 'files' ? news.files : []));
const names = () => files().map((file) => `${file.path}${file.unread ? ` ${file.unread}` : ''}`);
const kinds = () => told.map(({ kind }) => kind);
const text = (name: string) => new TextDecoder().decode(files().findLast((file) => file.path === name)?.bytes ?? undefined);

describe('a folder on disk', () => {
  it('gives what is there, what comes and what changes, by names that begin with its own', async () => {
    write('dagcijfers/ma.csv', 'een');
    write('dagcijfers/2020/04/wo.csv', 'drie');
    await watched();
    await vi.waitFor(() => expect(names().sort()).toEqual(['dagcijfers/2020/04/wo.csv', 'dagcijfers/ma.csv']));
    write('dagcijfers/di.csv', 'twee');
    await vi.waitFor(() => expect(names()).toContain('dagcijfers/di.csv'));
    appendFileSync(at('dagcijfers/ma.csv'), ' en nog een');
    await vi.waitFor(() => expect(text('dagcijfers/ma.csv')).toBe('een en nog een'));
    expect(JSON.stringify(told)).not.toContain(work);
  });

  it('takes data files only: no programs, hidden files, lock files or halves', async () => {
    for (const name of ['a.exe', 'b.csv.part', '.c.csv', '~$d.xlsx', '.git/e.csv', 'f.html', 'g.csv']) write(`dagcijfers/${name}`);
    await watched();
    await vi.waitFor(() => expect(names()).toEqual(['dagcijfers/g.csv']));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(names()).toEqual(['dagcijfers/g.csv']);
  });

  it('follows no links out of it, to a file or to a folder, nor a ring', async () => {
    write('geheim/loon.csv', 'geheim');
    write('dagcijfers/a.csv');
    symlinkSync(at('geheim/loon.csv'), at('dagcijfers/loon.csv'));
    symlinkSync(at('geheim'), at('dagcijfers/geheim'));
    symlinkSync(at('dagcijfers'), at('dagcijfers/ring'));
    await watched();
    await vi.waitFor(() => expect(names()).toEqual(['dagcijfers/a.csv']));
    rmSync(at('dagcijfers/a.csv'));
    symlinkSync(at('geheim/loon.csv'), at('dagcijfers/a.csv'));
    write('dagcijfers/b.csv');
    await vi.waitFor(() => expect(names()).toContain('dagcijfers/b.csv'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(JSON.stringify(names())).not.toContain('loon');
    expect(names().filter((name) => name === 'dagcijfers/a.csv')).toHaveLength(1);
  });

  it('is the place that was chosen: a link that takes its place later is not followed', async () => {
    write('geheim/loon.csv', 'geheim');
    write('dagcijfers/a.csv');
    await watched();
    await vi.waitFor(() => expect(names()).toEqual(['dagcijfers/a.csv']));
    renameSync(at('dagcijfers'), at('oud'));
    symlinkSync(at('geheim'), at('dagcijfers'));
    await vi.waitFor(() => expect(kinds()).toContain('gone'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(JSON.stringify(names())).not.toContain('loon');
  });

  it('may itself have been chosen through a link', async () => {
    write('echt/a.csv');
    symlinkSync(at('echt'), at('snelkoppeling'));
    await watched('snelkoppeling');
    await vi.waitFor(() => expect(names()).toEqual(['snelkoppeling/a.csv']));
  });

  it('is said to be gone and back, and is read on', async () => {
    write('dagcijfers/a.csv');
    await watched();
    await vi.waitFor(() => expect(names()).toEqual(['dagcijfers/a.csv']));
    renameSync(at('dagcijfers'), at('weg'));
    await vi.waitFor(() => expect(kinds().at(-1)).toBe('gone'));
    renameSync(at('weg'), at('dagcijfers'));
    write('dagcijfers/b.csv');
    await vi.waitFor(() => expect(names()).toContain('dagcijfers/b.csv'));
    expect(kinds()).toContain('back');
  });

  it('keeps to its limits, and says what it left', async () => {
    write('dagcijfers/groot.csv', 'x'.repeat(1_001));
    for (let file = 0; file < 60; file += 1) write(`dagcijfers/veel/${String(file).padStart(2, '0')}.csv`, 'x');
    await watched();
    await vi.waitFor(() =>
      expect(names()).toEqual(expect.arrayContaining(['dagcijfers/groot.csv too-large', '… too-many', 'dagcijfers/veel/00.csv'])),
    );
    expect(files().filter(({ bytes }) => bytes !== null).length).toBeLessThan(50);
  });

  it('is left alone once it is stopped', async () => {
    write('dagcijfers/a.csv');
    await watched();
    await vi.waitFor(() => expect(names()).toHaveLength(1));
    stop();
    write('dagcijfers/b.csv');
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(names()).toEqual(['dagcijfers/a.csv']);
  });
});

describe('choosing', () => {
  it('is left to the dialog; nothing is watched when it was closed', async () => {
    const held = holdWatch((news) => told.push(news));
    dialog.answer = { canceled: true, filePaths: [] };
    expect(await held.choose({} as never)).toEqual({ outcome: 'cancelled' });
    write('dagcijfers/a.csv');
    dialog.answer = { canceled: false, filePaths: [at('dagcijfers')] };
    expect(await held.choose({} as never)).toEqual({ outcome: 'watching', folder: 'dagcijfers' });
    await vi.waitFor(() => expect(names()).toEqual(['dagcijfers/a.csv']), { timeout: 5_000 });
    expect(held.stop()).toBeUndefined();
    expect(dialog.asked).toBe(2);
  });
});
