// Series that other people publish (../shared/data/signals): what was needed to bind each, and whether what came out is what a plain loop over the file says.
import { existsSync, readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { ColumnUse, TableMapping, UnmappedTable } from '../../renderer/model/mapping.ts';
import { type Row, rowsOf } from '../../renderer/model/record.ts';
import { expectBalance } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

const REAL = new URL('../../../shared/data/signals/', import.meta.url);
const bytes = (name: string) => new Uint8Array(readFileSync(new URL(name, REAL)));
const text = (name: string) => new TextDecoder().decode(bytes(name)).replace(/^\uFEFF/, '');
const lines = (name: string, delimiter = ',') =>
  papaparse.parse<Record<string, string>>(text(name), { header: true, delimiter, skipEmptyLines: true }).data;
const json = (name: string) => JSON.parse(text(name));

type Changes = Readonly<Record<string, ColumnUse>>;

/** What a user settles about a table: the columns that are other than guessed (`*` = all others), and what holds for every row. */
interface Binding extends Pick<TableMapping, 'derive'> {
  readonly columns?: Changes;
  readonly constants?: Readonly<Record<string, string>>;
}

const field = (name: string): ColumnUse => ({ use: 'field', field: name });
const series = (to: string): ColumnUse => ({ use: 'value', sets: { field: 'series_id', to } });
const skip: ColumnUse = { use: 'skip' };

/** Reads a file as in the window: its tables are handed back with a guess, and read again once that is settled. Tables for which `bind` gives nothing stay unread. */
async function bound(name: string, bind: (table: UnmappedTable) => Binding | undefined, as = name) {
  const settled = { choices: new Map(), mappings: new Map<string, TableMapping>(), asks: true, today: '2026-12-31' };
  const file = () => memoryFile(as, bytes(name));
  const { unmapped } = await ingest([file()], () => {}, settled);
  for (const table of unmapped) {
    const binding = bind(table);
    if (binding) settled.mappings.set(table.guess.fingerprint, mappingOf(table, binding));
  }
  const { records, reports } = await ingest([file()], () => {}, settled);
  reports.forEach(expectBalance);
  return { rows: rowsOf(records, 'observations'), codes: reports.flatMap(({ problems }) => problems.map(({ code }) => code)), unmapped };
}

function mappingOf({ header, guess }: UnmappedTable, { columns = {}, constants = {}, ...rest }: Binding): TableMapping {
  const uses = header.map((cell, index): ColumnUse => columns[cell] ?? columns['*'] ?? guess.columns[index] ?? skip);
  return { ...guess, sheet: 'observations', columns: uses, constants: { ...guess.constants, ...constants }, ...rest };
}

/** As the command line reads: nobody is asked. */
async function unasked(name: string, as = name) {
  const { records, reports } = await ingest([memoryFile(as, bytes(name))]);
  reports.forEach(expectBalance);
  return { rows: rowsOf(records, 'observations'), codes: reports.flatMap(({ problems }) => problems.map(({ code }) => code)) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const total = (rows: readonly Row[], id?: string) =>
  sum(rows.filter(({ values }) => !id || values.series_id === id).map(({ values }) => Number(values.value ?? 0)));
const keyed = (rows: readonly Row[], key: (values: Row['values']) => unknown) =>
  Object.fromEntries(rows.map(({ values }) => [String(key(values)), values.value]));

describe.skipIf(!existsSync(REAL))('real series (skipped without them)', () => {
  it('Alessandria, reports: nothing to settle; counts per day and category', async () => {
    const expected: Record<string, number> = {};
    for (const line of lines('alessandria-segnalazioni.csv', ';')) {
      const key = `${line.Creato} ${line.Categoria ? `Categoria=${line.Categoria}` : null}`;
      expected[key] = (expected[key] ?? 0) + 1;
    }
    const { rows, codes } = await unasked('alessandria-segnalazioni.csv');
    expect(keyed(rows, (values) => `${values.observed_on} ${values.breakdown}`)).toEqual(expected);
    expect([total(rows), rows.length]).toEqual([4_651, Object.keys(expected).length]);
    expect(codes).toEqual(['columns_guessed', 'baseline_missing']);
  });

  it('RIVM per municipality and day: one choice (the numbers keep rising), offered beforehand', async () => {
    const places = new Map<string, { day: string; count: number }[]>();
    for (const { Datum = '', Gemeentenaam = '', Gemeentecode, Aantal } of lines('rivm-gemeente-per-dag-2020.csv'))
      if (Number(Gemeentecode) > 0) places.set(Gemeentenaam, [...(places.get(Gemeentenaam) ?? []), { day: Datum, count: Number(Aantal) }]);
    const expected: Record<string, number | null> = {};
    for (const [place, list] of places) {
      let before: number | null = null;
      for (const { day, count } of list.sort((a, b) => (a.day < b.day ? -1 : 1))) {
        expected[`${day} ${place}`] = before === null ? null : count - before;
        before = count;
      }
    }
    const { rows, codes, unmapped } = await bound('rivm-gemeente-per-dag-2020.csv', () => ({}));
    expect([unmapped[0]?.guess.derive, unmapped[0]?.isSure]).toEqual(['differences', false]);
    expect(keyed(rows, (values) => `${values.observed_on} ${values.area_id}`)).toEqual(expected);
    expect(codes.filter((code) => code === 'total_fell')).toHaveLength(Object.values(expected).filter((value) => (value ?? 0) < 0).length);
    const plain = await unasked('rivm-gemeente-per-dag-2020.csv');
    expect(plain.codes).toContain('perhaps_totals');
    expect(total(plain.rows)).toBe(sum([...places.values()].flat().map(({ count }) => count)));
  });

  it('RIVM on one day: the day has to be told; footnotes and stand-in codes are left out', async () => {
    const placed = lines('rivm-peildatum-22-maart.csv', ';').filter((line) => Number(line.Gemnr) > 0);
    const { rows, codes } = await bound('rivm-peildatum-22-maart.csv', () => ({
      columns: { Aantal: series('Gevallen'), BevAant: skip, 'Aantal per 100.000 inwoners': skip },
      constants: { observed_on: '22-03-2020' },
    }));
    expect(keyed(rows, (values) => values.area_id)).toEqual(Object.fromEntries(placed.map((line) => [line.Gemeente, Number(line.Aantal)])));
    expect([new Set(rows.map(({ values }) => values.observed_on)), codes.filter((code) => code === 'code_stands_in').length]).toEqual([
      new Set(['2020-03-22']),
      2,
    ]);
  });

  it('NYC, tons per month and district: nothing to settle; a column for each kind becomes a series', { timeout: 120_000 }, async () => {
    const expected = new Map<string, number | null>();
    const all = lines('nyc-dsny-monthly-tonnage.csv');
    const kinds = Object.keys(all[0] ?? {}).filter((name) => name.includes('TONS'));
    for (const line of all)
      for (const kind of kinds)
        expected.set(
          `${kind.toLowerCase()} ${line.MONTH?.replace(' / ', '-')}-01 ${line.BOROUGH} COMMUNITYDISTRICT=${line.COMMUNITYDISTRICT}`,
          line[kind] ? Number(line[kind]) : null,
        );
    const { rows } = await unasked('nyc-dsny-monthly-tonnage.csv');
    expect(rows).toHaveLength(expected.size);
    const wrong = rows.filter(({ values: v }) => expected.get(`${v.series_id} ${v.observed_on} ${v.area_id} ${v.breakdown}`) !== v.value);
    expect(wrong).toEqual([]);
  });

  it('CBS, absence per quarter and sector (Parquet): the value is y_true, the day target_date, the sector a breakdown; four forecasts of one quarter are one', async () => {
    const raw = bytes('cbs-ziekteverzuim-sectoren.parquet').slice().buffer;
    const expected: Record<string, number | null> = {};
    for (const line of (await parquetReadObjects({ file: raw })) as { target_date: unknown; sector_code: unknown; y_true: number }[]) {
      const on = line.target_date instanceof Date ? line.target_date.toISOString().slice(0, 10) : String(line.target_date).slice(0, 10);
      expected[`${on} sector_code=${line.sector_code}`] = Number.isNaN(line.y_true) ? null : (line.y_true ?? null);
    }
    const { rows, codes } = await bound('cbs-ziekteverzuim-sectoren.parquet', () => ({
      columns: { '*': skip, target_date: field('observed_on'), sector_code: field('breakdown'), y_true: series('Ziekteverzuim') },
    }));
    expect(keyed(rows, (values) => `${values.observed_on} ${values.breakdown}`)).toEqual(expected);
    expect(codes.filter((code) => code === 'day_twice')).toEqual([]);
  });

  it('Amsterdam, containers of Sidcon: the table GetStateView, of which only Filling is wanted', async () => {
    const reply = json('amsterdam-sidcon-containers.json')[0].result.data as {
      Filling: number;
      ContainerId: number;
      CommunicationDateTime: string | null;
    }[];
    const known = reply.filter(({ CommunicationDateTime }) => CommunicationDateTime);
    const { rows } = await bound('amsterdam-sidcon-containers.json', ({ tab }) =>
      tab === 'GetStateView'
        ? { columns: { '*': skip, CommunicationDateTime: field('observed_on'), Filling: series('Vulgraad perscontainers'), Id: field('breakdown') } }
        : undefined,
    );
    expect([rows.length, total(rows)]).toEqual([known.length, sum(known.map(({ Filling }) => Filling ?? 0))]);
    expect(rows[0]?.values.observed_on).toBe('2018-11-28');
  });

  it('Amsterdam, fill levels of Enevo: nothing but which site, and that confidence is no measurement', async () => {
    const levels = json('amsterdam-enevo-fill-levels.json').fillLevels as { siteName: string; fillLevel: number }[];
    const { rows } = await bound('amsterdam-enevo-fill-levels.json', () => ({ columns: { siteName: field('breakdown'), confidence: skip } }));
    expect(keyed(rows, (values) => values.breakdown)).toEqual(
      Object.fromEntries(levels.map(({ siteName, fillLevel }) => [`siteName=${siteName}`, fillLevel])),
    );
    expect(rows[0]?.values).toMatchObject({ series_id: 'filllevel', observed_on: '2014-11-14', status: 'measured' });
  });

  it('Amsterdam, weighings of Kilogram: the net weight per district, each weighing apart; one that stands there twice is one', async () => {
    const { Fields, Records } = json('amsterdam-kilogram-weighings.json') as { Fields: string[]; Records: (string | null)[][] };
    const at = (name: string) => Fields.indexOf(name);
    const different = [...new Map(Records.map((record) => [record[at('Seq')], record])).values()];
    const placed = different.filter((record) => record[at('District')]);
    const { rows } = await bound('amsterdam-kilogram-weighings.json', () => ({
      columns: {
        '*': skip,
        Date: field('observed_on'),
        District: field('area_id'),
        Seq: field('breakdown'),
        NettWeight: series('Gewogen restafval (kg)'),
      },
    }));
    expect([rows.length, total(rows)]).toEqual([placed.length, sum(placed.map((record) => Number(record[at('NettWeight')])))]);
  });

  it('Amsterdam, dumpings of 2025: totals of a year per container, so the year has to be told', { timeout: 60_000 }, async () => {
    const expected: Record<string, number> = {};
    for (const { stadsdeel = '', aantal_niet_aplus } of lines('amsterdam-bijplaatsingen-2025.csv'))
      if (stadsdeel) expected[stadsdeel] = (expected[stadsdeel] ?? 0) + Number(aantal_niet_aplus || 0);
    const { rows } = await bound('amsterdam-bijplaatsingen-2025.csv', () => ({
      columns: { '*': skip, '': field('breakdown'), stadsdeel: field('area_id'), aantal_niet_aplus: series('Bijplaatsingen') },
      constants: { observed_on: '2025' },
    }));
    const found: Record<string, number> = {};
    for (const { values } of rows) found[String(values.area_id)] = (found[String(values.area_id)] ?? 0) + Number(values.value ?? 0);
    expect(found).toEqual(expected);
    expect(new Set(rows.map(({ values }) => values.observed_on))).toEqual(new Set(['2025-01-01']));
  });

  it('Trafford, waste per authority and year: nothing to settle', async () => {
    const { rows } = await unasked('trafford-household-waste-not-recycled.csv');
    expect(total(rows)).toBeCloseTo(sum(lines('trafford-household-waste-not-recycled.csv').map((line) => Number(line.value))), 6);
  });

  it('Signalen, open reports: the day has to stand in the name of the file', async () => {
    const results = json('amsterdam-signalen-report-open.json').results as { signal_count: number }[];
    const { rows, codes } = await unasked('amsterdam-signalen-report-open.json', 'open-2020-07-01.json');
    expect([rows.length, total(rows), new Set(rows.map(({ values }) => values.observed_on))]).toEqual([
      results.length,
      sum(results.map(({ signal_count }) => signal_count)),
      new Set(['2020-07-01']),
    ]);
    expect(codes).not.toContain('day_not_in_name');
    expect((await unasked('amsterdam-signalen-report-open.json')).codes).toContain('day_not_in_name');
  });

  it('FIWARE, one container: which of its numbers is the measurement has to be told', async () => {
    const entity = json('fiware-wastecontainer.json');
    const { rows } = await bound('fiware-wastecontainer.json', () => ({
      columns: { '*': skip, binLoggedTime: field('observed_on'), wardId: field('area_id'), id: field('breakdown'), binMaxLoad: series('Belading') },
    }));
    expect(rows.map(({ values }) => [values.area_id, values.observed_on, values.value])).toEqual([
      [String(entity.wardId.value), '2021-03-01', entity.binMaxLoad.value],
    ]);
  });
});
