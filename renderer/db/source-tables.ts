// Who described what, as tables: the files, each place that describes a row, and what descriptions say differently (question Q29 of domain.md).
import { type Conflict, describerOf } from '../model/conflict.ts';
import type { FileReport } from '../model/problem.ts';
import type { RecordSet, Row, SourceRef } from '../model/record.ts';
import { keyField, type SheetName } from '../model/sheet.ts';
import type { Column, ColumnKind, ListedColumn, Table } from './database.ts';

/** What is known of a case beside its rows. `describers` names, for a file or for what it was dropped in, the unit or organisation that described it. */
export interface Provenance {
  readonly reports: readonly FileReport[];
  readonly conflicts: readonly Conflict[];
  readonly describers: ReadonlyMap<string, string>;
  /** Day on which the files were read, ISO 8601. */
  readonly readOn: string;
}

/** Tables `sources` (a row for each file), `described_in` (for each place that describes a row; observations are not listed) and `differences` (for each field, each description). */
export function sourceTables(records: RecordSet, about: Provenance): Table[] {
  return [filesTable(about), placesTable(records), differencesTable(about)];
}

function filesTable({ reports, describers, readOn }: Provenance): Table {
  const column = tableOf(reports);
  return {
    name: 'sources',
    columns: [
      column('file', 'text', ({ file }) => file),
      column('format', 'text', ({ format }) => format),
      column('read_on', 'date', () => readOn),
      column('described_by', 'text', ({ file }) => describerOf(describers, file)),
      column('rows_read', 'integer', ({ rowsRead }) => rowsRead),
      column('rows_used', 'integer', ({ rowsUsed }) => rowsUsed),
      column('problems', 'integer', ({ problems }) => problems.length),
    ],
  };
}

function placesTable(records: RecordSet): Table {
  const places = [...records].filter(([sheet]) => sheet !== 'observations').flatMap(([sheet, rows]) => rows.flatMap((row) => placesOf(sheet, row)));
  const column = tableOf(places);
  return {
    name: 'described_in',
    columns: [
      column('sheet', 'text', ({ sheet }) => sheet),
      column('id', 'text', ({ id }) => id),
      column('place', 'integer', ({ nth }) => nth),
      column('source_file', 'text', ({ place }) => place.file),
      column('source_sheet', 'text', ({ place }) => place.sheet),
      column('source_row', 'integer', ({ place }) => place.row),
    ],
  };
}

/** `nth` is 1 for the description that stands where they differ. */
function placesOf(sheet: SheetName, row: Row): { sheet: SheetName; id: string | null; nth: number; place: SourceRef }[] {
  const id = idOf(sheet, row);
  return [row.source, ...(row.others ?? [])].map((place, index) => ({ sheet, id, nth: index + 1, place }));
}

function idOf(sheet: SheetName, row: Row): string | null {
  const key = keyField(sheet);
  return key ? String(row.values[key.name]) : null;
}

function differencesTable({ conflicts, describers }: Provenance): Table {
  const lines = conflicts.flatMap((conflict) => conflict.versions.flatMap((row) => conflict.fields.map((field) => ({ conflict, row, field }))));
  const column = tableOf(lines);
  return {
    name: 'differences',
    columns: [
      column('sheet', 'text', ({ conflict }) => conflict.sheet),
      column('id', 'text', ({ conflict, row }) => idOf(conflict.sheet, row)),
      column('likeness', 'text', ({ conflict }) => conflict.likeness),
      column('is_joined', 'boolean', ({ conflict }) => conflict.isJoined),
      column('field', 'text', ({ field }) => field),
      column('value', 'text', ({ row, field }) => wordsOf(row, field)),
      column('source_file', 'text', ({ row }) => row.source.file),
      column('source_row', 'integer', ({ row }) => row.source.row),
      column('described_by', 'text', ({ row }) => describerOf(describers, row.source.file)),
    ],
  };
}

function wordsOf(row: Row, field: string): string | null {
  const value = Object.hasOwn(row.values, field) ? row.values[field] : row.extra[field];
  return value === null || value === undefined ? null : [value].flat().join('|');
}

function tableOf<T>(lines: readonly T[]) {
  return (name: string, kind: ColumnKind, read: (line: T) => ListedColumn['values'][number]): Column => ({ name, kind, values: lines.map(read) });
}
