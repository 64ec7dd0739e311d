// Rows of all files to one record set. The same id in two files is kept once: the first file's, and the second is reported.
import type { FileReport, Problem } from '../model/problem.ts';
import type { RecordSet, Row } from '../model/record.ts';
import { keyField, type SheetName } from '../model/sheet.ts';

type Sheeted = readonly [SheetName, Row];

export function mergeRows(rows: readonly Sheeted[], reports: readonly FileReport[]): { records: RecordSet; reports: FileReport[] } {
  const records = new Map<SheetName, Row[]>();
  const first = new Map<string, Row>();
  const left: Sheeted[] = [];
  for (const [sheet, row] of rows) {
    const id = identity(sheet, row);
    const earlier = first.get(id);
    if (earlier && earlier.source.file !== row.source.file) left.push([sheet, row]);
    else keep(records, sheet, row, first, id);
  }
  return { records, reports: reports.map((report) => withLeft(report, left, first)) };
}

function keep(records: Map<SheetName, Row[]>, sheet: SheetName, row: Row, first: Map<string, Row>, id: string): void {
  if (!first.has(id)) first.set(id, row);
  const list = records.get(sheet);
  if (list) list.push(row);
  else records.set(sheet, [row]);
}

function identity(sheet: SheetName, row: Row): string {
  const key = keyField(sheet);
  return `${sheet} ${key ? String(row.values[key.name]) : JSON.stringify(row.values)}`;
}

/** Moves the rows that another file had already given from used to not used, so that the books still balance. */
function withLeft(report: FileReport, left: readonly Sheeted[], first: ReadonlyMap<string, Row>): FileReport {
  const mine = left.filter(([, row]) => row.source.file === report.file);
  if (mine.length === 0) return report;
  const problems = mine.map(([sheet, row]) => repeated(sheet, row, first.get(identity(sheet, row))));
  const unused = { reason: 'id_twice' as const, count: mine.length, rows: mine.map(([, row]) => `${row.source.sheet}:${row.source.row}`) };
  return {
    ...report,
    rowsUsed: report.rowsUsed - mine.length,
    rowsNotUsed: [...report.rowsNotUsed, unused],
    problems: [...report.problems, ...problems],
  };
}

function repeated(sheet: SheetName, row: Row, earlier: Row | undefined): Problem {
  const key = keyField(sheet)?.name ?? '';
  const value = key ? String(row.values[key]) : '';
  const expected = earlier ? `${earlier.source.file}:${earlier.source.row ?? ''}` : '';
  return { file: row.source.file, sheet: row.source.sheet, row: row.source.row, column: key, value, code: key ? 'id_twice' : 'row_twice', expected };
}
