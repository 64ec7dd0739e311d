// is a build of one commit always the same? Two of them, in folders of their own, compared file by file.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Checked } from '../part.ts';

export async function twoBuilds(root: string): Promise<Checked[]> {
  const folders = ['one', 'two'].map((name) => mkdtempSync(path.join(os.tmpdir(), `datareis-build-${name}-`)));
  try {
    const [one, two] = folders.map((folder) => hashesAfter(root, folder));
    if (!one || !two) return [{ what: 'two builds', found: 'a build failed', isRight: false }];
    const names = new Set([...one.keys(), ...two.keys()]);
    const unequal = [...names].filter((name) => one.get(name) !== two.get(name));
    const found = `${one.size} files; SHA-256 of all ${totalOf(one).slice(0, 16)} and ${totalOf(two).slice(0, 16)}; ${unequal.length} differ ${unequal.slice(0, 3).join(' ')}`;
    return [{ what: 'two builds of this tree', found: found.trim(), isRight: unequal.length === 0 && one.size > 0 }];
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** Page, shell and preload script, each built by a process of its own. */
function hashesAfter(root: string, folder: string): Map<string, string> | null {
  const program = path.join(import.meta.dirname, 'build-into.mjs');
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', program, folder], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0 ? hashesOf(folder) : null;
}

function hashesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const places = files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
  return new Map(places.map((place) => [path.relative(folder, place), createHash('sha256').update(readFileSync(place)).digest('hex')]));
}

function totalOf(hashes: ReadonlyMap<string, string>): string {
  return createHash('sha256')
    .update([...hashes].map(([name, hash]) => `${hash}  ${name}\n`).join(''))
    .digest('hex');
}
