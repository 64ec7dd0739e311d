// The sheets of a case as tables: every field a column, own columns and unread words after them, and each cell that the table cannot carry named.
import type { Field } from '../model/field.ts';
import { extraHeader, extraName, rawHeader } from '../model/header.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { RecordSet, Row } from '../model/record.ts';
import { fieldsOf, keyField, SHEETS, type SheetName } from '../model/sheet.ts';
import { type Writing, writeCell } from './cell.ts';
import type { Cell, Table } from './exported.ts';

/** A sheet as a table; `fields` are those of the first columns, after them come the case's own columns, and words that stand beside an unknown value and would be read as one. */
export interface SheetTable extends Table {
  readonly sheet: SheetName;
  readonly fields: readonly Field[];
}

/** How the tables are called and written. `fileOf` gives the file that problems name. */
export interface TableStyle extends Writing {
  nameOf(sheet: SheetName): string;
  headerOf(field: Field): string;
  fileOf(sheet: SheetName): string;
}

/** The tables of all sheets that have rows, in the order of the dictionary; with `all` also the empty ones. */
export function caseTables(records: RecordSet, style: TableStyle, all = false): { tables: SheetTable[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const sheets = SHEETS.filter((sheet) => all || (records.get(sheet)?.length ?? 0) > 0);
  const tables = sheets.map((sheet) => sheetTable(sheet, records.get(sheet) ?? [], style, problems));
  return { tables, problems };
}

function sheetTable(sheet: SheetName, rows: readonly Row[], style: TableStyle, problems: Problem[]): SheetTable {
  const [fields, extras] = [fieldsOf(sheet), extraColumns(rows)];
  const tell = teller(sheet, style, problems);
  for (const name of extras) if (extraName(sheet, extraHeader(sheet, name).trim()) !== name) tell(1, name, name);
  reportTwins(sheet, rows, tell);
  const asides = new Map<Field, Map<number, string>>();
  const lines = rows.map((row, index): Cell[] => {
    const known = fields.map((field) => {
      const { cell, lost, aside } = writeCell(sheet, field, row, style);
      if (lost !== undefined) tell(index + 2, field.name, lost);
      if (aside !== undefined) asides.set(field, (asides.get(field) ?? new Map()).set(index, aside));
      return cell;
    });
    return [...known, ...extras.map((name) => (Object.hasOwn(row.extra, name) ? (row.extra[name] ?? null) : null))];
  });
  for (const words of asides.values()) for (const [index, line] of lines.entries()) line.push(words.get(index) ?? null);
  const header = [
    ...fields.map((field) => style.headerOf(field)),
    ...extras.map((name) => extraHeader(sheet, name)),
    ...[...asides.keys()].map((field) => rawHeader(style.headerOf(field))),
  ];
  return { sheet, name: style.nameOf(sheet), fields, header, lines };
}

type Tell = (row: number, column: string, value: string, code?: ProblemCode) => void;

function teller(sheet: SheetName, style: TableStyle, problems: Problem[]): Tell {
  return (row, column, value, code = 'export_not_kept') =>
    problems.push({ file: style.fileOf(sheet), sheet: style.nameOf(sheet), row, column, value: value.slice(0, 200), code, expected: '' });
}

/** Own columns in the order in which the rows first name them. */
function extraColumns(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row.extra)))];
}

/** Two rows with one key: import would keep the first. */
function reportTwins(sheet: SheetName, rows: readonly Row[], tell: Tell): void {
  const key = keyField(sheet);
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const id = key ? String(row.values[key.name]) : JSON.stringify([row.values, row.extra]);
    if (seen.has(id)) tell(index + 2, key?.name ?? '', key ? id : '');
    seen.add(id);
  }
}
