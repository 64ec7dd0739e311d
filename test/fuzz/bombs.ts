// Files that are small to send and enormous to open, or that are built so that a careless reader never comes back.

import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../renderer/ingest/inflate.ts';
import { gzipOf, tarOf, workbookOf, zipOf } from '../support/archives.ts';
import { parquetOf } from '../support/parquet.ts';

export const MILLION = 1_000_000;
const SHEET = 'id,organisation_id,name,kind\nsys-a,org-a,Zaaksysteem,application\n';
const ZEROS = new Uint8Array(60 * 2 ** 20);

/** Ten archives in each of ten archives and so on, with zeros at the bottom. */
export async function fortyTwo(): Promise<Uint8Array> {
  let packed = await zipOf([{ name: 'bodem.csv', content: ZEROS.subarray(0, 10 * 2 ** 20) }]);
  for (let level = 0; level < 5; level += 1) packed = await zipOf(Array.from({ length: 10 }, (_, at) => ({ name: `${at}.zip`, content: packed })));
  return packed;
}

export function gzipsInside(depth: number): Uint8Array {
  let packed = gzipOf(SHEET);
  for (let level = 1; level < depth; level += 1) packed = gzipOf(packed);
  return packed;
}

/** A ZIP of `count` entries that all have the same packed bytes (as David Fifield's bomb does), which unpack to `unpacked`. */
export function overlapping(count: number, unpacked: Uint8Array): Uint8Array {
  const packed = deflateRawSync(unpacked);
  const encoder = new TextEncoder();
  const checksum = crc32(unpacked);
  const header = (signature: number, size: number, name: string) => {
    const bytes = new Uint8Array(size + name.length);
    const view = new DataView(bytes.buffer);
    const at = signature === 0x02014b50 ? 2 : 0;
    view.setUint32(0, signature, true);
    view.setUint16(8 + at, 8, true);
    view.setUint32(14 + at, checksum, true);
    view.setUint32(18 + at, packed.length, true);
    view.setUint32(22 + at, unpacked.length, true);
    view.setUint16(26 + at, name.length, true);
    bytes.set(encoder.encode(name), size);
    return bytes;
  };
  const local = header(0x04034b50, 30, '000000.csv');
  const central = Array.from({ length: count }, (_, at) => header(0x02014b50, 46, `${String(at).padStart(6, '0')}.csv`));
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(
    12,
    central.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  view.setUint32(16, local.length + packed.length, true);
  return new Uint8Array(Buffer.concat([local, packed, ...central, end]));
}

/** Writes `value` over four bytes of the central directory of a ZIP with one entry. */
export async function zipThatLies(offset: number, value: number): Promise<Uint8Array> {
  const zip = await zipOf([{ name: 'systems.csv', content: ZEROS.subarray(0, 30 * 2 ** 20) }]);
  const central = Buffer.from(zip).lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  new DataView(zip.buffer).setUint32(central + offset, value, true);
  return zip;
}

/** A tar whose first header says that 8 GB follow, with the checksum that goes with it. */
export async function tarThatLies(): Promise<Uint8Array> {
  const tar = await tarOf([{ name: 'systems.csv', content: SHEET }]);
  const write = (at: number, text: string) => tar.set(new TextEncoder().encode(text), at);
  write(124, '77777777777 ');
  write(148, '        ');
  const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  write(148, `${sum.toString(8).padStart(6, '0')}\0 `);
  return tar;
}

/** A workbook in which `spoil` changes the XML of its sheet. */
export async function workbookWith(spoil: (xml: string) => string): Promise<Uint8Array> {
  const tabs = {
    Systemen: [
      ['id', 'organisation_id', 'name', 'kind'],
      ['sys-a', 'org-a', 'Zaaksysteem', 'application'],
    ],
  } as const;
  const { Uint8ArrayReader, TextWriter, ZipReader } = await import('@zip.js/zip.js');
  const entries = await new ZipReader(new Uint8ArrayReader(await workbookOf(tabs)), { useWebWorkers: false }).getEntries();
  const read = entries.flatMap((entry) => (entry.directory ? [] : [entry]));
  const texts = await Promise.all(read.map(async (entry) => ({ name: entry.filename, content: await entry.getData(new TextWriter()) })));
  return zipOf(texts.map(({ name, content }) => ({ name, content: name.endsWith('sheet1.xml') ? spoil(content) : content })));
}

export const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${[...'bcdefghij'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`;
export const QUADRATIC = `<!DOCTYPE x [<!ENTITY j "${'a'.repeat(50_000)}">]>`;

/** Aliases of aliases: written out it is 9^9 values. */
export const YAML_BOMB = `system:\n  - fides_key: x\n    a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((name, at) => `    ${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(',')}]`).join('\n')}\n    tags: *i\n`;

/** The footer says that there are 2^60 rows. */
export function parquetOfManyRows(): Uint8Array {
  const sound = parquetOf([
    { name: 'wijk', type: 'text', values: ['Noordoever'] },
    { name: 'verzuim', type: 'double', values: [5] },
  ]);
  const footer = sound.length - 8 - new DataView(sound.buffer).getUint32(sound.length - 8, true);
  const many = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20];
  // num_rows is field 3 of the metadata: the head 0x16 and the number 1, written 0x02.
  const at = sound.findIndex((byte, index) => index > footer && byte === 0x16 && sound[index + 1] === 0x02 && sound[index + 2] === 0x19);
  const bytes = new Uint8Array([...sound.subarray(0, at + 1), ...many, ...sound.subarray(at + 2)]);
  const length = new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
  new DataView(bytes.buffer).setUint32(bytes.length - 8, length + many.length - 1, true);
  return bytes;
}

/** The last column of the row group has a name that the schema does not know, and the pages of the first are broken. */
export function parquetOfOtherColumns(): Uint8Array {
  const bytes = Buffer.from(
    parquetOf([
      { name: 'wijk', type: 'text', values: ['Noordoever', 'Zuid'] },
      { name: 'verzuim', type: 'double', values: [5, 6] },
    ]),
  );
  bytes.write('verzuix', bytes.lastIndexOf('verzuim'));
  return new Uint8Array(bytes.fill(0xff, 4, 40));
}
