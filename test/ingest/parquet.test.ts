// Is a Parquet file the same table as its rows in a CSV file, whatever its types, and is a damaged one refused with words?
import { existsSync, readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { expectBalance, readBeside } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';
import { parquetOf } from '../support/parquet.ts';

const DAY = 86_400_000_000_000n;
const FILE = parquetOf([
  { name: 'datum', type: 'nanos', values: [18_262n * DAY, 18_263n * DAY, 18_264n * DAY, null] },
  { name: 'wijk', type: 'text', values: ['Noordoever', 'Noordoever', 'Café-kwartier', 'Noordoever'] },
  { name: 'ziekteverzuim (%)', type: 'double', values: [5.1, null, 4.25, 9] },
]);

it('is read as measurements, times of nanoseconds and unknown values included', async () => {
  const { records, reports } = await ingest([memoryFile('verzuim.parquet', FILE)]);
  const [report] = reports;
  if (report) expectBalance(report);
  expect([report?.format, report?.rowsRead, report?.rowsUsed, report?.rowsNotUsed]).toEqual([
    'table',
    4,
    3,
    [{ reason: 'not_a_record', count: 1, rows: ['verzuim:4'] }],
  ]);
  expect(
    rowsOf(records, 'observations').map(({ values, source }) => [values.observed_on, values.area_id, values.value, values.status, source.row]),
  ).toEqual([
    ['2020-01-01', 'Noordoever', 5.1, 'measured', 1],
    ['2020-01-02', 'Noordoever', null, 'missing', 2],
    ['2020-01-03', 'Café-kwartier', 4.25, 'measured', 3],
  ]);
});

it('is known by its first bytes, not by its name', async () => {
  const { reports } = await ingest([memoryFile('verzuim.dat', FILE)]);
  expect(reports[0]).toMatchObject({ format: 'table', rowsRead: 4 });
});

test.each([
  ['cut in the middle', FILE.slice(0, FILE.length / 2)],
  ['with only its mark', new TextEncoder().encode('PAR1')],
  ['with a broken footer', FILE.map((byte, index) => (index > FILE.length - 60 && index < FILE.length - 8 ? 0xff : byte))],
  ['with a broken page', FILE.map((byte, index) => (index > 3 && index < 40 ? 0xff : byte))],
])('%s is refused, and nothing else is harmed', async (_, bytes) => {
  const { report } = await readBeside(memoryFile('kapot.parquet', bytes));
  expect(report.problems.map(({ code }) => code)).toContain('file_unreadable');
  expect(report.rowsUsed).toBe(0);
});

const REAL = new URL('../../../shared/data/signals/cbs-ziekteverzuim-sectoren.parquet', import.meta.url);

describe.skipIf(!existsSync(REAL))('a real file (skipped without it)', () => {
  it('is handed over whole, with the figures that stand in it', async () => {
    const bytes = new Uint8Array(readFileSync(REAL));
    const settled = { choices: new Map(), mappings: new Map(), asks: true };
    const { unmapped, reports } = await ingest([memoryFile('verzuim.parquet', bytes)], () => {}, settled);
    const [table] = unmapped;
    expect([reports[0]?.rowsRead, table?.rowCount, table?.lines.length]).toEqual([9_984, 9_984, 9_984]);
    const plain = await parquetReadObjects({ file: bytes.slice().buffer, rowEnd: 50 });
    const column = table?.header.indexOf('y_true') ?? -1;
    expect(table?.lines.slice(0, 50).map((line) => Number(line[column]))).toEqual(plain.map((row) => row.y_true));
    expect(table?.lines[0]?.[table.header.indexOf('target_date')]).toBe('2009-03-31');
  });
});
