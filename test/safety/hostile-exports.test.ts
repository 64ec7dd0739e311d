// Are the files of a case whose every text is hostile sound, and do the texts come back as they are? A sample of the corpus; all of it, through a browser, by npm run audit -- safe.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { paperHtml } from '../../renderer/egress/paper-html.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { SHEETS } from '../../renderer/model/sheet.ts';
import { heldPairs, hostileSheets, textFields } from '../../scripts/audit/safety/hostile-case.ts';
import { makeOutlets } from '../../scripts/audit/safety/outlets.ts';
import { MARKER, PAYLOADS } from '../../scripts/audit/safety/payloads.ts';
import { memoryFile } from '../support/files.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'datareis-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const texts = PAYLOADS.map(({ text }) => text);

describe('the corpus', () => {
  it('has two hundred payloads, each once', () => {
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.length).toBeGreaterThanOrEqual(200);
  });

  it('reaches every text field of every sheet, nearly all of them with every payload', async () => {
    const files = hostileSheets({ texts, ids: 'sound' });
    const { records } = await ingest(files.map(({ path: name, content }) => memoryFile(name, content)));
    expect([...records.keys()].sort()).toEqual([...SHEETS].sort());
    expect(heldPairs({ texts, ids: 'sound' })).toBeGreaterThan(texts.length * textFields().length * 0.9);
    const reached = textFields().filter(({ sheet, field }) => records.get(sheet)?.some(({ values }) => String(values[field]).includes(MARKER)));
    // Steps of a scenario on things that are not there are not read.
    expect(textFields().length - reached.length).toBeLessThanOrEqual(1);
  });
});

it('with hostile ids every file is sound, and reads back', { timeout: 120_000 }, async () => {
  const some = texts.filter((_, at) => at % 24 === 0);
  const outlets = await makeOutlets(folder, some, 'hostile', /^(?:sheets\.zip|case\.xlsx|catalogue\.jsonld|model\.xml|poster\.svg)$/);
  expect(outlets.length).toBe(5);
  expect(outlets.map(({ name, faults }) => [name, faults])).toEqual(outlets.map(({ name }) => [name, []]));
  for (const { name, back } of outlets) if (back) expect([name, back.whole >= back.of - 1]).toEqual([name, true]);
});

it('a name with the signs of a replacement stays inside its attribute', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><text>" onload="datareisRan(1)</text></svg>';
  const alternative = `$' $\` $& "><img src=x onerror=datareisRan(1)>`;
  const part = { kind: 'picture', svg, alternative, caption: [] } as const;
  const made = paperHtml({
    kind: 'memo',
    language: 'nl',
    title: 't',
    subtitle: [],
    date: null,
    size: 'A4',
    isLandscape: false,
    footer: '',
    parts: [part],
  } as unknown as Parameters<typeof paperHtml>[0]);
  const label = /aria-label="([^"]*)"/.exec(made)?.[1] ?? '';
  expect(label).toContain("$'");
  expect(label).toContain('&lt;img');
  expect(made.match(/<svg/g)).toHaveLength(1);
});
