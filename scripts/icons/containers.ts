// The two containers in which Windows and macOS keep an icon in several sizes; in both, the pictures are PNG files as they are.

/** A picture and its width and height in pixels. */
type Picture = readonly [size: number, png: Buffer];

const [ICO_HEAD, ICO_ENTRY] = [6, 16];

/** ICO: a head, an entry of 16 bytes for each picture, the pictures. 256 is written as 0. */
export function icoOf(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(ICO_HEAD + ICO_ENTRY * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, [size, png]] of pictures.entries()) {
    const entry = ICO_HEAD + ICO_ENTRY * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** What a picture of this size is called in an ICNS; those for screens with double pixels are the same pictures under another name. */
const ICNS_NAMES: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

/** ICNS: `icns`, the length of all, and each picture with its name and length. */
export function icnsOf(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(([size, png]) => (ICNS_NAMES[size] ?? []).map((name) => Buffer.concat([named(name, png.length + 8), png])));
  const body = Buffer.concat(parts);
  return Buffer.concat([named('icns', body.length + 8), body]);
}

function named(name: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(length, 4);
  return head;
}
