// Under which licences do others give us what the app carries? From our own imports and the lock file; the texts from what is installed. They must go along with every copy, so the build writes them beside the page.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

const ROOT = path.join(import.meta.dirname, '..');
/** Where the texts are, beside index.html. */
const LICENCES_FILE = 'third-party-licences.txt';

/** May be in a work under the EUPL-1.2 that is given to others: permissive, or named as compatible in its appendix. */
export const SHIPPED_LICENCES: readonly string[] = [
  ...['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'EUPL-1.2', 'ISC', 'MIT', 'MPL-2.0', 'Unlicense'],
];

/** May be used to build and test, and stays there. */
export const TOOL_LICENCES: readonly string[] = [...SHIPPED_LICENCES, 'CC-BY-4.0', 'EPL-2.0', 'Python-2.0', 'WTFPL'];

/** Their package.json names no licence; read in what they carry. */
const READ_BY_HAND: Readonly<Record<string, string>> = {
  '@react-aria/optimize-locales-plugin': 'Apache-2.0',
  'json-bignum': 'MIT',
};

/** A tool that leaves a file of its own in the page, and nothing of what it needs itself. */
const LEFT_BEHIND = ['@react-aria/optimize-locales-plugin'];

const AS_IS =
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.';

/** For packages that name their licence and forgot its text. Source: SPDX licence list. */
const USUAL_TEXTS: Readonly<Record<string, string>> = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.\n\n${AS_IS}`,
  ISC: 'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.',
};

export interface Package {
  readonly name: string;
  readonly version: string;
  /** SPDX; empty when nobody said. */
  readonly licence: string;
  /** In node_modules, as the lock file names it. */
  readonly place: string;
  readonly integrity: string;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

type Lock = Readonly<Record<string, Locked>>;

/** Every package of the lock file. */
export function lockedPackages(root = ROOT): Package[] {
  return Object.keys(lockOf(root))
    .filter((place) => place !== '')
    .map((place) => packageAt(lockOf(root), place));
}

/** What the page may carry: packages that our own files import, and all that those need. Sorted by name. */
export function shippedPackages(root = ROOT): Package[] {
  const lock = lockOf(root);
  const places = new Set<string>();
  const visit = (place: string | undefined): void => {
    if (place === undefined || places.has(place)) return;
    places.add(place);
    for (const name of Object.keys(lock[place]?.dependencies ?? {})) visit(placeOf(lock, name, place));
  };
  for (const name of importedPackages(path.join(root, 'renderer'))) visit(placeOf(lock, name, ''));
  for (const name of LEFT_BEHIND) places.add(placeOf(lock, name, '') ?? '');
  return [...places]
    .filter((place) => place !== '')
    .map((place) => packageAt(lock, place))
    .filter(({ name }) => !name.startsWith('@types/'))
    .sort((a, b) => (`${a.name} ${a.place}` < `${b.name} ${b.place}` ? -1 : 1));
}

/** Whether the licence is one of these: with OR one of its sides, with AND both. */
export function isAllowed(licence: string, allowed: readonly string[]): boolean {
  const bare = licence.replaceAll(/[()]/g, '');
  if (bare === '') return false;
  if (bare.includes(' AND ')) return bare.split(' AND ').every((side) => isAllowed(side, allowed));
  return bare.split(' OR ').some((side) => allowed.includes(side.trim()));
}

/** All notices as one text. */
export function licenceTexts(root = ROOT): string {
  const parts = shippedPackages(root).map(({ name, version, licence, place }) =>
    [`${name} ${version} (${licence})`, '', ...noticesOf(path.join(root, place), licence), ''].join('\n'),
  );
  return [`Datareis carries the work of others. What they ask is below: ${parts.length} packages.`, '', ...parts].join(`\n${'-'.repeat(80)}\n`);
}

/** Writes the notices beside the page. */
export function licencesPlugin(): Plugin {
  return {
    name: 'licences',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source: licenceTexts() });
    },
  };
}

/** What must go along with a package: its own files, or the usual text of its licence with the name of who made it. Empty when there is neither. */
export function noticesOf(folder: string, licence: string): string[] {
  const texts = textsOf(folder);
  const usual = Object.hasOwn(USUAL_TEXTS, licence) ? USUAL_TEXTS[licence] : undefined;
  return texts.length > 0 || usual === undefined ? texts : [`Copyright (c) ${makerOf(folder)}`, usual];
}

function makerOf(folder: string): string {
  if (!existsSync(folder)) return 'its authors';
  const { author, repository } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string | { name?: string; url?: string } | undefined
  >;
  const words = [author, repository].map((said) => (typeof said === 'string' ? said : (said?.name ?? said?.url)));
  return words.find(Boolean) ?? 'its authors';
}

function textsOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)(?:[-_.].{0,40})?$/i.test(name) && !/\.(js|json|ts)$/i.test(name));
  return names.sort().map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
}

let lockRead: { readonly root: string; readonly lock: Lock } | null = null;

function lockOf(root: string): Lock {
  if (lockRead?.root !== root)
    lockRead = { root, lock: (JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as { packages: Lock }).packages };
  return lockRead.lock;
}

function packageAt(lock: Lock, place: string): Package {
  const { version = '', license, integrity = '' } = lock[place] ?? {};
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return { name, version, licence: license ?? READ_BY_HAND[name] ?? '', place, integrity };
}

/** As Node finds it: the nearest node_modules upwards. */
function placeOf(lock: Lock, name: string, from: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (Object.hasOwn(lock, place)) return place;
    if (at === '') return undefined;
  }
}

function importedPackages(folder: string): Set<string> {
  const names = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.tsx?$/.test(entry.name)) continue;
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
    for (const { fileName } of importedFiles) {
      const [scope, rest] = fileName.split('/');
      if (/^(?:\.|node:|virtual:)/.test(fileName) || scope === undefined) continue;
      names.add(scope.startsWith('@') ? `${scope}/${rest}` : scope);
    }
  }
  return names;
}
