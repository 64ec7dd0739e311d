// Whatever stands in a file: is it read to its end, and is every line in the case or named as not used?
import fc from 'fast-check';
import papaparse from 'papaparse';
import { expect, it } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { fieldsOf, SHEETS } from '../../renderer/model/sheet.ts';
import { expectBalance, SYSTEMS } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

const NASTY = [
  '',
  ' ',
  'ja',
  '2020-02-30',
  '01-02-2020',
  '1.904',
  '1e999',
  '-',
  'a"b',
  'c,d',
  'e;f',
  'g\nh',
  'i\tj',
  '|',
  'x|x',
  '=1+1',
  '\u0000',
  '😀',
  '__proto__',
  'P7D',
];
const table = fc.constantFrom(...SHEETS).chain((sheet) => {
  const names = fieldsOf(sheet).map((field) => field.name);
  const header = fc.shuffledSubarray([...names, 'eigen', '__proto__'], { minLength: Math.min(3, names.length) });
  return header.chain((columns) => {
    const line = fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string()), { minLength: columns.length, maxLength: columns.length });
    return fc.record({
      sheet: fc.constant(sheet),
      header: fc.constant(columns),
      lines: fc.array(line, { maxLength: 12 }),
      delimiter: fc.constantFrom(',', ';'),
    });
  });
});

it('every line is read, and is in the case or named as not used', async () => {
  await fc.assert(
    fc.asyncProperty(table, async ({ sheet, header, lines, delimiter }) => {
      const file = memoryFile(`${sheet}.csv`, papaparse.unparse([header, ...lines], { delimiter, quotes: true }));
      const { records, reports } = await ingest([file]);
      reports.forEach(expectBalance);
      const known = header.some((name) => fieldsOf(sheet).some((field) => field.name === name));
      const filled = lines.filter((line) => line.some((cell) => cell.trim() !== ''));
      if (known) expect(reports[0]?.rowsRead).toBe(filled.length);
      else expect([0, filled.length]).toContain(reports[0]?.rowsRead);
      const rows = [...records.values()].flat().flatMap((row) => [row.source, ...(row.others ?? [])].map((source) => source.row));
      expect(reports[0]?.rowsUsed).toBe(new Set(rows).size);
    }),
    { seed: 20260101, numRuns: 300 },
  );
});

it('any text at all is read to an end with balanced books', async () => {
  const piece = fc.oneof(fc.constantFrom('id,', 'name;', '"', '\n', '\r\n', '\t', ',', ';', 'sep=;', '<', '{"type":"dataset"', SYSTEMS), fc.string());
  const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
  const path = fc.constantFrom('systems.csv', 'x.csv', 'x.xml', 'x.json', 'x.xlsx', 'x.zip');
  await fc.assert(
    fc.asyncProperty(path, text, async (name, content) => {
      const { reports } = await ingest([memoryFile(name, content)]);
      expect(reports).toHaveLength(1);
      reports.forEach(expectBalance);
      if (reports[0]?.format === 'unknown') expect(reports[0].problems).not.toEqual([]);
    }),
    { seed: 20260102, numRuns: 500 },
  );
});
