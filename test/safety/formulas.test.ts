// Can a value of a case become a formula in a spreadsheet, and does it come back as it was? (reliability F-07; LibreOffice is asked by npm run audit -- safe)
import { describe, expect, it, test } from 'vitest';
import { csvBytes, DUTCH_CSV, PLAIN_CSV } from '../../renderer/egress/csv.ts';
import { EXPORTS } from '../../renderer/egress/exports.ts';
import { tableWorkbook } from '../../renderer/egress/table-workbook.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { PLAIN, RISKY } from '../../scripts/audit/safety/formula-values.ts';
import { memoryFile } from '../support/files.ts';
import { unzipped } from '../support/unzipped.ts';

const VALUES = [...RISKY, ...PLAIN];
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const sheet = [
  'id,organisation_id,name,kind,gemma_component',
  ...VALUES.map((text, at) => `s-${at},o,${quoted(text)},application,${quoted(text)}`),
].join('\n');
const units = ['id,organisation_id,name,short_name,headcount', 'u,o,Afdeling,A,-5', 'v,o,Bureau,B,31'].join('\n');
const DANGEROUS = /^['\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*(?:e[+-]?\d+)?$/i;

const read = async () => (await ingest([memoryFile('systems.csv', sheet), memoryFile('units.csv', units)])).records;
/** Names as our own import keeps them, blank space at the ends left out. */
const namesIn = (records: Awaited<ReturnType<typeof read>>) => rowsOf(records, 'systems').map(({ values }) => [values.name, values.gemma_component]);

it('there are sixty of them', () => expect(RISKY.length).toBeGreaterThanOrEqual(60));

test.each([
  ['with commas', PLAIN_CSV],
  ['for a Dutch Excel', DUTCH_CSV],
] as const)('CSV %s: no cell begins as a formula', (_name, style) => {
  const text = new TextDecoder().decode(csvBytes({ name: 't', header: ['a'], lines: VALUES.map((value) => [value]) }, style));
  const cells = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .slice(1, -1)
    .map((line) => (line.startsWith('"') ? line.slice(1, -1).replaceAll('""', '"') : line));
  expect(cells).toHaveLength(VALUES.length);
  for (const [at, cell] of cells.entries())
    if (DANGEROUS.test(cell) && !NUMBER.test(cell)) expect([VALUES[at], cell.startsWith("'")]).toEqual([VALUES[at], true]);
  for (const plain of PLAIN) expect(cells).toContain(plain);
});

describe('a workbook', () => {
  it('has texts and numbers, and no formula', async () => {
    const table = { name: 't', header: ['a', 'b'], lines: VALUES.map((value, at) => [value, at - 30]) };
    const parts = await unzipped((await tableWorkbook(table)).files[0]?.bytes ?? new Uint8Array());
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toContain('<v>-5</v>');
  });

  it.each(['xlsx', 'sheets_zip', 'register_xlsx'] as const)('%s of a case neither', async (door) => {
    const { files } = await EXPORTS[door](await read(), { language: 'nl' });
    for (const { path, bytes } of files)
      for (const [name, xml] of path.endsWith('.xlsx') ? await unzipped(bytes) : []) expect([name, /<f[ >]/.test(xml)]).toEqual([name, false]);
  });
});

test.each(['sheets_zip', 'xlsx'] as const)('%s gives the same values back', async (door) => {
  const records = await read();
  const [file] = (await EXPORTS[door](records, { language: 'nl' })).files;
  const again = (await ingest([memoryFile(door === 'xlsx' ? 'casus.xlsx' : 'casus.zip', file?.bytes ?? new Uint8Array())])).records;
  expect(namesIn(again)).toEqual(namesIn(records));
  expect(rowsOf(again, 'units').map(({ values }) => values.headcount)).toEqual(rowsOf(records, 'units').map(({ values }) => values.headcount));
});
