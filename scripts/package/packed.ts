// What comes into the app: the files that electron-builder.yml names. How many, how large, and one hash over all of them, so that two builds can be compared. And the hashes of what was made.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Sizes in MB; `hash` is the SHA-256 over the names and bytes of all files, in the order of their names. */
export interface Packed {
  readonly files: number;
  readonly megabytes: number;
  readonly hash: string;
}

/** `patterns` as in electron-builder.yml: a file, or a folder with all that is in it. */
export function packed(root: string, patterns: readonly string[]): Packed {
  const names = patterns.flatMap((pattern) => namesOf(root, pattern)).sort();
  const hash = createHash('sha256');
  let bytes = 0;
  for (const name of names) {
    const content = readFileSync(path.join(root, name));
    bytes += content.length;
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return { files: names.length, megabytes: Math.round(bytes / 1e6), hash: hash.digest('hex') };
}

/** With slashes on every system. Throws when what is named is not there. */
function namesOf(root: string, pattern: string): readonly string[] {
  const folder = pattern.replace(/\/\*\*$/, '');
  if (folder === pattern) return statSync(path.join(root, pattern)).isFile() ? [pattern] : [];
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

/** The SHA-256 of each file, as `sha256sum --check` reads them. */
export function sumsOf(folder: string, names: readonly string[]): string {
  const sum = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
  return [...names]
    .sort()
    .map((name) => `${sum(name)}  ${name}\n`)
    .join('');
}
