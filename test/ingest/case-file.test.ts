// Does every case file open that was ever written, and is of a damaged or foreign one said what is the matter, and read what can be read?
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExportFile, utf8 } from '../../renderer/egress/exported.ts';
import { EXPORTS } from '../../renderer/egress/exports.ts';
import { zipFiles } from '../../renderer/egress/zip.ts';
import { unpack } from '../../renderer/ingest/archive.ts';
import { MIGRATIONS } from '../../renderer/ingest/case-file/migrations.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { CASE_FORMAT, readSteps, writeSteps } from '../../renderer/model/case-format.ts';
import type { Step } from '../../renderer/model/change.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { lindehavenFiles, memoryFile } from '../support/files.ts';

const FROZEN = path.join(import.meta.dirname, '../fixtures/cases');
const frozen = (name: string) => new Uint8Array(readFileSync(path.join(FROZEN, name)));
const open = (bytes: Uint8Array, name = 'casus.datareis') => ingest([memoryFile(name, bytes)]);
const STEP: Step = {
  id: 'stap-1',
  at: '2026-03-01T10:00:00.000Z',
  role: 'informatiemanager',
  act: 'edit',
  changes: [
    { kind: 'set', sheet: 'exchanges', at: 0, name: 'x-001', fields: { frequency: { before: { value: 'WEEKLY' }, after: { value: 'DAILY' } } } },
  ],
};

async function saved(): Promise<Uint8Array> {
  const { records } = await ingest(lindehavenFiles().filter(({ path: name }) => !name.endsWith('observations.csv')));
  const kept = { steps: [STEP], describers: [['lindehaven', 'unit-bz']] as const, view: '{"kind":"datareis-view","version":2}\n' };
  const { files } = await EXPORTS.case_personal(records, { language: 'nl', ...kept });
  return files[0]?.bytes ?? new Uint8Array();
}

const whole = await saved();
const unpacked = await unpack(memoryFile('c.datareis', whole), whole);
const parts: ExportFile[] = await Promise.all(
  ('files' in unpacked ? unpacked.files : []).map(async (file) => ({ path: file.path.slice('c.datareis/'.length), bytes: await file.bytes() })),
);
/** The case file with one part changed, or left out. */
const withPart = (name: string, change: (bytes: Uint8Array) => Uint8Array | null) =>
  zipFiles(parts.flatMap((part) => (part.path === name ? [change(part.bytes)].flatMap((bytes) => (bytes ? [{ path: name, bytes }] : [])) : [part])));
const told = async (bytes: Uint8Array) => {
  const reading = await open(bytes);
  const problems = reading.reports.filter(({ file }) => file === 'casus.datareis').flatMap((report) => report.problems);
  for (const problem of problems) for (const language of ['nl', 'en'] as const) expect(problemSentence(problem, language).length).toBeGreaterThan(20);
  return { reading, codes: problems.map(({ code, value }) => (value ? `${code} ${value}` : code)) };
};
const rows = (reading: Awaited<ReturnType<typeof open>>) => Object.fromEntries([...reading.records].map(([sheet, list]) => [sheet, list.length]));

describe('older files', () => {
  it('there is one for every migration, and a migration for every format', () => {
    expect(MIGRATIONS).toHaveLength(CASE_FORMAT - 1);
    const formats = readdirSync(FROZEN).map((name) => Number(/^v(\d+)/.exec(name)?.[1]));
    for (let format = 1; format <= CASE_FORMAT; format += 1) expect(formats).toContain(format);
  });

  it.each(readdirSync(FROZEN))('%s opens whole, knows where its rows came from, and is saved in the format of today', async (name) => {
    const reading = await open(frozen(name));
    expect(rows(reading)).toEqual({
      case_info: 2,
      organisations: 2,
      units: 1,
      systems: 2,
      datasets: 2,
      exchanges: 2,
      signal_series: 1,
      observations: 3,
    });
    expect(reading.caseFile).toMatchObject({ isNewer: false, isDamaged: false });
    const exchanges = reading.records.get('exchanges') ?? [];
    expect(exchanges.map(({ values, source }) => [values.id, values.name, source])).toEqual([
      ['x-1', 'Verhuisde leerlingen, met "adres"\nper regel', { file: 'haven/exchanges.csv', sheet: 'exchanges', row: 2 }],
      ['x-2', '=Terugmelding', { file: 'haven/exchanges.csv', sheet: 'exchanges', row: 3 }],
    ]);
    expect(reading.records.get('organisations')?.[0]?.extra).toEqual({ eigen_kolom: 'blauw' });
    expect(reading.records.get('observations')?.map(({ source }) => [source.file, source.row])).toEqual(
      [2, 3, 4].map((row) => ['haven/observations.csv', row]),
    );
    const { files } = await EXPORTS.case_personal(reading.records, {
      language: 'nl',
      ...reading,
      view: reading.view ?? '',
      caseId: reading.caseFile?.caseId ?? null,
    });
    const again = await open(files[0]?.bytes ?? new Uint8Array());
    expect(again.caseFile?.format).toBe(CASE_FORMAT);
    expect([again.records, again.reviews, again.view]).toEqual([reading.records, reading.reviews, reading.view]);
  });

  it('the first of them kept what was said of findings and how the map looked', async () => {
    const { reviews, view } = await open(frozen('v1.datareis'));
    expect([reviews.length, reviews[0]?.reason, JSON.parse(view ?? '{}').look.lens]).toEqual([1, 'Afgesproken in het overleg.', 'privacy']);
  });
});

describe('a file of today', () => {
  it('opens and is saved again byte for byte, its sources, steps and describers known', async () => {
    const { reading, codes } = await told(whole);
    expect(codes).toEqual([]);
    expect(reading.past).toEqual([STEP]);
    expect(reading.caseFile?.describers).toEqual([['lindehaven', 'unit-bz']]);
    const kept = { ...reading, steps: reading.past, describers: reading.caseFile?.describers ?? [], caseId: reading.caseFile?.caseId ?? null };
    const { files } = await EXPORTS.case_personal(reading.records, { language: 'nl', ...kept, view: reading.view ?? '' });
    expect(Buffer.compare(files[0]?.bytes ?? new Uint8Array(), whole)).toBe(0);
  });

  it('says of every part how long it is and what its checksum is', () => {
    const [description] = parts;
    const { resources } = JSON.parse(new TextDecoder().decode(description?.bytes)) as { resources: { path: string; bytes: number; hash: string }[] };
    expect(resources.map((resource) => resource.path)).toEqual(parts.slice(1).map((part) => part.path));
    for (const [index, resource] of resources.entries()) expect([resource.bytes, resource.hash.length]).toEqual([parts[index + 1]?.bytes.length, 71]);
  });
});

describe('a file that is not as it should be', () => {
  it('from a newer version: read as far as it goes, and marked', async () => {
    const newer = await withPart('datapackage.json', (bytes) => {
      const text = new TextDecoder().decode(bytes).replace('"format": 2', '"format": 99');
      return utf8(text);
    });
    const { reading, codes } = await told(newer);
    expect([codes, reading.caseFile?.isNewer, reading.records.get('exchanges')?.length]).toEqual([['case_newer 99'], true, 81]);
  });

  it('with a changed checksum, a missing sheet, a broken line of history: said, and the rest is read', async () => {
    const changed = await told(
      await withPart('data/units.csv', (bytes) => utf8(new TextDecoder().decode(bytes).replace('Burgerzaken', 'Burgerzoken'))),
    );
    expect([changed.codes, changed.reading.caseFile?.isDamaged]).toEqual([['case_part_changed data/units.csv'], true]);
    const missing = await told(await withPart('data/systems.csv', () => null));
    expect([missing.codes, missing.reading.records.get('exchanges')?.length]).toEqual([['case_part_missing data/systems.csv'], 81]);
    const broken = await told(await withPart('changes.jsonl', (bytes) => utf8(`${new TextDecoder().decode(bytes)}{"id":\n`)));
    expect([broken.codes, broken.reading.past]).toEqual([['case_part_changed changes.jsonl', 'case_history_broken 1'], [STEP]]);
  });

  it('cut anywhere: what is whole is read, and nothing throws', async () => {
    const all = rows(await open(whole));
    for (const share of [0.5, 0.8, 0.999]) {
      const { reading, codes } = await told(whole.slice(0, Math.floor(whole.length * share)));
      expect(codes[0]).toBe('case_cut');
      expect(reading.caseFile?.isDamaged).toBe(true);
      for (const [sheet, count] of Object.entries(rows(reading))) expect(count).toBe(all[sheet]);
    }
    const old = frozen('v1.datareis');
    const half = await told(old.slice(0, Math.floor(old.length * 0.75)));
    expect([half.codes[0], half.reading.records.get('organisations')?.length]).toEqual(['case_cut', 2]);
  });

  it('with any byte flipped: opens, or says why, and never gives other rows without a word', async () => {
    const small = frozen('v2.datareis');
    const right = rows(await open(small));
    for (let at = 0; at < small.length; at += 331) {
      const spoilt = small.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 0x55;
      const { reading, codes } = await told(spoilt);
      if (codes.length === 0) expect(rows(reading)).toEqual(right);
    }
    expect(Object.keys(right)).toHaveLength(8);
  });

  it('with a path that leads out, or zeroes: refused with a sentence', async () => {
    const name = utf8('data/units.csv');
    const trick = whole.slice();
    for (let at = 0; at + name.length < trick.length; at += 1)
      if (name.every((byte, index) => trick[at + index] === byte)) trick.set(utf8('../../nits.csv'), at);
    expect((await told(trick)).codes[0]).toMatch(/^archive_unsafe/);
    expect((await told(new Uint8Array(5_000))).codes[0]).toMatch(/^(format_unknown|file_unreadable)/);
    const large = { path: 'casus.datareis', size: 2 ** 31, bytes: () => Promise.reject(new Error('too-large')) };
    expect((await ingest([large])).reports[0]?.problems[0]?.code).toBe('file_too_large');
  });
});

it('steps are lines of JSON, and what is no step is named by its line', () => {
  expect(readSteps(writeSteps([STEP, { ...STEP, id: 'stap-2' }])).steps.map(({ id }) => id)).toEqual(['stap-1', 'stap-2']);
  expect(readSteps('{"id":1}\n\nnull\n[]\n')).toEqual({ steps: [], broken: [1, 3, 4] });
});
