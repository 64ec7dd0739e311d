// Faults in archives, workbooks and Parquet: headers that lie, names that lead elsewhere, bombs, and contents that are spoilt inside a sound wrapping.
import { gunzipSync } from 'node:zlib';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { unpackTar } from 'modern-tar';
import { type Entry, gzipOf, type TarEntry, tarOf, zipOf } from '../../support/archives.ts';
import { PAYLOADS, PROTOTYPE_NAMES } from '../payloads.ts';
import type { Random } from '../random.ts';
import { BYTE_FAULTS } from './bytes.ts';
import { CSV_FAULTS } from './csv.ts';
import type { Mutation } from './mutation.ts';
import { XML_FAULTS } from './xml.ts';

const BAD_NAMES = [
  '../x.csv',
  'a/../../x.csv',
  '/etc/passwd',
  'C:\\x.csv',
  '\\\\127.0.0.1\\x',
  'a\\..\\..\\x',
  'x\u0000.csv',
  '',
  '.',
  '..',
  'a//b.csv',
  './x.csv',
  'CON',
  `${'x'.repeat(5_000)}.csv`,
  `${'a/'.repeat(400)}x.csv`,
  '%2e%2e/x.csv',
  '\u202Evsc.x',
  'SYSTEMS.CSV',
  'Systems.csv',
  ...PROTOTYPE_NAMES,
];

/** The entries of a ZIP; a fault that cannot find them is made in the bytes instead. */
async function entriesOfZip(bytes: Uint8Array): Promise<Entry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const entries: Entry[] = [];
  for (const entry of await reader.getEntries())
    if (!entry.directory) entries.push({ name: entry.filename, content: await entry.getData(new Uint8ArrayWriter()) });
  return entries;
}

async function entriesOfTar(bytes: Uint8Array): Promise<TarEntry[]> {
  return (await unpackTar(bytes)).map(({ header, data = new Uint8Array() }) => ({ name: header.name, content: data }));
}

const fallBack = (bytes: Uint8Array, random: Random) => random.pick(BYTE_FAULTS).mutate(bytes, random);

type Change = (entries: readonly TarEntry[], random: Random) => readonly TarEntry[] | Promise<readonly TarEntry[]>;

/** The same fault for each wrapping. */
function repacked(name: string, change: Change, isHeavy = false): Readonly<Record<'zip' | 'tar' | 'gzip', Mutation>> {
  const attempt = (work: (bytes: Uint8Array, random: Random) => Promise<Uint8Array>): Mutation => ({
    name,
    isHeavy,
    mutate: async (bytes, random) => {
      try {
        return await work(bytes, random);
      } catch {
        return fallBack(bytes, random);
      }
    },
  });
  const whole = (entry: TarEntry): Entry => ({ name: entry.name, content: entry.content ?? '', ...linkOf(entry) });
  const tar = async (bytes: Uint8Array, random: Random) => tarOf(await change(await entriesOfTar(bytes), random));
  return {
    zip: attempt(async (bytes, random) => zipOf((await change(await entriesOfZip(bytes), random)).map(whole))),
    tar: attempt(tar),
    gzip: attempt(async (bytes, random) => gzipOf(await tar(new Uint8Array(gunzipSync(bytes)), random))),
  };
}

function linkOf({ type }: TarEntry): Partial<Entry> {
  return type === 'symlink' ? { externalFileAttributes: 0o120777 * 2 ** 16 } : {};
}

function onOne(entries: readonly TarEntry[], random: Random, change: (entry: TarEntry) => TarEntry): readonly TarEntry[] {
  const at = random.below(entries.length);
  return entries.map((entry, index) => (index === at ? change(entry) : entry));
}

function bytesOf({ content = '' }: TarEntry): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

const faultsFor = (name: string) =>
  [...(/\.(xml|rels|archimate)$/.test(name) ? XML_FAULTS : CSV_FAULTS), ...BYTE_FAULTS].filter(({ isHeavy }) => !isHeavy);

async function spoiltInside(entries: readonly TarEntry[], random: Random): Promise<readonly TarEntry[]> {
  const at = random.below(entries.length);
  const entry = entries[at];
  if (!entry) return entries;
  return entries.toSpliced(at, 1, { ...entry, content: await random.pick(faultsFor(entry.name)).mutate(bytesOf(entry), random) });
}

const REPACKED = [
  repacked('an entry spoilt inside', spoiltInside),
  repacked('two entries spoilt inside', async (entries, random) => spoiltInside(await spoiltInside(entries, random), random)),
  repacked('an entry less', (entries, random) => entries.toSpliced(random.below(entries.length), 1)),
  repacked('an entry twice', (entries, random) => [...entries, random.pick(entries)]),
  repacked('a name in capitals', (entries, random) => [...entries, { ...random.pick(entries), name: random.pick(entries).name.toUpperCase() }]),
  repacked('a bad name', (entries, random) => onOne(entries, random, (entry) => ({ ...entry, name: random.pick(BAD_NAMES) }))),
  repacked('one more with a bad name', (entries, random) => [...entries, { ...random.pick(entries), name: random.pick(BAD_NAMES) }]),
  repacked('a payload for a name', (entries, random) => onOne(entries, random, (entry) => ({ ...entry, name: `${random.pick(PAYLOADS)}.csv` }))),
  repacked('a link', (entries, random) => [
    ...entries,
    { name: 'link.csv', type: 'symlink', linkname: '/etc/passwd', content: random.pick(['', '/etc/passwd']) },
  ]),
  repacked('a folder for a file', (entries, random) => onOne(entries, random, (entry) => ({ ...entry, name: `${entry.name}/x` }))),
  repacked('an empty entry', (entries, random) => onOne(entries, random, (entry) => ({ ...entry, content: '' }))),
  repacked('a bomb', (entries) => [...entries, { name: 'bom.csv', content: new Uint8Array(1.25 * 2 ** 20) }]),
  repacked('a big bomb', (entries) => [...entries, { name: 'bom.csv', content: new Uint8Array(20 * 2 ** 20) }], true),
  repacked('an archive inside', async (entries) => [
    ...entries,
    { name: 'inner.zip', content: await zipOf(entries.map(({ name, content = '' }) => ({ name, content }))) },
  ]),
  repacked('archives inside each other', async (entries) => {
    let content = await zipOf([{ name: 'x.csv', content: 'a,b\n1,2\n' }]);
    for (let depth = 0; depth < 5; depth += 1) content = await zipOf([{ name: 'x.zip', content }]);
    return [...entries, { name: 'x.zip', content }];
  }),
  repacked(
    'many entries',
    (entries) => [...entries, ...Array.from({ length: 300 }, (_, at) => ({ name: `m/${at}.csv`, content: 'a,b\n1,2\n' }))],
    true,
  ),
];

const SIGNATURES = [
  [0x50, 0x4b, 1, 2],
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
];

/** Numbers in the headers of a ZIP changed to what is nearly right, or far from it. */
const LYING: Mutation = {
  name: 'a header that lies',
  mutate: (bytes, random) => {
    const copy = bytes.slice();
    const headers = [...copy.keys()].filter((at) => SIGNATURES.some((signature) => signature.every((byte, index) => copy[at + index] === byte)));
    if (headers.length === 0) return fallBack(copy, random);
    const at = random.pick(headers) + 4 + random.below(42);
    if (at + 4 > copy.length) return copy;
    new DataView(copy.buffer).setUint32(at, random.pick([0, 1, 0xffff, 0xffff_ffff, 0x7fff_ffff, copy.length, random.below(2 ** 32)]), true);
    return copy;
  },
};

/** Most of what matters to an archive stands at its end, and for Parquet in its footer. */
const AT_THE_END: Mutation = {
  name: 'bytes changed near the end',
  mutate: (bytes, random) => {
    const copy = bytes.slice();
    const first = Math.max(0, copy.length - 400);
    for (let times = 1 + random.below(6); times > 0 && copy.length > 0; times -= 1)
      copy[first + random.below(copy.length - first)] = random.pick([0, 1, 0x7f, 0x80, 0xff, random.below(256)]);
    return copy;
  },
};

/** The length of the footer, which stands before the last four bytes. */
const FOOTER: Mutation = {
  name: 'a footer of another length',
  mutate: (bytes, random) => {
    const copy = bytes.slice();
    if (copy.length >= 8)
      new DataView(copy.buffer).setUint32(copy.length - 8, random.pick([0, 1, 7, copy.length, 0xffff_ffff, 0x7fff_ffff, random.below(500)]), true);
    return copy;
  },
};

export const ZIP_FAULTS: readonly Mutation[] = [...REPACKED.map(({ zip }) => zip), LYING, LYING, AT_THE_END];
export const TAR_FAULTS: readonly Mutation[] = [...REPACKED.map(({ tar }) => tar), AT_THE_END];
export const GZIP_FAULTS: readonly Mutation[] = [...REPACKED.map(({ gzip }) => gzip), AT_THE_END];
export const PARQUET_FAULTS: readonly Mutation[] = [AT_THE_END, AT_THE_END, FOOTER];
