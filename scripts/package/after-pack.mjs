// What electron-builder asks us after it has laid out the app: are the switches (fuses) in this Electron binary the nine that we know, and is the ninth on?
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** In the order of the binary. electron-builder.yml sets the first eight. */
export const FUSES = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
  'wasmTrapHandlers',
];

/** Stands in the binary before the version, the number of fuses, and a letter for each: 1 on, 0 off, r gone. See Electron's docs/tutorial/fuses.md. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The letters of all fuses of a binary, in order; null when there are none. */
export function fuseWire(binary) {
  const at = binary.indexOf(SENTINEL);
  if (at < 0) return null;
  const [start, count] = [at + SENTINEL.length + 2, binary[at + SENTINEL.length + 1]];
  return binary.subarray(start, start + count).toString('latin1');
}

/** Why a binary with these fuses is not packed; null when it is. */
export function whyNotPacked(wire) {
  if (wire === null) return 'There are no fuses in this Electron binary.';
  if (wire.length !== FUSES.length)
    return `This Electron has ${wire.length} fuses and we know ${FUSES.length}: read what the others do, and name them.`;
  return wire[FUSES.indexOf('wasmTrapHandlers')] === '1' ? null : 'The fuse wasmTrapHandlers is not on: without it DuckDB is slow.';
}

/** electron-builder calls it with what it has packed. */
export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  const binary = {
    darwin: `${name}.app/Contents/Frameworks/Electron Framework.framework/Electron Framework`,
    win32: `${name}.exe`,
    linux: packager.executableName,
  }[electronPlatformName];
  const why = whyNotPacked(fuseWire(await readFile(path.join(appOutDir, binary))));
  if (why) throw new Error(why);
}
