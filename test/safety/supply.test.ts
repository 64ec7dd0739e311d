// Is every package fixed by a hash, under a licence that fits, and does its notice go along? (reliability)
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { isAllowed, licenceTexts, lockedPackages, noticesOf, SHIPPED_LICENCES, shippedPackages, TOOL_LICENCES } from '../../scripts/licences.ts';

const ROOT = path.join(import.meta.dirname, '../..');

describe('the lock file', () => {
  it('fixes every package with SHA-512, and names no registry', () => {
    expect(lockedPackages().filter(({ integrity }) => !integrity.startsWith('sha512-'))).toEqual([]);
    expect(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "(?!file:)/);
  });

  it('is about the versions that package.json names, each exactly', () => {
    const { devDependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
    const locked = new Map(lockedPackages().map(({ place, version }) => [place, version]));
    for (const [name, version] of Object.entries(devDependencies)) expect([name, locked.get(`node_modules/${name}`)]).toEqual([name, version]);
  });
});

describe('licences', () => {
  it('of all that ships fit a work under the EUPL-1.2', () => {
    expect(shippedPackages().filter(({ licence }) => !isAllowed(licence, SHIPPED_LICENCES))).toEqual([]);
  });

  it('of all tools were looked at', () => {
    expect(lockedPackages().filter(({ licence }) => !isAllowed(licence, TOOL_LICENCES))).toEqual([]);
  });

  it('know what ships: what we import, and what that needs, no tool', () => {
    const names = new Set(shippedPackages().map(({ name }) => name));
    for (const name of ['react', 'react-dom', '@duckdb/duckdb-wasm', 'apache-arrow', 'flatbuffers', 'n3', 'xmlchars', 'zustand'])
      expect(names).toContain(name);
    for (const name of ['electron', 'vite', 'vitest', 'typescript', 'fast-check', 'elkjs', 'cytoscape']) expect(names).not.toContain(name);
  });

  test.each<[licence: string, isFitting: boolean]>([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['(MIT AND Zlib-Fake)', false],
    ['GPL-3.0', false],
    ['AGPL-3.0-only', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN X', false],
    ['', false],
  ])('%j fits: %s', (licence, isFitting) => {
    expect(isAllowed(licence, SHIPPED_LICENCES)).toBe(isFitting);
  });
});

describe('notices', () => {
  it('go along, a whole text for each package', () => {
    for (const { name, place, licence } of shippedPackages()) {
      const length = noticesOf(path.join(ROOT, place), licence).join('').length;
      expect([name, length > 150]).toEqual([name, true]);
    }
    const all = licenceTexts();
    for (const { name, version } of shippedPackages()) expect(all).toContain(`${name} ${version}`);
  });

  it('name who made it where the package forgot its text', () => {
    expect(noticesOf('/nowhere', 'MIT').join('\n')).toMatch(/^Copyright \(c\) .*\nPermission is hereby granted/);
    expect(noticesOf('/nowhere', 'Apache-2.0')).toEqual([]);
  });
});
