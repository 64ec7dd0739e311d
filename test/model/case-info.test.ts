// Settings and counts of a case, against a plain reading of its files.
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { caseInfo } from '../../renderer/model/case-info.ts';
import { SHEETS } from '../../renderer/model/sheet.ts';
import { sourceFiles } from '../../scripts/files.ts';

const FOLDER = 'datasets/lindehaven';

function rowsIn(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(`${FOLDER}/${file}`, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

it('counts every sheet and keeps every setting', async () => {
  const info = caseInfo((await ingest(sourceFiles(FOLDER))).records);
  const inFiles = Object.fromEntries(readdirSync(FOLDER).map((file) => [file.replace('.csv', ''), rowsIn(file).length]));
  expect(info.counts).toEqual({ ...Object.fromEntries(SHEETS.map((sheet) => [sheet, 0])), ...inFiles });
  expect(info.settings).toEqual(Object.fromEntries(rowsIn('case_info.csv').map(({ key, value }) => [key, value])));
});

it('has zeros and no settings where nothing was read', () => {
  const info = caseInfo(new Map());
  expect(info.settings).toEqual({});
  expect(Object.values(info.counts).every((count) => count === 0)).toBe(true);
});
