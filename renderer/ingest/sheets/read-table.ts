// Rows of one identified table: typed values, raw text where it differs, extra columns kept, each fault reported once.
import type { Field } from '../../model/field.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Row, Value } from '../../model/record.ts';
import { fieldsOf, keyField } from '../../model/sheet.ts';
import { type NumberStyle, parseValue } from '../../model/value.ts';
import type { Ledger } from '../ledger.ts';
import type { TextTable } from '../table.ts';
import type { Identified } from './identify.ts';

/** What every line of the table shares while it is read. */
interface Reading {
  readonly table: TextTable;
  readonly what: Identified;
  readonly style: NumberStyle;
  readonly ledger: Ledger;
}

/** Reads all lines; a line whose id stands earlier in the same table is left out and said. */
export function readTable(table: TextTable, what: Identified, style: NumberStyle, ledger: Ledger): Row[] {
  reportHeader({ table, what, style, ledger });
  const seen = new Map<string, number>();
  const rows: Row[] = [];
  for (const [index, line] of table.lines.entries()) {
    const row = readLine({ table, what, style, ledger }, line, table.rows[index] ?? 0);
    if (isRepeated(row, what, seen, ledger)) continue;
    ledger.use();
    rows.push(row);
  }
  return rows;
}

function reportHeader({ table, what, ledger }: Reading): void {
  const present = new Set(what.columns.map((field) => field?.name));
  const missing = fieldsOf(what.sheet).filter((field) => field.required && !present.has(field.name));
  for (const field of missing) ledger.problem('column_missing', { sheet: table.tab, row: 1, column: field.name }, field.labelNl);
  for (const index of what.twice) ledger.problem('column_twice', { sheet: table.tab, row: 1, column: table.header[index] ?? '' });
}

function readLine(reading: Reading, line: readonly string[], rowNumber: number): Row {
  const { table, what, ledger } = reading;
  const values: Record<string, Value> = {};
  const raw: Record<string, string> = {};
  const extra: [string, string][] = [];
  for (const [index, field] of what.columns.entries()) {
    const text = line[index] ?? '';
    if (field) readCell(reading, field, text, { row: rowNumber, column: table.header[index] ?? '' }, values, raw);
    else if (text.trim() !== '') extra.push([extraName(table.header, index), text]);
  }
  if (line.slice(what.columns.length).some((cell) => cell.trim() !== '')) {
    ledger.problem(
      'row_too_long',
      { sheet: table.tab, row: rowNumber, value: line.slice(what.columns.length).join(' | ') },
      String(what.columns.length),
    );
  }
  giveId(reading, rowNumber, values);
  return { values, raw, extra: Object.fromEntries(extra), source: { file: table.file, sheet: table.tab, row: rowNumber } };
}

function readCell(
  reading: Reading,
  field: Field,
  text: string,
  at: { row: number; column: string },
  values: Record<string, Value>,
  raw: Record<string, string>,
): void {
  const { table, what, style, ledger } = reading;
  const place = { sheet: table.tab, ...at, value: text };
  if (text.length > LIMITS.cellCharacters) ledger.problem('cell_too_long', place, String(LIMITS.cellCharacters));
  const parsed = parseValue(what.sheet, field, text, style);
  if ('code' in parsed) ledger.problem(parsed.code, place, parsed.expected);
  values[field.name] = 'code' in parsed ? null : parsed.value;
  if ('code' in parsed || text !== plainText(parsed.value)) raw[field.name] = text;
  if (text.trim() === '' && field.required && field.name !== 'id') ledger.problem('value_required', place, field.labelNl);
}

function plainText(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'object' ? value.join('|') : String(value);
}

/** A row without id gets one from its place, so that it is not lost; the report says so. */
function giveId({ table, what, ledger }: Reading, rowNumber: number, values: Record<string, Value>): void {
  const key = keyField(what.sheet);
  if (!key || values[key.name]) return;
  values[key.name] = `${what.sheet}-${rowNumber}`;
  const columnThere = what.columns.some((field) => field?.name === key.name);
  if (columnThere) ledger.problem('id_missing', { sheet: table.tab, row: rowNumber, column: key.name }, String(values[key.name]));
}

function isRepeated(row: Row, what: Identified, seen: Map<string, number>, ledger: Ledger): boolean {
  const key = keyField(what.sheet);
  const id = key ? String(row.values[key.name]) : wholeRow(row);
  const earlier = seen.get(id);
  if (earlier === undefined) seen.set(id, row.source.row ?? 0);
  if (earlier === undefined) return false;
  ledger.leave(key ? 'id_twice' : 'row_twice', `${row.source.sheet}:${row.source.row}`);
  ledger.problem(
    key ? 'id_twice' : 'row_twice',
    { sheet: row.source.sheet, row: row.source.row, column: key?.name ?? '', value: key ? id : '' },
    String(earlier),
  );
  return true;
}

function wholeRow(row: Row): string {
  return JSON.stringify([row.values, row.extra]);
}

/** Extra columns keep their header; a header that stands twice gets its column number. */
function extraName(header: readonly string[], index: number): string {
  const name = header[index] || `kolom ${index + 1}`;
  return header.indexOf(name) === index || !header.includes(name) ? name : `${name} (${index + 1})`;
}
