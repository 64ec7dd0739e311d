// Files through one ArchiMate reader, and what must hold whatever they say.
import { expect } from 'vitest';
import type { Reader, SourceFile } from '../../renderer/ingest/reader.ts';
import type { FileReport } from '../../renderer/model/problem.ts';
import type { Row } from '../../renderer/model/record.ts';
import { fieldsOf, type SheetName } from '../../renderer/model/sheet.ts';
import { readContext } from './context.ts';

export interface Read {
  readonly report: FileReport;
  readonly rows: readonly (readonly [SheetName, Row])[];
  of(sheet: SheetName): readonly Row[];
  row(sheet: SheetName, id: string): Row;
  left(reason: string): readonly string[];
}

/** Reads files that are one model together: there must be one report, and a tick for each file. */
export async function readModel(reader: Reader, files: readonly SourceFile[]): Promise<Read> {
  const ticks: string[] = [];
  const outcome = await reader.read(
    files,
    readContext((path) => ticks.push(path)),
  );
  expect(ticks).toEqual(files.map(({ path }) => path));
  const [report, ...others] = outcome.reports;
  if (!report) throw new Error('no report');
  expect(others).toEqual([]);
  const of = (sheet: SheetName) => outcome.rows.filter(([name]) => name === sheet).map(([, row]) => row);
  const row = (sheet: SheetName, id: string) => {
    const found = of(sheet).filter((candidate) => candidate.values.id === id);
    expect(found.map((candidate) => candidate.values.id)).toEqual([id]);
    return found[0] as Row;
  };
  const left = (reason: string) => report.rowsNotUsed.find((unused) => unused.reason === reason)?.rows ?? [];
  const result = { report, rows: outcome.rows, of, row, left };
  expectSound(result);
  return result;
}

/** What must hold for every file, good or bad. */
function expectSound({ report, rows }: Pick<Read, 'report' | 'rows'>): void {
  const unused = report.rowsNotUsed.reduce((sum, { count }) => sum + count, 0);
  expect(report.rowsRead).toBe(report.rowsUsed + unused);
  for (const { count, rows: names } of report.rowsNotUsed) expect(names).toHaveLength(count);
  expect(new Set(rows.map(([, row]) => `${row.source.sheet} ${row.source.row} ${row.values.id}`)).size).toBeLessThanOrEqual(report.rowsUsed);
  for (const [sheet, row] of rows) {
    expect(Object.keys(row.values)).toEqual(fieldsOf(sheet).map((field) => field.name));
    expect(row.values.id).not.toBe('');
    expect(row.source).toMatchObject({ file: report.file, row: expect.any(Number) });
  }
  expect(new Set(rows.map(([sheet, row]) => `${sheet} ${row.values.id}`)).size).toBe(rows.length);
  const systems = new Set(rows.filter(([sheet]) => sheet === 'systems').map(([, row]) => row.values.id));
  for (const [sheet, row] of rows) {
    if (sheet !== 'exchanges') continue;
    expect(systems).toContain(row.values.from_system_id);
    expect(systems).toContain(row.values.to_system_id);
    expect(row.values.from_system_id).not.toBe(row.values.to_system_id);
  }
  expect(report.problems.filter(({ code }) => code === 'value_required')).toEqual([]);
}
