// Reads catalogues for tests and checks of every reading that its books balance, that its references end somewhere and that exchanges fit their datasets.
import { expect } from 'vitest';
import { checkCase } from '../../renderer/ingest/check-case.ts';
import { combine } from '../../renderer/ingest/combine/combine.ts';
import type { Reader, SourceFile } from '../../renderer/ingest/reader.ts';
import type { FileReport, Problem } from '../../renderer/model/problem.ts';
import type { Row, Value } from '../../renderer/model/record.ts';
import { fieldsOf, type SheetName } from '../../renderer/model/sheet.ts';
import { readContext } from './context.ts';

export interface CatalogueReading {
  readonly rows: readonly (readonly [SheetName, Row])[];
  readonly reports: readonly FileReport[];
  /** Filled fields of every row of a sheet, in the order of their ids. */
  of(sheet: SheetName): Record<string, Value>[];
  row(sheet: SheetName, id: string): Row;
  problems(): [code: string, row: number | null, value: string][];
  counts(): Record<string, number>;
}

export async function readCatalogues(reader: Reader, files: readonly SourceFile[]): Promise<CatalogueReading> {
  const { rows, reports } = await reader.read(files, readContext());
  expectSound(rows, reports, files);
  const rowsOf = (sheet: SheetName) => rows.filter(([name]) => name === sheet).map(([, row]) => row);
  return {
    rows,
    reports,
    of: (sheet) =>
      rowsOf(sheet)
        .map(filled)
        .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
    row: (sheet, id) => {
      const found = rowsOf(sheet).filter((row) => row.values.id === id);
      expect(found, id).toHaveLength(1);
      return found[0] as Row;
    },
    problems: () => reports.flatMap(({ problems }) => problems).map(({ code, row, value }) => [code, row, value]),
    counts: () => Object.fromEntries([...new Set(rows.map(([sheet]) => sheet))].map((sheet) => [sheet, rowsOf(sheet).length])),
  };
}

export function filled(row: Row): Record<string, Value> {
  return Object.fromEntries(Object.entries(row.values).filter(([, value]) => value !== null));
}

/** Rows without their places, in one order: what may not depend on how a catalogue is written. */
export function contentOf({ rows }: CatalogueReading): string[] {
  return rows.map(([sheet, { values, raw, extra }]) => JSON.stringify([sheet, sorted(values), sorted(raw), sorted(extra)])).sort();
}

function sorted(record: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

function expectSound(rows: CatalogueReading['rows'], reports: readonly FileReport[], files: readonly SourceFile[]): void {
  expect(reports.map(({ file }) => file)).toEqual(files.map(({ path }) => path));
  for (const { rowsRead, rowsUsed, rowsNotUsed } of reports) {
    expect(rowsRead).toBe(rowsUsed + rowsNotUsed.reduce((sum, { count }) => sum + count, 0));
    for (const { count, rows: names } of rowsNotUsed) expect(names).toHaveLength(count);
  }
  for (const [sheet, row] of rows) {
    expect(Object.keys(row.values).sort()).toEqual(
      fieldsOf(sheet)
        .map(({ name }) => name)
        .sort(),
    );
    expect(row.values.id, sheet).toMatch(/^[^|]+$/);
    for (const { name, allowed } of fieldsOf(sheet)) {
      const value = row.values[name];
      if (allowed.length > 0 && typeof value === 'string') expect(allowed).toContain(value);
    }
  }
  const broken = checkCase(
    combine(rows, new Map()),
    reports.map((report) => ({ ...report, problems: [] })),
    '2020-07-01',
  ).flatMap(({ problems }) => problems);
  expect(broken.filter(isBroken)).toEqual([]);
}

function isBroken({ code }: Problem): boolean {
  return code === 'reference_unknown' || code === 'reference_sheet_absent' || code === 'structure';
}
