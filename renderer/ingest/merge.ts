// Rows of all files to one record set. The same id in two files or two tabs is kept once: the first one's, and the second is reported.
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
    if (earlier && (earlier.source.file !== row.source.file || earlier.source.sheet !== row.source.sheet)) left.push([sheet, row]);
    else keep(records, sheet, row, first, id);
  }
  const kept = left.length > 0 ? new Set([...records.values()].flatMap((list) => list.map(placeOf))) : new Set<string>();
  return { records, reports: reports.map((report) => withLeft(report, left, kept, first)) };
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

/** Moves input rows that another file had already given from used to not used, so that the books still balance. One input row may have given several records; it is left only when all of them are. */
function withLeft(report: FileReport, left: readonly Sheeted[], kept: ReadonlySet<string>, first: ReadonlyMap<string, Row>): FileReport {
  const mine = left.filter(([, row]) => row.source.file === report.file);
  if (mine.length === 0) return report;
  const problems = mine.map(([sheet, row]) => repeated(sheet, row, first.get(identity(sheet, row))));
  const rows = [...new Set(mine.map(([, row]) => placeOf(row)))]
    .filter((place) => !kept.has(place))
    .map((place) => place.slice(report.file.length + 1));
  const reason = mine.some(([sheet]) => keyField(sheet)) ? ('id_twice' as const) : ('row_twice' as const);
  const unused = rows.length > 0 ? [{ reason, count: rows.length, rows }] : [];
  return {
    ...report,
    rowsUsed: report.rowsUsed - rows.length,
    rowsNotUsed: [...report.rowsNotUsed, ...unused],
    problems: [...report.problems, ...problems],
  };
}

function placeOf({ source }: Row): string {
  return `${source.file}:${source.sheet}:${source.row ?? ''}`;
}

function repeated(sheet: SheetName, row: Row, earlier: Row | undefined): Problem {
  const key = keyField(sheet)?.name ?? '';
  const value = key ? String(row.values[key]) : '';
  const expected = earlier ? `${earlier.source.file}:${earlier.source.row ?? ''}` : '';
  return { file: row.source.file, sheet: row.source.sheet, row: row.source.row, column: key, value, code: key ? 'id_twice' : 'row_twice', expected };
}
