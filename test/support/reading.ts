// One reader at work on files in memory: what it gave, put so that a test can ask for it, and what must hold for every drop.
import { expect } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { Reader, SourceFile } from '../../renderer/ingest/reader.ts';
import { fileName } from '../../renderer/ingest/reader.ts';
import type { FileReport } from '../../renderer/model/problem.ts';
import type { Row } from '../../renderer/model/record.ts';
import { fieldsOf, keyField, type SheetName } from '../../renderer/model/sheet.ts';
import { problemSentence, reasonWords } from '../../renderer/views/text/problems.ts';
import { expectBalance } from './beside.ts';
import { readContext } from './context.ts';

/** `left` are names of unused rows by reason; `problems` are [file, code, row, column, value]. */
export interface Read {
  readonly rows: readonly (readonly [SheetName, Row])[];
  readonly reports: readonly FileReport[];
  readonly left: Readonly<Record<string, readonly string[]>>;
  readonly problems: readonly (string | number | null)[][];
  of(sheet: SheetName): readonly Row[];
  row(sheet: SheetName, id: string): Row;
  counts(): Record<string, number>;
}

/** Reads the files and checks what holds for every drop: books balance, fields are whole, ids differ, every fault has its sentence. */
export async function readWith(reader: Reader, files: readonly SourceFile[]): Promise<Read> {
  const ticks: string[] = [];
  const { rows, reports } = await reader.read(
    files,
    readContext((path) => ticks.push(path)),
  );
  expect(new Set(ticks)).toEqual(new Set(files.map(({ path }) => path)));
  expect(reports.map(({ file }) => file)).toEqual(files.map(({ path }) => path));
  reports.forEach(expectBalance);
  reports.forEach(expectWords);
  expectWhole(rows);
  return { rows, reports, left: leftOf(reports), problems: problemsOf(reports), ...lookups(rows) };
}

function lookups(rows: Read['rows']): Pick<Read, 'of' | 'row' | 'counts'> {
  const of = (sheet: SheetName) => rows.filter(([name]) => name === sheet).map(([, row]) => row);
  return {
    of,
    row: (sheet, id) => {
      const found = of(sheet).filter((row) => row.values.id === id);
      expect(found, `${sheet} ${id}`).toHaveLength(1);
      return found[0] as Row;
    },
    counts: () => {
      const counts: Record<string, number> = {};
      for (const [sheet] of rows) counts[sheet] = (counts[sheet] ?? 0) + 1;
      return counts;
    },
  };
}

function expectWhole(rows: Read['rows']): void {
  const keys = new Set<string>();
  for (const [sheet, row] of rows) {
    expect(Object.keys(row.values)).toEqual(fieldsOf(sheet).map(({ name }) => name));
    for (const field of fieldsOf(sheet)) {
      const value = row.values[field.name];
      if (field.type === 'enum' && typeof value === 'string') expect(field.allowed, `${sheet}.${field.name}`).toContain(value);
      if (field.many && value !== null) expect(Array.isArray(value), `${sheet}.${field.name}`).toBe(true);
    }
    const key = keyField(sheet);
    const id = `${row.source.file} ${sheet} ${key ? row.values[key.name] : JSON.stringify(row.values)}`;
    if (key) expect(row.values[key.name], id).toMatch(/^[^|]+$/);
    expect(keys.has(id), id).toBe(false);
    keys.add(id);
  }
}

function expectWords(report: FileReport): void {
  for (const language of ['nl', 'en'] as const) {
    for (const problem of report.problems) expect(problemSentence(problem, language)).toMatch(/^.{10,}[.!]$/su);
    for (const { reason } of report.rowsNotUsed) expect(reasonWords(reason, language)).not.toBe('');
  }
}

function leftOf(reports: readonly FileReport[]): Record<string, string[]> {
  const left = new Map<string, string[]>();
  for (const { reason, rows } of reports.flatMap(({ rowsNotUsed }) => rowsNotUsed)) left.set(reason, [...(left.get(reason) ?? []), ...rows]);
  return Object.fromEntries(left);
}

function problemsOf(reports: readonly FileReport[]): (string | number | null)[][] {
  return reports.flatMap(({ problems }) => problems).map(({ file, code, row, column, value }) => [fileName(file), code, row, column, value]);
}

/** Through the front door: every file goes to this reader, and the case has no broken reference or structure. */
export async function expectSound(reader: Reader, files: readonly SourceFile[]): Promise<void> {
  const { reports } = await ingest(files);
  expect(reports.map(({ format }) => format)).toEqual(files.map(() => reader.format));
  const broken = reports
    .flatMap(({ problems }) => problems)
    .filter(({ code }) => ['structure', 'reference_unknown', 'reference_sheet_absent'].includes(code));
  expect(broken).toEqual([]);
}

export function claimsText(reader: Reader, head: string, name = 'a.json'): boolean {
  return reader.claims({ path: name, name, head });
}
