// Observations that go straight to columns are those that become rows one by one: the same values, texts, faults and counts, however the lines are spoilt.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ingest, ingestPacked } from '../../renderer/ingest/ingest.ts';
import { Ledger } from '../../renderer/ingest/ledger.ts';
import { CellReader, type Filled, type Plan } from '../../renderer/ingest/mapping/cells.ts';
import { fieldColumns, keepOthers, otherColumns, tellTooLong } from '../../renderer/ingest/mapping/lines.ts';
import { settleStatus } from '../../renderer/ingest/mapping/status.ts';
import { OwnObservations, plainNumber } from '../../renderer/ingest/sheets/own-observations.ts';
import { fieldOfHeader } from '../../renderer/model/header.ts';
import type { ColumnUse } from '../../renderer/model/mapping.ts';
import { unpackRows } from '../../renderer/model/packed.ts';
import type { Row } from '../../renderer/model/record.ts';
import { memoryFile } from '../support/files.ts';

const HEADERS = ['series_id', 'observed_on', 'area_id', 'unit_id', 'breakdown', 'value', 'status', 'value_raw', 'eigen', 'Naam', '__proto__', ''];
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom('s-1', 's-2', '2020-01-02', '2020-01-03', 'area-1', '', 'measured', 'gemeten', 'missing', 'kanaal=balie') },
  fc.constantFrom(
    ' ',
    '31-02-2020',
    '1-3-2020',
    'storing',
    '1.904',
    '1.904,5',
    '12,5',
    '0',
    '-0',
    '007',
    '1e3',
    '3.10',
    '-4',
    '0.0000001',
    'n.v.t.',
    'é',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.integer().map(String),
  fc.string({ maxLength: 6 }),
  fc.constant('x'.repeat(40_000)),
);
const table = fc.uniqueArray(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: HEADERS.length }).chain((header) =>
  fc.record({
    header: fc.constant(header),
    style: fc.constantFrom('comma' as const, 'point' as const),
    lines: fc
      .array(fc.array(cell, { maxLength: header.length + 2 }), { maxLength: 25 })
      .map((lines) => lines.flatMap((line, at) => (at % 4 === 3 ? [line, lines[0] ?? []] : [line]))),
  }),
);

function planOf(header: readonly string[], style: Plan['style']): Plan {
  const columns = header.map((name): ColumnUse => {
    const field = fieldOfHeader('observations', name);
    return field ? { use: 'field', field: field.name } : { use: 'extra' };
  });
  return { head: { file: 'o.csv', tab: 'o', header }, sheet: 'observations', columns, constants: {}, style, isOwn: true, days: [] };
}

/** Every line as a row of objects, and every row compared with all before it. */
function rowByRow(plan: Plan, lines: readonly (readonly string[])[], ledger: Ledger): Row[] {
  const rows: Row[] = [];
  const earlier = new Map<string, number>();
  const [cells, columns] = [new CellReader(plan, ledger), fieldColumns(plan)];
  const others = otherColumns(plan, new Set(columns.map(({ index }) => index)));
  for (const [at, line] of lines.entries()) {
    const row = at + 2;
    const filled: Filled = { values: {}, raw: {}, extra: {} };
    for (const { index, field } of columns) {
      const [text, column] = [line[index] ?? '', plan.head.header[index] ?? ''];
      cells.read(field, { text, row, column }, filled);
      if (field.required && text.trim() === '') ledger.problem('value_required', { sheet: 'o', row, column }, field.labelNl);
    }
    keepOthers(others, line, filled);
    if (columns.some(({ field }) => field.name === 'value') && 'status' in filled.values) settleStatus(filled);
    tellTooLong(plan, line, row, ledger);
    const said = JSON.stringify([filled.values, filled.extra]);
    const before = earlier.get(said);
    if (before === undefined) {
      earlier.set(said, row);
      ledger.use();
      rows.push({ ...filled, source: { file: 'o.csv', sheet: 'o', row } });
    } else {
      ledger.leave('row_twice', `o:${row}`);
      ledger.problem('row_twice', { sheet: 'o', row }, String(before));
    }
  }
  return rows;
}

describe('our own sheet of observations', () => {
  it('is read as if each line became a row', () => {
    fc.assert(
      fc.property(table, ({ header, style, lines }) => {
        const plan = planOf(header, style);
        const [slow, fast] = [new Ledger('o.csv', 'sheets'), new Ledger('o.csv', 'sheets')];
        const expected = rowByRow(plan, lines, slow);
        const packed = new OwnObservations(plan, fast);
        for (const [at, line] of lines.entries()) packed.read(line, at + 2);
        expect(unpackRows(packed.packed.build())).toEqual(expected);
        expect(fast.report()).toEqual(slow.report());
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  it('tells a number at a glance only where parsing it gives the same and nothing has to be kept', () => {
    const text = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
      fc.integer().map(String),
      fc.stringMatching(/^[-+]?\d{0,17}([.,]\d{0,9})?$/),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('comma' as const, 'point' as const), (one, style) => {
        const glance = plainNumber(one, style);
        const ledger = new Ledger('o.csv', 'sheets');
        const [row] = rowByRow(planOf(['value'], style), [[one]], ledger);
        if (!Number.isNaN(glance)) expect([row?.values.value, row?.raw]).toEqual([glance, {}]);
      }),
      { seed: 6, numRuns: 5_000 },
    );
    expect([plainNumber('1.904', 'comma'), plainNumber('1.904', 'point'), plainNumber('185', 'comma')]).toEqual([Number.NaN, 1.904, 185]);
  });
});

const HEADER = 'series_id,observed_on,area_id,value,status\n';
const SERIES = memoryFile('signal_series.csv', 'id,name,kind,dimension\ns,Graad,quantitative,area\n');
const AREAS = memoryFile('areas.csv', 'id,name,kind\nw,Noord,district\nz,Zuid,district\n');

test('names in references become ids, and what was written is kept', async () => {
  const file = memoryFile(
    'observations.csv',
    `${HEADER}Graad,2020-03-01,Noord,1,measured\ns,2020-03-01,z,2,measured\ns,2020-03-01,Oost,3,measured\n`,
  );
  const { observations, records } = await ingestPacked([SERIES, AREAS, file]);
  expect(records.has('observations')).toBe(false);
  expect(observations && unpackRows(observations).map(({ values, raw }) => [values.series_id, values.area_id, raw])).toEqual([
    ['s', 'w', { series_id: 'Graad', area_id: 'Noord' }],
    ['s', 'z', {}],
    ['s', 'Oost', {}],
  ]);
});

test('a place that nobody knows, a day to come and a status that does not fit are said, in rows that are alike too', async () => {
  const lines = [
    's,2020-03-01,x,1,measured',
    's,2020-03-02,x,2,measured',
    's,2020-03-02,w,,measured',
    's,2020-03-03,w,,measured',
    's,9998-01-01,w,1,measured',
  ];
  const { reports } = await ingest([SERIES, AREAS, memoryFile('observations.csv', `${HEADER}${lines.join('\n')}\n`)]);
  const problems = reports.find(({ file }) => file === 'observations.csv')?.problems.map(({ code, row }) => [code, row]);
  expect(problems).toEqual([
    ['structure', 4],
    ['structure', 5],
    ['day_in_future', 6],
    ['observed_unknown', 2],
  ]);
});

test('two files of other days stay one list in the order of the files', async () => {
  const files = ['b', 'a'].map((name, at) =>
    memoryFile(`${name}/observations.csv`, `${HEADER}s,2020-03-0${at + 1},w,${at},measured\ns,2020-04-0${at + 1},z,,missing\n`),
  );
  const { observations } = await ingestPacked(files);
  expect(
    observations && unpackRows(observations).map(({ values, source }) => [values.observed_on, values.area_id, values.value, source.file, source.row]),
  ).toEqual([
    ['2020-03-01', 'w', 0, 'b/observations.csv', 2],
    ['2020-04-01', 'z', null, 'b/observations.csv', 3],
    ['2020-03-02', 'w', 1, 'a/observations.csv', 2],
    ['2020-04-02', 'z', null, 'a/observations.csv', 3],
  ]);
});
