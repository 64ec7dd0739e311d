// datareis brief: one file, whole, small, with its own script named by hash in its policy; what cannot be is said.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { datareis } from '../support/command-line.ts';

const out = path.join(mkdtempSync(path.join(tmpdir(), 'brief-')), 'page.html');

describe('datareis brief', () => {
  it('writes a page that runs only its own script and style', async () => {
    const { code, json } = await datareis('brief', 'datasets/lindehaven', '--out', out, '--json');
    expect(code).toBe(0);
    expect(json).toMatchObject({ out, briefing: null, flows: 81, voices: 12, left_out: [{ rule: 'security' }, { rule: 'felt', count: 12 }] });
    const page = readFileSync(out, 'utf8');
    expect(page.length).toBeLessThan(3_000_000);
    const hashOf = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');
    const [style, script] = [/<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '', /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? ''];
    expect(page).toContain(`script-src 'sha256-${hashOf(script)}'`);
    expect(page).toContain(`style-src 'sha256-${hashOf(style)}'`);
    expect(script).not.toMatch(/\beval\(|new Function|\bfetch\(|XMLHttpRequest|\.innerHTML/);
  }, 120_000);

  it('says what it cannot make', async () => {
    expect(await datareis('brief', 'datasets/lindehaven')).toMatchObject({ code: 2 });
    expect((await datareis('brief', 'datasets/lindehaven', '--out', out, '--redact', 'all')).err).toContain('--redact all');
    expect((await datareis('brief', 'datasets/lindehaven', '--out', out, '--briefing', 'brf-9')).err).toContain('--briefing brf-9');
  }, 120_000);
});
