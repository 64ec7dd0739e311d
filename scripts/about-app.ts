// What this build is made of: version, commit, and all libraries it carries with their versions and licences, as scripts/licences.ts finds them.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import type { AboutApp } from '../renderer/model/about.ts';
import { shippedPackages } from './licences.ts';

const ROOT = path.join(import.meta.dirname, '..');

export function aboutApp(): AboutApp {
  const { version, license } = readPackage(ROOT);
  const shell = readPackage(path.join(ROOT, 'node_modules/electron'));
  const libraries = shippedPackages().map(({ name, version, licence }) => ({ name, version, licence }));
  return {
    version,
    licence: license,
    commit: commitOf(),
    libraries: [...libraries, { name: 'electron', version: shell.version, licence: shell.license }],
  };
}

/** `import { ABOUT } from 'virtual:about'`. */
export function aboutPlugin(): Plugin {
  const [name, id] = ['virtual:about', '\0virtual:about'];
  return {
    name: 'about',
    resolveId: (wanted) => (wanted === name ? id : undefined),
    load: (wanted) => (wanted === id ? `export const ABOUT = ${JSON.stringify(aboutApp())};` : undefined),
  };
}

interface Package {
  readonly version: string;
  readonly license: string;
}

function readPackage(folder: string): Package {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Package;
}

/** null outside a checkout. */
function commitOf(): string | null {
  try {
    const answer = execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] });
    return answer.toString().trim() || null;
  } catch {
    return null;
  }
}
