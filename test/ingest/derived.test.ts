// Reports that are counted, totals that become numbers per day, and when either is offered or certain; each beside a plain loop over the same lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../renderer/ingest/ledger.ts';
import { applyMapping } from '../../renderer/ingest/mapping/apply.ts';
import { guessMapping } from '../../renderer/ingest/mapping/guess.ts';
import type { ColumnUse, Derivation, TableMapping } from '../../renderer/model/mapping.ts';
import { expectBalance } from '../support/beside.ts';

type Lines = readonly (readonly string[])[];

const field = (name: string): ColumnUse => ({ use: 'field', field: name });

function derive(header: readonly string[], columns: readonly ColumnUse[], lines: Lines, how: Derivation) {
  const mapping: TableMapping = { fingerprint: '', sheet: 'observations', columns, constants: { series_id: 'Meldingen' }, derive: how };
  const ledger = new Ledger('f.csv', 'table');
  const rows = applyMapping({ file: 'f.csv', tab: 'f', header, lines, rows: lines.map((_, index) => index + 2) }, mapping, ledger);
  const report = ledger.report();
  expectBalance(report);
  const of = (sheet: string) => rows.flatMap(([name, row]) => (name === sheet ? [row] : []));
  return { rows: of('observations'), series: of('signal_series'), report };
}

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2020-02-${String(number).padStart(2, '0')}`);

describe('reports', () => {
  const header = ['Id', 'Gemeld op', 'Wijk', 'Soort'];
  const columns: ColumnUse[] = [{ use: 'extra' }, field('observed_on'), field('area_id'), field('breakdown')];

  it('are as many as the lines, for each day, place and kind', () => {
    const line = fc.tuple(fc.constantFrom('1', '2'), day, fc.constantFrom('Noord', 'Zuid', ''), fc.constantFrom('vol', 'kapot'));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 80 }), (lines) => {
        const expected: Record<string, number> = {};
        for (const [, on, area, kind] of lines) expected[`${on}|${area}|Soort=${kind}`] = (expected[`${on}|${area}|Soort=${kind}`] ?? 0) + 1;
        const { rows, report } = derive(header, columns, lines, 'count');
        expect(Object.fromEntries(rows.map(({ values: v }) => [`${v.observed_on}|${v.area_id ?? ''}|${v.breakdown}`, v.value]))).toEqual(expected);
        expect([report.rowsRead, report.rowsUsed]).toEqual([lines.length, lines.length]);
        expect(rows.every(({ values, others = [] }) => values.status === 'measured' && others.length + 1 === values.value)).toBe(true);
      }),
      { seed: 20260601, numRuns: 60 },
    );
  });

  it('bring a series that says it counts; a report without a day is left out and said', () => {
    const { rows, series, report } = derive(
      header,
      columns,
      [
        ['1', '2020-02-01', 'Noord', 'vol'],
        ['2', 'gisteren', 'Noord', 'vol'],
      ],
      'count',
    );
    expect(rows.map(({ values, source }) => [values.value, source.row])).toEqual([[1, 2]]);
    expect(series[0]?.values).toMatchObject({
      id: 'meldingen',
      unit_of_measure: 'aantal',
      aggregation: 'sum',
      frequency: 'DAILY',
      dimension: 'area',
    });
    expect(report.rowsNotUsed.map(({ count }) => count)).toEqual([1]);
    expect(report.problems.map(({ code, row }) => [code, row])).toContainEqual(['value_invalid', 3]);
  });

  it('are counted unasked when each has a number of its own and the table calls them reports', () => {
    const lines = [
      ['1', '2020-02-01', 'Noord', 'vol'],
      ['2', '2020-02-01', 'Zuid', 'vol'],
      ['3', '2020-02-02', 'Noord', 'kapot'],
    ];
    const guess = (head: readonly string[], cells: Lines, name = 'export') => {
      const { guess: made, isSure } = guessMapping(head, cells, { name, style: 'point' });
      return [made.derive, isSure];
    };
    expect(guess(header.with(3, 'Categorie'), lines)).toEqual(['count', true]);
    expect(guess(['Id', 'Datum', 'Wijk', 'Categorie'], lines, 'meldingen')).toEqual(['count', true]);
    expect(guess(header.with(3, 'Categorie'), [...lines, ['3', '2020-02-02', 'Noord', 'kapot']])).toEqual([undefined, false]);
    expect(
      guess(
        ['Datum', 'Wijk', 'Vulgraad (%)'],
        [
          ['2020-02-01', 'Noord', '1'],
          ['2020-02-01', 'Zuid', '2'],
          ['2020-02-02', 'Noord', '3'],
        ],
      ),
    ).toEqual([undefined, true]);
    const texts = lines.map((line, index) => [...line, `Er ligt weer afval bij de brug, nummer ${index}`]);
    expect(guess([...header.with(3, 'Categorie'), 'Melding'], texts)[0]).toBeUndefined();
  });
});

describe('totals', () => {
  const header = ['Datum', 'Gemeente', 'Totaal'];
  const columns: ColumnUse[] = [field('observed_on'), field('area_id'), field('value')];

  it('become the difference with the day before in each place, in order of day', () => {
    const steps = fc.array(fc.record({ on: day, by: fc.integer({ min: -2, max: 9 }) }), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(fc.record({ A: steps, B: steps }), fc.boolean(), (places, isReversed) => {
        const lines: string[][] = [];
        const expected: Record<string, number | null> = {};
        for (const [place, list] of Object.entries(places)) {
          let [total, before]: [number, number | null] = [100, null];
          for (const on of [...new Set(list.map((step) => step.on))].sort()) {
            total += list.find((step) => step.on === on)?.by ?? 0;
            lines.push([on, place, String(total)]);
            expected[`${on} ${place}`] = before === null ? null : total - before;
            before = total;
          }
        }
        const { rows, report } = derive(header, columns, isReversed ? lines.reverse() : lines, 'differences');
        expect(Object.fromEntries(rows.map(({ values }) => [`${values.observed_on} ${values.area_id}`, values.value]))).toEqual(expected);
        const falls = Object.values(expected).filter((value) => value !== null && value < 0).length;
        expect(report.problems.filter(({ code }) => code === 'total_fell')).toHaveLength(falls);
        expect(rows.filter(({ values }) => values.status === 'corrected')).toHaveLength(falls);
        expect(rows.filter(({ values }) => values.status === 'missing')).toHaveLength(2);
      }),
      { seed: 20260602, numRuns: 60 },
    );
  });

  it('over a gap are an estimate of the last day, said once; an empty day stays empty; the total itself is kept', () => {
    const lines = [
      ['2020-02-01', 'A', '10'],
      ['2020-02-02', 'A', ''],
      ['2020-02-03', 'A', '14'],
      ['2020-02-04', 'A', '14,5'.replace(',', '.')],
      ['2020-02-09', 'A', '20'],
    ];
    const { rows, report } = derive(header, columns, lines, 'differences');
    expect(rows.map(({ values, raw }) => [values.value, values.status, raw.value])).toEqual([
      [null, 'missing', '10'],
      [null, 'missing', undefined],
      [4, 'estimated', '14'],
      [0.5, 'measured', '14.5'],
      [5.5, 'estimated', '20'],
    ]);
    expect(report.problems.map(({ code, row, value }) => [code, row, value])).toEqual([['totals_skipped_days', 4, '2']]);
  });
});
