// Does the page get its own files with strict headers, and nothing from outside its folder?
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY, respond } from '../../electron/page.ts';
import { NAMED_ESCAPES, SECRET } from './escapes.ts';

const work = mkdtempSync(path.join(os.tmpdir(), 'datareis-page-'));
const root = path.join(work, 'renderer');
const LINKS_OUT = ['/link.txt', '/up/secret.txt', '/up/renderer-beside/secret.txt'].map((asked) => [asked, asked] as const);
const text = (body: Uint8Array) => new TextDecoder().decode(body);

beforeAll(() => {
  mkdirSync(path.join(root, 'assets'), { recursive: true });
  mkdirSync(path.join(root, 'lindehaven'));
  mkdirSync(path.join(work, 'renderer-beside'));
  const files = {
    'renderer/index.html': '<!doctype html>',
    'renderer/assets/index-DYc5_qwx.js': 'js',
    'renderer/assets/duckdb-eh-B9f2abcd.wasm': 'wasm',
    'renderer/lindehaven/units.csv': 'a;b',
    'renderer/gemeente.datareis': 'PK',
    'renderer/noextension': '?',
    'renderer-beside/secret.txt': SECRET,
    'secret.txt': SECRET,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(work, name), content);
  symlinkSync(path.join(work, 'secret.txt'), path.join(root, 'link.txt'));
  symlinkSync(work, path.join(root, 'up'));
  symlinkSync(path.join(root, 'index.html'), path.join(root, 'inside.html'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('a file of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-store'],
    ['/index.html', 'text/html; charset=utf-8', 'no-store'],
    ['/inside.html', 'text/html; charset=utf-8', 'no-store'],
    ['/assets/index-DYc5_qwx.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/duckdb-eh-B9f2abcd.wasm', 'application/wasm', 'public, max-age=31536000, immutable'],
    ['/lindehaven/units.csv', 'text/csv; charset=utf-8', 'no-store'],
    ['/gemeente.datareis', 'application/vnd.datareis+zip', 'no-store'],
    ['/noextension', 'application/octet-stream', 'no-store'],
  ])('%s is served as %s, %s', async (asked, type, cache) => {
    const answer = await respond(root, asked);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'Content-Type': type, 'Cache-Control': cache });
    expect(answer.body.byteLength).toBeGreaterThan(0);
  });

  it.each(['/', '/assets/index-DYc5_qwx.js', '/nowhere.js', '/../secret.txt'])('%s carries the policy', async (asked) => {
    const { headers } = await respond(root, asked);
    expect(headers['Content-Security-Policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  });

  it.each(['/nowhere.js', '/assets', '/index.html/x', '/assets/index-DYc5_qwx.js.map'])('%s is not there', async (asked) => {
    expect((await respond(root, asked)).status).toBe(404);
  });
});

describe('a way out of the folder', () => {
  it.each([...NAMED_ESCAPES, ...LINKS_OUT])('%s gives nothing', async (_name, asked) => {
    const raw = await respond(root, asked);
    expect(raw.status).not.toBe(200);
    expect(text(raw.body)).not.toContain(SECRET);
  });

  it.each(NAMED_ESCAPES)('%s gives nothing as an address either', async (_name, asked) => {
    if (!URL.canParse(`app://bundle${asked}`)) return;
    const answer = await respond(root, new URL(`app://bundle${asked}`).pathname);
    expect(text(answer.body)).not.toContain(SECRET);
  });

  it('no made-up path gives the secret', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2F',
      '%5c',
      '\\',
      '/',
      '//',
      'up',
      'secret.txt',
      'renderer-beside',
      '\0',
      '%00',
      'C:',
      ';',
      ' ',
    );
    const paths = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('/')}`);
    await fc.assert(
      fc.asyncProperty(paths, async (asked) => !text((await respond(root, asked)).body).includes(SECRET)),
      { numRuns: 300 },
    );
  });
});

describe('the policy', () => {
  it('lets no script, style or frame in from elsewhere', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
    expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'none'/);
  });
});
