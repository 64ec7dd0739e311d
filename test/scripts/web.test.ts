// Do nginx and IIS get the very headers, kinds of file and caching of the app's own page, under whatever path?
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { SaxesParser } from 'saxes';
import { afterAll, expect, it } from 'vitest';
import { CACHING, MEDIA_TYPES, SAFE_HEADERS } from '../../electron/page.ts';
import { iisConfig } from '../../scripts/web/iis.ts';
import { nginxConfig } from '../../scripts/web/nginx.ts';
import { addSmaller } from '../../scripts/web/smaller.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-web-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const nginx = (subPath: string) => nginxConfig({ subPath, folder: '/srv/datareis', hasBrotli: false });

/** The attributes of all elements of a name, anywhere. */
function attributesOf(xml: string, wanted: string): readonly Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => name === wanted && found.push(attributes as Record<string, string>));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

it('nginx sets every header twice: for what changes and for what does not', () => {
  const lines = nginx('/datareis/')
    .split('\n')
    .map((line) => line.trim());
  for (const [name, value] of Object.entries(SAFE_HEADERS)) {
    const set = lines.filter((line) => line === `add_header ${name} ${/[ ;"']/.test(value) ? `"${value}"` : value} always;`);
    expect(set, name).toHaveLength(2);
  }
  expect(lines.filter((line) => line.startsWith('add_header Cache-Control'))).toEqual([
    `add_header Cache-Control ${CACHING.other} always;`,
    `add_header Cache-Control "${CACHING.hashed}" always;`,
  ]);
  for (const [ending, type] of Object.entries(MEDIA_TYPES)) {
    expect(
      lines.some((line) => line.replaceAll('"', '').startsWith(`${type} `) && line.match(new RegExp(`\\b${ending.slice(1)}\\b`))),
      ending,
    ).toBe(true);
  }
});

it('nginx serves under any path, with dots taken as dots, and at the root', () => {
  expect(nginx('/a.b/datareis/')).toContain('location ~ ^/a\\.b/datareis/assets/');
  expect(nginx('/a.b/datareis/')).toContain('location = /a.b/datareis { return 301 /a.b/datareis/; }');
  expect(nginx('/')).toContain('location ^~ / {');
  expect(nginx('/')).not.toContain('return 301');
});

it('IIS gets the same, each name taken away before it is set', () => {
  const xml = iisConfig();
  const adds = attributesOf(xml, 'add').filter(({ name }) => name);
  expect(Object.fromEntries(adds.slice(0, -1).map(({ name, value }) => [name, value]))).toEqual({ ...SAFE_HEADERS, 'Cache-Control': CACHING.other });
  expect(adds.at(-1)).toEqual({ name: 'Cache-Control', value: CACHING.hashed });
  const types = attributesOf(xml, 'mimeMap').map(({ fileExtension, mimeType }) => [fileExtension, mimeType]);
  expect(Object.fromEntries(types)).toEqual(MEDIA_TYPES);
  expect(types, 'the case to start with: IIS refuses an ending that it does not know').toContainEqual(['.datareis', 'application/vnd.datareis+zip']);
  const removed = attributesOf(xml, 'remove').map(({ name, fileExtension }) => name ?? fileExtension);
  for (const name of [...Object.keys(SAFE_HEADERS), ...Object.keys(MEDIA_TYPES)]) expect(removed).toContain(name);
});

it('small versions unpack to the file itself, and are not made where they save nothing', async () => {
  const text = 'a,b,c\n'.repeat(1_000);
  writeFileSync(path.join(folder, 'long.csv'), text);
  writeFileSync(path.join(folder, 'short.csv'), 'a,b\n');
  writeFileSync(path.join(folder, 'picture.png'), text);
  expect(await addSmaller(folder)).toBe(1);
  expect(readdirSync(folder).sort()).toEqual(['long.csv', 'long.csv.br', 'long.csv.gz', 'picture.png', 'short.csv']);
  expect(gunzipSync(readFileSync(path.join(folder, 'long.csv.gz'))).toString()).toBe(text);
  expect(brotliDecompressSync(readFileSync(path.join(folder, 'long.csv.br'))).toString()).toBe(text);
});
