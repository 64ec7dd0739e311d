// When is a file in a watched folder handed over, and what is told when something is wrong? With a folder that lives in memory and a clock that the test turns.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HostFile, WatchNews } from '../../renderer/host/host.ts';
import { isDataFile, type Met, PACE, type Watching, watchOver } from '../../renderer/host/watch-over.ts';

interface Shelf {
  files: Map<string, { size: number; changedAt: number; fails?: HostFile['unread']; changesWhileRead?: boolean }>;
  isThere: boolean;
  isCut: boolean;
  reads: number;
}

let shelf: Shelf;
let told: WatchNews[];
let watching: Watching;

const folder = {
  list: async () =>
    shelf.isThere ? { found: [...shelf.files].map(([path, { size, changedAt }]): Met => ({ path, size, changedAt })), isCut: shelf.isCut } : null,
  read: async (met: readonly Met[]) =>
    met.map(({ path }): HostFile | null => {
      const file = shelf.files.get(path);
      shelf.reads += 1;
      if (!file || file.changesWhileRead) return null;
      return file.fails ? { path, size: file.size, bytes: null, unread: file.fails } : { path, size: file.size, bytes: new Uint8Array(file.size) };
    }),
};
const put = (path: string, size: number, changedAt: number, more: object = {}) => shelf.files.set(path, { size, changedAt, ...more });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const paths = () => told.flatMap((news) => (news.kind === 'files' ? [news.files.map(({ path }) => path)] : [news.kind]));

beforeEach(() => {
  vi.useFakeTimers();
  shelf = { files: new Map(), isThere: true, isCut: false, reads: 0 };
  told = [];
});
afterEach(() => {
  watching.stop();
  vi.useRealTimers();
});
const start = () => {
  watching = watchOver(folder, (news) => told.push(news));
};

describe('a watched folder', () => {
  it('hands over what is in it, once, and not before it stood still', async () => {
    put('dag/a.csv', 3, 100);
    start();
    await pass(PACE.settleMs - 1);
    expect(told).toEqual([]);
    await pass(2);
    expect(told).toEqual([{ kind: 'files', files: [expect.objectContaining({ path: 'dag/a.csv', size: 3 })], changedAt: 100 }]);
    await pass(60_000);
    expect(told).toHaveLength(1);
  });

  it('hands over a new file within four seconds, also when the system tells nothing', async () => {
    start();
    await pass(10_100);
    put('dag/b.csv', 5, 200);
    await pass(4_000 - 1_000);
    expect(paths()).toEqual([['dag/b.csv']]);
  });

  it('waits for a file that grows, and takes a later version as a new one', async () => {
    put('dag/a.csv', 1, 1);
    start();
    for (let size = 2; size < 8; size += 1) {
      await pass(PACE.settleMs - 100);
      put('dag/a.csv', size, size);
    }
    expect(told).toEqual([]);
    await pass(2 * PACE.settleMs);
    expect(told).toMatchObject([{ files: [{ size: 7 }] }]);
    put('dag/a.csv', 7, 9);
    await pass(PACE.pollMs + 2 * PACE.settleMs);
    expect(paths()).toEqual([['dag/a.csv'], ['dag/a.csv']]);
  });

  it('does not hand over what changed while it was read', async () => {
    put('dag/a.csv', 4, 1, { changesWhileRead: true });
    start();
    await pass(4_000);
    expect(told).toEqual([]);
    put('dag/a.csv', 4, 2);
    await pass(4_000);
    expect(paths()).toEqual([['dag/a.csv']]);
  });

  it('says once what cannot be read, goes on with the rest, and tries again', async () => {
    put('dag/dicht.csv', 4, 1, { fails: 'failed' });
    put('dag/groot.csv', 4, 1, { fails: 'too-large' });
    put('dag/goed.csv', 4, 1);
    start();
    await pass(20_000);
    expect(paths()).toEqual([['dag/dicht.csv', 'dag/groot.csv', 'dag/goed.csv']]);
    put('dag/dicht.csv', 4, 1);
    await pass(4_000);
    expect(paths()[1]).toEqual(['dag/dicht.csv']);
    expect(told[1]).toMatchObject({ files: [{ size: 4, bytes: new Uint8Array(4) }] });
  });

  it('says that it is gone, and again that it is back, once each; a file that returned is handed over again', async () => {
    put('dag/a.csv', 1, 1);
    start();
    await pass(2_000);
    shelf.isThere = false;
    await pass(20_000);
    shelf.isThere = true;
    shelf.files.clear();
    await pass(4_000);
    put('dag/a.csv', 1, 1);
    await pass(4_000);
    expect(paths()).toEqual([['dag/a.csv'], 'gone', 'back', ['dag/a.csv']]);
  });

  it('says once that there is more than can be met', async () => {
    shelf.isCut = true;
    put('dag/a.csv', 1, 1);
    start();
    await pass(20_000);
    expect(told.filter((news) => news.kind === 'files' && news.files.some(({ unread }) => unread === 'too-many'))).toHaveLength(1);
  });

  it('looks sooner when the system tells of something, also during a look', async () => {
    start();
    await pass(PACE.pollMs / 2);
    put('dag/a.csv', 1, 1);
    watching.soon();
    await pass(2 * PACE.settleMs + 1);
    expect(paths()).toEqual([['dag/a.csv']]);
  });

  it('is silent once it is stopped', async () => {
    start();
    put('dag/a.csv', 1, 1);
    await pass(100);
    watching.stop();
    watching.soon();
    await pass(20_000);
    expect(told).toEqual([]);
  });
});

describe('a data file', () => {
  it.each(['a.csv', 'A.CSV', 'dag 1.xlsx', 'x.geojson', 'x.parquet', 'case.datareis', 'x.json', 'x.tsv'])('%s is one', (name) => {
    expect(isDataFile(name)).toBe(true);
  });
  it.each([
    'a.exe',
    'a',
    'csv',
    '~$dag.xlsx',
    '.verborgen.csv',
    '.~lock.a.csv#',
    'a.csv.crdownload',
    'a.csv.part',
    'a.csv.tmp',
    'a.lnk',
    'a.html',
    'a.js',
    'a.docx',
  ])('%s is none', (name) => {
    expect(isDataFile(name)).toBe(false);
  });
});
