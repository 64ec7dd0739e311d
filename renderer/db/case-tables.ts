// Rows of a case to the tables of the store-room: one table for each sheet, loaded or not, plus the texts that were not understood.
import type { PackedRows } from '../model/packed.ts';
import { isMarkedPersonal, withoutWords } from '../model/personal-words.ts';
import { type RecordSet, type Row, rowsOf } from '../model/record.ts';
import { fieldsOf, keyField, SHEETS, type SheetName } from '../model/sheet.ts';
import { freeName, kindOf } from './case-columns.ts';
import type { Column, ColumnKind, Database, ListedColumn, Table } from './database.ts';
import { appendObservations, emptyObservations } from './packed-tables.ts';
import { type Provenance, sourceTables } from './source-tables.ts';

/** Fills the store-room with a case. Each table ends with source_file, source_sheet and source_row (counted from 1). */
export async function loadCase(database: Database, records: RecordSet, about: Provenance): Promise<void> {
  await loadForMap(database, records);
  await loadRest(database, records, about);
}

const NOT_YET: Provenance = { reports: [], conflicts: [], describers: new Map(), readOn: '' };

const ON_MAP: ReadonlySet<SheetName> = new Set([
  'organisations',
  'units',
  'systems',
  'datasets',
  'exchanges',
  'data_categories',
  'signal_series',
  'purposes',
  'processing_activities',
]);

/** What the map is drawn from. All other tables are there too, empty. */
export async function loadForMap(database: Database, records: RecordSet): Promise<void> {
  const sheets = SHEETS.map((sheet) => sheetTable(sheet, ON_MAP.has(sheet) ? rowsOf(records, sheet) : []));
  await database.load([...sheets, rawTable(new Map()), ...sourceTables(new Map(), NOT_YET)]);
}

/** All other rows, the observations among them (packed or not), the texts that were not understood, and who described what. Observations stop coming when they are not wanted any more. */
export async function loadRest(
  database: Database,
  records: RecordSet,
  about: Provenance,
  observations: PackedRows | null = null,
  isWanted: () => boolean = () => true,
): Promise<void> {
  const rest = SHEETS.filter((sheet) => !ON_MAP.has(sheet) && rowsOf(records, sheet).length > 0);
  const packed = observations ? [emptyObservations(observations)] : [];
  const tables = rest.map((sheet) => sheetTable(sheet, rowsOf(records, sheet)));
  await database.load([...tables, ...packed, rawTable(records), ...sourceTables(records, about)]);
  if (observations) await appendObservations(database, observations, isWanted);
}

/** The tables of these sheets anew, the texts that were not understood, and who described what. Not for observations. */
export async function loadSheets(database: Database, records: RecordSet, about: Provenance, sheets: ReadonlySet<SheetName>): Promise<void> {
  const tables = [...sheets].map((sheet) => sheetTable(sheet, rowsOf(records, sheet)));
  await database.load([...tables, rawTable(records), ...sourceTables(records, about)]);
}

/** Asks as if the case had these rows, which differ from those that are loaded only in these sheets. What is loaded stays as it is. Not for observations. */
export async function asIfLoaded<T>(
  database: Database,
  records: RecordSet,
  sheets: Iterable<SheetName>,
  work: Parameters<typeof database.beside<T>>[1],
): Promise<T> {
  const tables = [...sheets].filter((sheet) => sheet !== 'observations').map((sheet) => sheetTable(sheet, rowsOf(records, sheet)));
  return database.beside(tables, work);
}

/** Who described what, anew. */
export async function loadProvenance(database: Database, records: RecordSet, about: Provenance): Promise<void> {
  await database.load(sourceTables(records, about));
}

/** Words that are marked as personal data are in no table: whatever is asked, they are not in the answer. */
function sheetTable(sheet: SheetName, all: readonly Row[]): Table {
  const rows = sheet === 'qualitative_signals' ? all.map((row) => (isMarkedPersonal(sheet, row) ? withoutWords(row, null) : row)) : all;
  const known = fieldsOf(sheet).map((field) => column(field.name, kindOf(field), rows, (row) => row.values[field.name] ?? null));
  const taken = new Set([...known, ...sourceColumns([])].map(({ name }) => name));
  const extra = extraNames(rows).map((name) =>
    column(freeName(taken, name), 'text', rows, (row) => (Object.hasOwn(row.extra, name) ? (row.extra[name] ?? null) : null)),
  );
  return { name: sheet, columns: [...known, ...extra, ...sourceColumns(rows)] };
}

function column(name: string, kind: ColumnKind, rows: readonly Row[], read: (row: Row) => ListedColumn['values'][number]): Column {
  return { name, kind, values: rows.map(read) };
}

function sourceColumns(rows: readonly Row[]): Column[] {
  return [
    column('source_file', 'text', rows, (row) => row.source.file),
    column('source_sheet', 'text', rows, (row) => row.source.sheet),
    column('source_row', 'integer', rows, (row) => row.source.row),
  ];
}

function extraNames(rows: readonly Row[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row.extra)))];
}

function rawTable(records: RecordSet): Table {
  const found: { sheet: string; id: string; field: string; text: string }[] = [];
  for (const [sheet, rows] of records) {
    const shown = rows.filter((row) => !isMarkedPersonal(sheet, row));
    for (const row of shown) for (const [field, text] of Object.entries(row.raw)) found.push({ sheet, id: rowId(sheet, row), field, text });
  }
  const text = (name: 'sheet' | 'id' | 'field' | 'text'): Column => ({ name, kind: 'text', values: found.map((line) => line[name]) });
  return { name: 'raw_values', columns: [text('sheet'), text('id'), text('field'), text('text')] };
}

function rowId(sheet: SheetName, row: Row): string {
  const key = keyField(sheet);
  return key ? String(row.values[key.name]) : `${row.source.file}:${row.source.row}`;
}
