// Does `datareis export` write what was asked for, where it was asked, and say what it did; and does `import --out` keep the case?
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { datareis } from '../support/command-line.ts';
import { filledCounts, LINDEHAVEN, lindehavenFiles, plainCounts, plainRows } from '../support/files.ts';
import { differences } from '../support/same-case.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'datareis-export-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));
const at = (name: string) => path.join(FOLDER, name);

interface Answer {
  readonly as: string;
  readonly out: string;
  readonly files: string[];
  readonly rows: Record<string, number>;
  readonly problems: Record<string, unknown>[];
}

const exported = async (...words: string[]) => JSON.parse((await datareis('export', ...words, '--json')).out) as Answer;

describe('export', () => {
  test.each([
    ['sheets', 'map', 25],
    ['sheets', 'map.zip', 1],
    ['xlsx', 'casus.xlsx', 1],
  ])(
    '--as %s --out %s comes back as the same case',
    async (as, name, count) => {
      const answer = await exported(LINDEHAVEN, '--as', as, '--out', at(name));
      expect(answer).toMatchObject({ as, out: at(name), rows: filledCounts(), problems: [] });
      expect(answer.files).toHaveLength(count);
      for (const file of answer.files) expect(existsSync(file)).toBe(true);
      const [before, after] = [await ingest(lindehavenFiles()), await ingest(sourceFiles(at(name)))];
      expect(differences(before.records, after.records)).toEqual([]);
    },
    90_000,
  );

  it('writes the register as CSV or workbook by the extension, in the language', async () => {
    const csv = await exported(LINDEHAVEN, '--as', 'register', '--out', at('register.csv'), '--language', 'en');
    expect(csv.rows).toEqual({ processing_activities: 22 });
    expect(csv.problems[0]).toMatchObject({ code: 'export_left_out', message: expect.stringContaining('is not in this file') });
    expect(readFileSync(at('register.csv'), 'utf8')).toContain('Recipients outside the organisation (1d)');
    await exported(LINDEHAVEN, '--as', 'register', '--out', at('register.xlsx'));
    expect(readFileSync(at('register.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes an ArchiMate model, a data catalogue, and an empty template without a case', async () => {
    const { rows } = await exported(LINDEHAVEN, '--as', 'ameff', '--out', at('model.xml'));
    expect(rows).toMatchObject({ systems: plainRows('systems').length, exchanges: plainRows('exchanges').length });
    expect((await ingest(sourceFiles(at('model.xml')))).reports[0]?.format).toBe('ameff');
    const dcat = await exported(LINDEHAVEN, '--as', 'dcat', '--out', at('catalogus.jsonld'));
    expect(dcat.rows.datasets).toBeGreaterThan(0);
    expect(JSON.parse(readFileSync(at('catalogus.jsonld'), 'utf8'))).toHaveProperty('@graph');
    const template = await datareis('export', '--as', 'template', '--out', at('leeg.xlsx'));
    expect([template.code, existsSync(at('leeg.xlsx'))]).toEqual([0, true]);
  });

  it('makes a single sheet a folder all the same', async () => {
    writeFileSync(at('units.csv'), 'id,organisation_id,name,short_name\nu,o,Burgerzaken,BZ\n');
    const { files } = await exported(at('units.csv'), '--as', 'sheets', '--out', at('een'));
    expect(files).toEqual([at('een/units.csv')]);
    expect(readdirSync(at('een'))).toEqual(['units.csv']);
  });

  test.each([
    [['--as', 'pdf', '--out', at('x')], 'expected one of sheets, xlsx'],
    [['--as', 'constructor', '--out', at('x')], 'expected one of'],
    [['--as', 'xlsx'], '--out PATH'],
    [['--as', 'xlsx', '--out', at('no/such/folder/x.xlsx')], 'no/such'],
  ])('answers 2 to %j', async (words, why) => {
    expect(await datareis('export', LINDEHAVEN, ...words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(why) });
  });
});

describe('import --out', () => {
  it('keeps the case in one file that opens again', async () => {
    const { code, out } = await datareis('import', LINDEHAVEN, '--json', '--out', at('casus.datareis'));
    expect([code, JSON.parse(out).counts]).toEqual([0, plainCounts()]);
    const [before, after] = [await ingest(lindehavenFiles()), await ingest(sourceFiles(at('casus.datareis')))];
    expect(differences(before.records, after.records)).toEqual([]);
  });

  it('writes nothing when nothing could be read', async () => {
    writeFileSync(at('brief.docx'), 'Geachte heer');
    expect((await datareis('import', at('brief.docx'), '--out', at('niets.datareis'))).code).toBe(2);
    expect(existsSync(at('niets.datareis'))).toBe(false);
  });
});

describe('export of a paper', () => {
  test.each([
    ['brief', 'brief.html', '<h1>Crisisbrief</h1>'],
    ['digest', 'digest.html', 'week 15 van 2020'],
    ['status', 'status.html', '<h1>Stand van de uitvoering</h1>'],
    ['register_print', 'register.html', '<h1>Register van verwerkingen</h1>'],
  ])('--as %s writes a page that says what it is', async (as, name, words) => {
    const answer = await exported(LINDEHAVEN, '--as', as, '--out', at(name), '--date', '2020-04-08');
    expect(answer).toMatchObject({ as, files: [at(name)], problems: [] });
    expect(readFileSync(at(name), 'utf8')).toContain(words);
  });

  it('writes a Word file, a poster with its counts, and a page about an error', async () => {
    await exported(LINDEHAVEN, '--as', 'brief', '--out', at('brief.docx'));
    expect(readFileSync(at('brief.docx')).subarray(0, 2).toString()).toBe('PK');
    const poster = (await exported(LINDEHAVEN, '--as', 'poster_a0', '--out', at('poster.svg'), '--level', 'system')) as Answer & {
      nodes: number;
      edges: number;
    };
    const svg = readFileSync(at('poster.svg'), 'utf8');
    expect([svg.match(/data-node="/g)?.length, svg.match(/data-edge="/g)?.length]).toEqual([poster.nodes, poster.edges]);
    expect(svg).toContain('width="1189mm" height="841mm"');
    await exported(LINDEHAVEN, '--as', 'error_page', '--out', at('fout.html'), '--dataset', 'ds-brp', '--category', 'ADR');
    expect(readFileSync(at('fout.html'), 'utf8')).toContain('<h1>Uw gegevens kloppen niet</h1>');
  }, 60_000);

  test.each([
    [['--as', 'brief', '--out', 'x.pdf'], '.html or .docx'],
    [['--as', 'poster', '--out', 'x.html'], '.svg'],
    [['--as', 'brief', '--out', 'x.html', '--date', '2020-02-31'], 'expected a day'],
    [['--as', 'error_page', '--out', 'x.html'], '--dataset ID'],
  ])('says why %j cannot be written', async (words, reason) => {
    const { code, err } = await datareis('export', LINDEHAVEN, ...words);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});
