// What the app says of itself is read, not typed: version, commit and the libraries it carries.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aboutApp } from '../../scripts/about-app.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const read = (name: string) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8')) as { version: string; license: string };

it('tells the version of the package, and every library with its installed version and a licence', () => {
  const { version, licence, commit, libraries } = aboutApp();
  expect({ version, licence }).toEqual({ version: read('package.json').version, licence: read('package.json').license });
  expect(commit === null || /^[0-9a-f]{12}$/.test(commit)).toBe(true);
  expect(libraries.filter((library) => library.version === '' || library.licence === '')).toEqual([]);
  for (const name of ['react', '@duckdb/duckdb-wasm', 'electron']) {
    expect(libraries.find((library) => library.name === name)?.version).toBe(read(`node_modules/${name}/package.json`).version);
  }
  expect(libraries.some(({ name }) => ['vitest', 'typescript', 'mdast-util-from-markdown'].includes(name))).toBe(false);
});
