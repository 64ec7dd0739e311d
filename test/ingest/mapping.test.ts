// Is a list of any shape read as what it is: which sheet, which column is which field, in whose words; and is nobody's row lost or counted twice?
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { ingest, type Reading } from '../../renderer/ingest/ingest.ts';
import { Ledger } from '../../renderer/ingest/ledger.ts';
import { applyMapping, tryMapping } from '../../renderer/ingest/mapping/apply.ts';
import { fingerprint } from '../../renderer/ingest/mapping/fingerprint.ts';
import { guessMapping } from '../../renderer/ingest/mapping/guess.ts';
import { tablesReader } from '../../renderer/ingest/sheets/sheets-reader.ts';
import type { TextTable } from '../../renderer/ingest/table.ts';
import type { TableMapping } from '../../renderer/model/mapping.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { expectBalance } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

const LIST = readFileSync('test/fixtures/mapping/koppelingen-zorg.csv', 'utf8');

const settled = (mappings: ReadonlyMap<string, TableMapping> = new Map(), asks = false) => ({ choices: new Map(), mappings, asks });
const context = (mappings: ReadonlyMap<string, TableMapping> = new Map(), asks = false) => ({ tick: async () => {}, mappings, asks });

/** Rows as the reader hands them over, before names become ids. */
async function read(path: string, text: string) {
  const { rows, reports } = await tablesReader.read([memoryFile(path, text)], context());
  reports.forEach(expectBalance);
  return { rows, report: reports[0], values: rows.map(([, row]) => row.values), codes: reports[0]?.problems.map(({ code }) => code) ?? [] };
}

/** Field, or what else, of each column. */
function uses({ columns }: TableMapping): string[] {
  return columns.map((use) => (use.use === 'field' ? use.field : use.use === 'value' ? `${use.sets.field}=${use.sets.to}` : use.use));
}

function guess(header: string, lines: readonly string[], name = 'Blad1') {
  const cells = lines.map((line) => line.split(';'));
  const { guess: mapping, isSure } = guessMapping(header.split(';'), cells, { name, style: 'comma' });
  return { sheet: mapping.sheet, uses: uses(mapping), isSure, constants: mapping.constants };
}

describe("a department's own list of exchanges", async () => {
  const { rows, report, values, codes } = await read('lijst zorg.csv', LIST);

  it('is found below its title, and read in its own words', () => {
    expect(values[0]).toMatchObject({
      id: 'zaaksysteem-linde:wmo-module',
      from_system_id: 'Zaaksysteem Linde',
      to_system_id: 'Wmo-module',
      category_ids: ['NAW (naam, adres)', 'indicatie'],
      frequency: 'DAILY',
      latency: 'P1D',
      legal_basis_ids: ['Wmo 2015'],
      name: null,
      purpose_id: null,
      certainty: null,
    });
    expect(rows[0]?.[1].raw).toEqual({ category_ids: 'NAW (naam, adres), indicatie', frequency: 'Elke dag', latency: '1 dag' });
    expect(rows[0]?.[1].extra).toEqual({ Opmerking: 'Via de bus' });
    expect(rows.map(([, row]) => row.source.row)).toEqual([4, 5, 6]);
  });

  it('gives rows that say the same ids of their own, and says which cells are no value', () => {
    expect(values.map(({ id }) => id)).toEqual(['zaaksysteem-linde:wmo-module', 'wmo-module:declaratiehulp', 'wmo-module:declaratiehulp-2']);
    expect(values[2]).toMatchObject({ frequency: null, latency: 'PT0S', legal_basis_ids: null });
    expect(rows[2]?.[1].raw).toMatchObject({ frequency: 'ooit', legal_basis_ids: 'n.v.t.' });
    expect(codes).toEqual(['columns_guessed', 'value_not_in_list', 'row_is_note']);
    expect(report?.rowsNotUsed).toEqual([{ reason: 'not_a_record', count: 1, rows: ['lijst zorg:7'] }]);
  });

  it('says in both languages how each column was read', () => {
    const problem = report?.problems[0];
    expect(problem && problemSentence(problem, 'nl')).toContain('Afzender = Van systeem, Ontvanger = Naar systeem, Inhoud = Gegevens');
    expect(problem && problemSentence(problem, 'en')).toMatch(/read as exchanges.*Hoe vaak = Frequen/);
  });

  it('gives the same ids when its rows stand in another order', async () => {
    const [title, blank, header, ...lines] = LIST.trimEnd().split('\n');
    const turned = await read('lijst zorg.csv', [title, blank, header, ...lines.reverse()].join('\n'));
    expect(new Set(turned.values.map(({ id }) => id))).toEqual(new Set(values.map(({ id }) => id)));
  });
});

describe('the sheet is told by the words of the header', () => {
  test.each<[string, string, readonly string[], SheetName, readonly string[]]>([
    [
      'of a list of exchanges',
      'Bron;Doelapplicatie;Gegevens;Frequentie;Grondslag',
      ['A;B;NAW;dagelijks;Wet'],
      'exchanges',
      ['from_system_id', 'to_system_id', 'category_ids', 'frequency', 'legal_basis_ids'],
    ],
    [
      'of an English one',
      'Source system;Target system;Data;Frequency;Legal basis',
      ['A;B;names;daily;law'],
      'exchanges',
      ['from_system_id', 'to_system_id', 'category_ids', 'frequency', 'legal_basis_ids'],
    ],
    [
      'of packages of the Softwarecatalogus',
      'Pakket;Leverancier;Referentiecomponent;Status',
      ['LindeZaak;Linde BV;Zaakcomponent;In gebruik'],
      'systems',
      ['name', 'supplier_id', 'gemma_component', 'extra'],
    ],
    [
      'of its connections',
      'Koppeling;Van pakket;Naar pakket;Standaard',
      ['Zaken;LindeZaak;LindeBel;StUF'],
      'exchanges',
      ['name', 'from_system_id', 'to_system_id', 'standard_id'],
    ],
    [
      'of a register of processing',
      'Naam verwerking;Doeleinden;Categorieën betrokkenen;Categorieën persoonsgegevens;Wettelijke grondslag;Bewaartermijn;Doorgifte buiten de EU',
      ['Wmo;hulp;inwoners;NAW;Wmo 2015;7 jaar;nee'],
      'processing_activities',
      ['name', 'purpose_id', 'subject_ids', 'category_ids', 'legal_basis_ids', 'retention_id', 'third_country'],
    ],
    ['of districts', 'Wijk;Aantal inwoners;Huishoudens', ['Noordoever;1200;600'], 'areas', ['name', 'population', 'households']],
    ['of teams', 'Team;Domein;FTE', ['Balie;Dienstverlening;12'], 'units', ['name', 'cluster', 'headcount']],
    [
      'of requests (Open311)',
      'service_request_id;requested_datetime;service_name;description;status',
      ['7;2020-03-01T10:00:00Z;Container;Hij is vol;open'],
      'qualitative_signals',
      ['id', 'observed_on', 'theme', 'text', 'extra'],
    ],
  ])('%s', (_, header, lines, sheet, fields) => {
    const found = guess(header, lines);
    expect([found.sheet, found.isSure, found.uses]).toEqual([sheet, true, fields]);
  });

  test.each([
    ['names and nothing else', 'Naam;Kleur', ['A;rood', 'B;groen']],
    ['letters from people to people', 'Afzender;Ontvanger;Datum;Onderwerp', ['Jan;Piet;01-01-2020;Groet']],
    ['people', 'Id;Naam;Geboortedatum;Salaris', ['1;Jan;01-02-1980;3000', '2;Piet;05-06-1975;3500']],
    ['prices', 'Artikel;Prijs', ['Brood;2,50', 'Melk;1,20']],
  ])('and is not sure of %s', (_, header, lines) => expect(guess(header, lines).isSure).toBe(false));

  it('by the cells where words fail: a column of dates is no name, one of names no number', () => {
    const found = guess('Applicatie;Leverancier;Ingangsdatum;Aantal', ['LindeZaak;Linde BV;01-01-2015;veel', 'LindeBel;Linde BV;01-05-2016;weinig']);
    expect(found.uses).toEqual(['name', 'supplier_id', 'in_use_from', 'extra']);
    expect(guess('Naam;Applicatie', ['01-01-2015;LindeZaak']).uses[0]).toBe('extra');
  });
});

describe('ids', () => {
  const table = (lines: readonly (readonly string[])[], header = ['Van systeem', 'Naar systeem', 'Naam']): TextTable => ({
    file: 'f.csv',
    tab: 'f',
    header,
    lines,
    rows: lines.map((_, index) => index + 2),
  });
  const idsOf = (one: TextTable) =>
    applyMapping(one, guessMapping(one.header, one.lines).guess, new Ledger('f.csv', 'table')).map(([, row]) => row.values.id);

  it('are those of a column, and no other row takes them', () => {
    const header = ['Koppelingnummer', 'Van systeem', 'Naar systeem'];
    const lines = [
      ['', 'A', 'B'],
      ['a:b', 'C', 'D'],
      ['', 'A', 'B'],
    ];
    const ids = idsOf(table(lines, header));
    expect(ids).toEqual([expect.stringMatching(/^a:b-[0-9a-f]{16}$/), 'a:b', `${ids[0]}-2`]);
  });

  it('never hold the sign that separates lists, and are never empty', () => {
    const ids = idsOf(
      table([
        ['A|B', 'C', '|'],
        ['…', '???', '-'],
      ]),
    );
    expect(ids[0]).toBe('a-b:c');
    expect(ids[1]).toMatch(/^exchanges-[0-9a-f]{16}$/);
  });

  it('of long texts are cut, and still tell them apart', () => {
    const long = 'x'.repeat(500);
    const [one, other] = idsOf(
      table([
        ['A', 'B', `${long}1`],
        ['A', 'B', `${long}2`],
      ]),
    );
    expect(String(one).length).toBeLessThanOrEqual(80);
    expect(one).not.toBe(other);
  });
});

describe('a table that somebody must be asked about', () => {
  const file = memoryFile('lijst.csv', 'Van;Naar;Kleur\nA;B;rood\nC;D;groen\n');

  it('is handed back with the best guess, and its rows wait', async () => {
    const { unmapped, reports, records } = await ingest([file], () => {}, settled(new Map(), true));
    expect(unmapped).toHaveLength(1);
    expect(unmapped[0]).toMatchObject({ file: 'lijst.csv', tab: 'lijst', rowCount: 2, rows: [2, 3], isSure: false, style: 'comma' });
    expect(unmapped[0] && uses(unmapped[0].guess)).toEqual(['from_system_id', 'to_system_id', 'extra']);
    expect(reports[0]).toMatchObject({ rowsRead: 2, rowsUsed: 0, rowsNotUsed: [{ reason: 'mapping_needed', count: 2 }] });
    expect(records.size).toBe(0);
  });

  it('is refused with the guess in words where nobody can be asked', async () => {
    const { unmapped, reports } = await ingest([file]);
    expect(unmapped).toEqual([]);
    const [problem] = reports[0]?.problems ?? [];
    expect(problem).toMatchObject({ code: 'columns_unsure', value: 'exchanges', expected: 'Van = from_system_id | Naar = to_system_id' });
    expect(reports[0]?.rowsNotUsed).toMatchObject([{ reason: 'mapping_needed', count: 2 }]);
  });

  it('is read without a question once its mapping is saved, also under another name and with other capitals', async () => {
    const mapping: TableMapping = {
      fingerprint: fingerprint(['Van', 'Naar', 'Kleur']),
      sheet: 'exchanges',
      columns: [{ use: 'field', field: 'from_system_id' }, { use: 'field', field: 'to_system_id' }, { use: 'skip' }],
      constants: { frequency: 'dagelijks', certainty: 'aangenomen' },
    };
    const again = memoryFile('nieuw.csv', 'VAN; naar ;kleur\nA;B;rood\n');
    const { rows, unmapped = [] } = await tablesReader.read([again], context(new Map([[mapping.fingerprint, mapping]]), true));
    expect(unmapped).toEqual([]);
    expect(rows.map(([sheet, row]) => [sheet, row.values.from_system_id, row.values.frequency, row.values.certainty, row.extra])).toEqual([
      ['exchanges', 'A', 'DAILY', 'assumed', {}],
    ]);
  });

  it('counts good and bad rows while somebody chooses, within a second for twenty thousand', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `S${index};T${index % 9};${index % 100 === 0 ? 'ooit' : 'dagelijks'}`);
    const big = memoryFile('groot.csv', ['Van;Naar;Ritme', ...lines].join('\n'));
    const [table] = (await ingest([big], () => {}, settled(new Map(), true))).unmapped;
    if (!table) throw new Error('not handed back');
    const mapping: TableMapping = {
      ...table.guess,
      columns: ['from_system_id', 'to_system_id', 'frequency'].map((field) => ({ use: 'field', field })),
    };
    const started = performance.now();
    const trial = tryMapping(table, mapping);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect([trial.good, trial.bad, trial.firstProblems.length]).toEqual([19_800, 200, 5]);
    expect(trial.firstProblems[0]).toMatchObject({ code: 'value_not_in_list', row: 2, column: 'Ritme', value: 'ooit' });
  });

  it('says how far it is while it reads one file, and can be stopped there', async () => {
    const lines = Array.from({ length: 12_000 }, (_, index) => `S${index};T;dagelijks`);
    const big = memoryFile('groot.csv', ['Van systeem;Naar systeem;Frequentie', ...lines].join('\n'));
    const parts: number[] = [];
    await tablesReader.read([big], { ...context(), tick: async (_, part = 1) => void parts.push(part) });
    expect(parts.length).toBeGreaterThan(5);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
    expect(parts.filter((part) => part >= 1)).toHaveLength(1);
    const tick = async (_: string, part = 1) => {
      if (part > 0.2) throw new Error('stopped');
    };
    await expect(tablesReader.read([big], { ...context(), tick })).rejects.toThrow('stopped');
  });
});

describe('a fingerprint', () => {
  it("is of the header's words, in their order", () => {
    expect(fingerprint(['Van', 'Naar'])).toBe(fingerprint([' van', 'NAAR ']));
    expect(new Set([['Van', 'Naar'], ['Naar', 'Van'], ['Van', 'Naar', ''], ['VanNaar'], ['Van', 'Naar2']].map(fingerprint)).size).toBe(5);
  });

  it('is FNV-1a of 64 bits', () => expect(fingerprint(['foobar'])).toBe('85944171f73967e8'));
});

describe('a list under one of our names', () => {
  it('may use other words for its columns', async () => {
    const reading: Reading = await ingest([
      memoryFile('koppelingen.csv', 'Naam;Bronapplicatie;Doelapplicatie;Hoe vaak;Doorlooptijd\nMutaties;A;B;dagelijks;2 uur\n'),
    ]);
    const row = reading.records.get('exchanges')?.[0];
    expect(row?.values).toMatchObject({ name: 'Mutaties', frequency: 'DAILY', latency: 'PT2H' });
    expect(reading.reports[0]?.problems.map(({ code }) => code)).not.toContain('column_missing');
  });

  it('is not what its name says when its columns say otherwise', async () => {
    const { reports } = await ingest([memoryFile('gegevens.csv', 'Naam;Van systeem;Naar systeem;Frequentie;Kleur\nMutaties;A;B;dagelijks;rood\n')]);
    expect(reports[0]).toMatchObject({ format: 'table', rowsUsed: 1 });
    expect(reports[0]?.problems[0]).toMatchObject({ code: 'columns_guessed', value: 'exchanges' });
  });

  it('is a sheet of ours under any name when all its columns are', async () => {
    const { reports, records } = await ingest([memoryFile('burgerzaken.csv', 'Naam;Van systeem;Naar systeem;Frequentie\nMutaties;A;B;dagelijks\n')]);
    expect(reports[0]).toMatchObject({ format: 'sheets', rowsUsed: 1 });
    expect(rowsOf(records, 'exchanges')[0]?.values).toMatchObject({ name: 'Mutaties', frequency: 'DAILY' });
  });
});
