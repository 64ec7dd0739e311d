// Tar archives to their files. The only holder of modern-tar.
import { type TarHeader, unpackTar } from 'modern-tar';
import { type Allowance, Names, Unsafe } from './allowance.ts';

export interface Packed {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;
const CHECKSUM = { from: 148, until: 156 };

/** The first block of any tar holds the sum of its own bytes in octal, with spaces in that sum's place (POSIX.1-1988, ustar). */
export function isTar(bytes: Uint8Array): boolean {
  if (bytes.length < BLOCK) return false;
  const written = /^[ 0]*([0-7]+)[ \0]*$/.exec(String.fromCharCode(...bytes.subarray(CHECKSUM.from, CHECKSUM.until)))?.[1];
  if (written === undefined) return false;
  const sum = bytes.subarray(0, BLOCK).reduce((total, byte, at) => total + (at >= CHECKSUM.from && at < CHECKSUM.until ? 32 : byte), 0);
  return sum === Number.parseInt(written, 8);
}

/** Throws Unsafe for links, devices and paths that lead out, and an Error when the archive is damaged: a size past its end, a wrong checksum, an end that is missing. */
export async function readTar(bytes: Uint8Array, allowance: Allowance): Promise<Packed[]> {
  const names = new Names();
  const paths: string[] = [];
  const filter = (header: TarHeader) => {
    allowance.takeEntry();
    const path = pathOf(header, names);
    if (path !== undefined) paths.push(path);
    return path !== undefined;
  };
  const entries = await unpackTar(bytes, { strict: true, filter });
  return entries.map(({ data = new Uint8Array() }, index) => ({ path: paths[index] ?? '', bytes: data }));
}

function pathOf({ name, type }: TarHeader, names: Names): string | undefined {
  if (type === 'directory') return void names.judge(name);
  if (type !== 'file') throw new Unsafe('no_file', name);
  return names.judgeFile(name);
}
