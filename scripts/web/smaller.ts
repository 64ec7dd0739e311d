// Makes the small versions of files that a server can hand out without working: .gz and .br beside each.
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const SHRINKS = /\.(html|js|mjs|css|json|csv|svg|wasm)$/;
/** Smaller files are one packet either way, bytes. */
const LEAST = 1_000;
/** From here the last percent takes minutes, bytes. */
const LARGE = 5_000_000;

/** Small versions of all files in and under the folder, one after the other. A version that saves nothing is not kept. Answers how many files have one. */
export async function addSmaller(folder: string): Promise<number> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => SHRINKS.test(name)).sort();
  let count = 0;
  for (const name of names) count += (await shrink(path.join(folder, name))) ? 1 : 0;
  return count;
}

async function shrink(file: string): Promise<boolean> {
  const { size } = await stat(file);
  if (size < LEAST) return false;
  const whole = await readFile(file);
  const quality = size > LARGE ? 9 : constants.BROTLI_MAX_QUALITY;
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size };
  const smaller: readonly (readonly [string, Buffer])[] = [
    ['.gz', await promisify(gzip)(whole, { level: 9 })],
    ['.br', await promisify(brotliCompress)(whole, { params })],
  ];
  for (const [ending, bytes] of smaller) if (bytes.length < size) await writeFile(file + ending, bytes);
  return smaller.some(([, bytes]) => bytes.length < size);
}
