// Is everything that is dropped read, with its path, however many there are?
import { describe, expect, it } from 'vitest';
import { droppedFiles } from '../../renderer/host/dropped-files.ts';

type Tree = { readonly [name: string]: Tree | string | null };

/** As a browser does it: 100 at a time, then an empty batch. `null` is a file that can't be read. */
const entryOf = (name: string, node: Tree | string | null): FileSystemEntry => {
  const isFile = node === null || typeof node === 'string';
  const file = (done: (file: File) => void, failed: (error: Error) => void) =>
    typeof node === 'string' ? done(new File([node], name)) : failed(new Error('gone'));
  const createReader = () => {
    const children = Object.entries((node ?? {}) as Tree).map(([child, below]) => entryOf(child, below));
    return { readEntries: (done: (batch: FileSystemEntry[]) => void) => done(children.splice(0, 100)) };
  };
  return { name, isFile, isDirectory: !isFile, file, createReader } as unknown as FileSystemEntry;
};
const drop = (tree: Tree) => {
  const items = Object.entries(tree).map(([name, node]) => ({ kind: 'file', webkitGetAsEntry: () => entryOf(name, node) }));
  return { items: [{ kind: 'string', webkitGetAsEntry: () => null }, ...items], files: [] } as unknown as DataTransfer;
};
const many = (count: number): Tree => Object.fromEntries(Array.from({ length: count }, (_, n) => [`${String(n).padStart(5, '0')}.csv`, 'x']));

describe('a drop', () => {
  it('gives files and folders with their paths, in order of name', async () => {
    const files = await droppedFiles(drop({ 'los.csv': 'a;b', map: { 'b.csv': 'b', 'a.csv': 'a', in: { 'c.csv': 'c' } } }));
    expect(files.map((file) => [file.path, new TextDecoder().decode(file.bytes ?? undefined)])).toEqual([
      ['los.csv', 'a;b'],
      ['map/a.csv', 'a'],
      ['map/b.csv', 'b'],
      ['map/in/c.csv', 'c'],
    ]);
  });

  it.each([99, 100, 101, 250, 1_000])('of a folder with %i files is complete', async (count) => {
    expect(await droppedFiles(drop({ map: many(count) }))).toHaveLength(count);
  });

  it('leaves hidden files inside folders', async () => {
    const files = await droppedFiles(drop({ map: { '.DS_Store': 'x', '.git': { config: 'x' }, 'a.csv': 'a' } }));
    expect(files.map((file) => file.path)).toEqual(['map/a.csv']);
  });

  it('names the file that could not be read', async () => {
    const files = await droppedFiles(drop({ map: { 'a.csv': null, 'b.csv': 'b' } }));
    expect(files.map(({ path, unread }) => [path, unread])).toEqual([
      ['map/a.csv', 'failed'],
      ['map/b.csv', undefined],
    ]);
  });

  it('says that there was more than can be opened', async () => {
    const files = await droppedFiles(drop({ a: many(15_000), b: many(15_000) }));
    expect(files).toHaveLength(19_999);
    expect(files.at(-1)).toMatchObject({ path: '…', unread: 'too-many' });
  });

  it('takes loose files where the browser knows no entries', async () => {
    const items = [{ kind: 'file', webkitGetAsEntry: () => null }];
    const files = await droppedFiles({ items, files: [new File(['a'], 'a.csv')] } as unknown as DataTransfer);
    expect(files).toMatchObject([{ path: 'a.csv', size: 1 }]);
  });
});
