// Is an archive opened by what it is, and refused when it asks too much or hides something, whether ZIP, tar or gzip?
import { describe, expect, it, test } from 'vitest';
import { isArchive, unpack } from '../../renderer/ingest/archive.ts';
import { crc32 } from '../../renderer/ingest/inflate.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { isTar } from '../../renderer/ingest/tar.ts';
import { LIMITS } from '../../renderer/model/limits.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { gzipOf, tarOf, zipOf } from '../support/archives.ts';
import { readBeside, SYSTEMS } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

const CONTENT = `${SYSTEMS}sys-a,org-a,Zaaksysteem,application\n`;
const inner = { name: 'systems.csv', content: CONTENT };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function opened(path: string, bytes: Uint8Array): Promise<Record<string, string>> {
  expect(isArchive(bytes)).toBe(true);
  const unpacked = await unpack(memoryFile(path, bytes), bytes);
  if ('refused' in unpacked) throw new Error(`${unpacked.refused}: ${unpacked.why}`);
  const files = await Promise.all(unpacked.files.map(async (file) => [file.path, text(await file.bytes())] as const));
  for (const file of unpacked.files) expect(file.size).toBe((await file.bytes()).length);
  return Object.fromEntries(files);
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const unpacked = await unpack(memoryFile('a', bytes), bytes);
  return 'refused' in unpacked ? `${unpacked.refused}: ${unpacked.why}` : 'opened';
}

describe('an archive', () => {
  it('is known by its content, not by its name', async () => {
    for (const bytes of [await zipOf([inner]), await zipOf([]), await tarOf([inner]), gzipOf('x')]) expect(isArchive(bytes)).toBe(true);
    for (const content of ['', 'PK', 'a;b\n1;2', 'x'.repeat(2_000), '\u0000'.repeat(1_024)])
      expect(isArchive(new TextEncoder().encode(content))).toBe(false);
    expect(isTar(new Uint8Array(512).fill(0x20))).toBe(false);
  });

  it.each([
    ['ZIP', 'a.zip', () => zipOf([inner, { name: 'm/b.txt', content: 'b'.repeat(100_000) }, { name: 'm/c.txt', content: 'stored', level: 0 }])],
    [
      'tar',
      'a.tar',
      () =>
        tarOf([
          inner,
          { name: 'm/', type: 'directory' },
          { name: './m/b.txt', content: 'b'.repeat(100_000) },
          { name: 'm/c.txt', content: 'stored' },
        ]),
    ],
  ])('%s gives its files with their paths', async (_, path, make) => {
    expect(await opened(path, await make())).toEqual({
      [`${path}/systems.csv`]: CONTENT,
      [`${path}/m/b.txt`]: 'b'.repeat(100_000),
      [`${path}/m/c.txt`]: 'stored',
    });
  });

  it('tar has long names and names beyond ASCII, and one in gzip is opened through', async () => {
    const long = `${'map/'.repeat(60)}één.csv`;
    const tar = await tarOf([{ name: long, content: 'x' }]);
    expect(await opened('a.tar', tar)).toEqual({ [`a.tar/${long}`]: 'x' });
    expect(await opened('a.tgz', gzipOf(tar))).toEqual({ [`a.tgz/${long}`]: 'x' });
  });

  it('of one file in gzip gives that file, by its own name', async () => {
    expect(await opened('data.csv.gz', gzipOf('a;b'))).toEqual({ 'data.csv.gz/data.csv': 'a;b' });
    expect(await opened('map/DATA.GZ', gzipOf('a;b'))).toEqual({ 'map/DATA.GZ/DATA': 'a;b' });
    const { records } = await ingest([memoryFile('systems.csv.gz', gzipOf(CONTENT))]);
    expect(rowsOf(records, 'systems').map((row) => row.source.file)).toEqual(['systems.csv.gz/systems.csv']);
  });

  it('hides nothing but hidden files', async () => {
    const entries = ['.git/config', 'm/.DS_Store', '__MACOSX/a.csv', 'm/._a.csv', 'a.csv'].map((name) => ({ name, content: 'x' }));
    expect(Object.keys(await opened('a.zip', await zipOf(entries)))).toEqual(['a.zip/a.csv']);
    expect(Object.keys(await opened('a.tar', await tarOf(entries)))).toEqual(['a.tar/a.csv']);
  });

  it('may lie in another, three deep and no deeper', async () => {
    const two = await zipOf([{ name: 'two.tgz', content: gzipOf(await tarOf([{ name: 'three.zip', content: await zipOf([inner]) }])) }]);
    const reading = await ingest([memoryFile('one.zip', two)]);
    expect(rowsOf(reading.records, 'systems').map((row) => row.source.file)).toEqual(['one.zip/two.tgz/three.zip/systems.csv']);
    const four = await ingest([memoryFile('zero.zip', await zipOf([inner, { name: 'one.zip', content: two }]))]);
    expect(rowsOf(four.records, 'systems').map((row) => row.source.file)).toEqual(['zero.zip/systems.csv']);
    const refused = four.reports.filter(({ problems }) => problems.some(({ code }) => code === 'archive_unsafe'));
    expect(refused.map(({ file }) => file)).toEqual(['zero.zip/one.zip/two.tgz/three.zip']);
  });
});

describe('an archive that is not safe', () => {
  const evil = (name: string) => ({ name, content: CONTENT });
  test.each<[string, () => Promise<Uint8Array>]>([
    ['a tar whose path climbs out', () => tarOf([inner, evil('a/../../b.csv')])],
    ['a tar with an absolute path', () => tarOf([inner, evil('/etc/b.csv')])],
    ['a tar with a drive', () => tarOf([inner, evil('C:/b.csv')])],
    ['a tar with backslashes', () => tarOf([inner, evil('..\\b.csv')])],
    ['a tar whose folder climbs out', () => tarOf([inner, { name: '../m/', type: 'directory' }])],
    ['a tar with a symbolic link', () => tarOf([inner, { name: 'b.csv', type: 'symlink', linkname: '/etc/passwd' }])],
    ['a tar with a hard link', () => tarOf([inner, { name: 'b.csv', type: 'link', linkname: 'systems.csv' }])],
    ['a tar with a device', () => tarOf([inner, { name: 'b.csv', type: 'character-device' }])],
    ['a tar with names that differ in case', () => tarOf([inner, evil('Systems.CSV')])],
    ['a tar with a name twice', () => tarOf([inner, evil('./systems.csv')])],
    ['a ZIP with names that differ in case', () => zipOf([inner, evil('Systems.CSV')])],
    ['a ZIP with a name in two forms of Unicode', () => zipOf([evil('e\u0301.csv'), evil('\u00e9.csv')])],
    ['a gzip bomb', async () => gzipOf(new Uint8Array(30 * 2 ** 20))],
    ['a bomb in tar in gzip', async () => gzipOf(await tarOf([inner, { name: 'zeros.csv', content: new Uint8Array(30 * 2 ** 20) }]))],
  ])('%s is refused, and nothing of it is used', async (_, make) => {
    const { reading, report, codes } = await readBeside(memoryFile('bad.tar.gz', await make()));
    expect(codes).toEqual(['archive_unsafe']);
    expect(report.rowsRead).toBe(0);
    expect(rowsOf(reading.records, 'systems')).toEqual([]);
  });

  it('because of bombs inside each other spends one allowance', async () => {
    const zeros = new Uint8Array(600 * 2 ** 10);
    const bomb = await zipOf([{ name: 'zeros.csv', content: zeros }]);
    const outer = await zipOf([1, 2, 3, 4].map((number) => ({ name: `${number}.zip`, content: bomb })));
    const { reports } = await ingest([memoryFile('outer.zip', outer)]);
    const refused = reports.filter(({ problems }) => problems.some(({ code }) => code === 'archive_unsafe'));
    expect(refused.map(({ file }) => file)).toEqual(['outer.zip/2.zip', 'outer.zip/3.zip', 'outer.zip/4.zip']);
  });

  it('because of a million entries is refused after the first 20,000', async () => {
    const entries = Array.from({ length: LIMITS.archiveEntries + 1 }, (_, index) => ({ name: `${index}.csv` }));
    expect(await refusal(await tarOf(entries))).toBe('unsafe: entries');
    const half = await tarOf(entries.slice(0, LIMITS.archiveEntries / 2));
    const { reports } = await ingest([memoryFile('a.tar', await tarOf([1, 2].map((number) => ({ name: `${number}.tar`, content: half }))))]);
    expect(reports.filter(({ problems }) => problems[0]?.code === 'archive_unsafe').map(({ file }) => file)).toEqual(['a.tar/2.tar']);
  });
});

describe('an archive that lies or is damaged', () => {
  /** Writes a number of four bytes in the central directory of a ZIP of one entry. */
  const lied = (zip: Uint8Array, offset: number, value: number): Uint8Array => {
    const copy = zip.slice();
    const central = copy.findLastIndex((byte, at) => byte === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 1 && copy[at + 3] === 2);
    new DataView(copy.buffer).setUint32(central + offset, value, true);
    return copy;
  };
  const CRC = 16;
  const PACKED = 20;
  const SIZE = 24;
  const LOCAL = 42;

  it('ZIP: about sizes, checksum or place of an entry', async () => {
    const zip = await zipOf([{ name: 'a.csv', content: CONTENT.repeat(50) }]);
    expect(await refusal(zip)).toBe('opened');
    for (const [offset, value] of [
      [SIZE, 10],
      [SIZE, 2 ** 31],
      [PACKED, 5],
      [PACKED, 2 ** 31],
      [CRC, 1],
      [LOCAL, 7],
      [LOCAL, 2 ** 31],
    ] as const)
      expect(await refusal(lied(zip, offset, value)), `${offset} ${value}`).toMatch(/^unreadable: /);
  });

  it('ZIP: with a method that is not known', async () => {
    const zip = await zipOf([inner]);
    const copy = lied(zip, 8, 0x0000_0800 + 12 * 2 ** 16);
    expect(await refusal(copy)).toMatch(/^unreadable: systems\.csv: compression method 12$/);
  });

  it('tar: about a size, with a wrong checksum, or cut anywhere', async () => {
    const tar = await tarOf([inner, { name: 'b.csv', content: 'x'.repeat(3_000) }]);
    expect(await refusal(tar)).toBe('opened');
    expect(await refusal(resized(tar, 0o7777777))).toMatch(/^unreadable: /);
    const wrong = tar.slice();
    wrong[1024 + 3] = 0x41;
    expect(await refusal(wrong)).toMatch(/^unreadable: /);
    for (const length of [600, 1_024, 1_600, tar.length - 1_024])
      expect(await refusal(tar.subarray(0, length)), String(length)).toMatch(/^unreadable: /);
  });

  it('gzip: cut, changed, or with something behind it', async () => {
    const gzip = gzipOf(CONTENT);
    const changed = gzip.slice();
    changed[gzip.length - 6] = (changed[gzip.length - 6] ?? 0) ^ 0xff;
    for (const bytes of [gzip.subarray(0, 30), changed, gzip.subarray(0, 12)]) expect(await refusal(bytes)).toMatch(/^unreadable: /);
  });
});

/** Sets the size in the first header of a tar, and the checksum that goes with it. */
function resized(tar: Uint8Array, size: number): Uint8Array {
  const copy = tar.slice();
  const write = (at: number, digits: string) => copy.set(new TextEncoder().encode(digits), at);
  write(124, `${size.toString(8).padStart(11, '0')} `);
  write(148, '        ');
  const sum = copy.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  write(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return copy;
}

describe('the checksum of ZIP', () => {
  it('is that of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array())).toBe(0);
  });
});
