// What does one row hold, in full, and where was it read?
import { keyField, type SheetName } from '../../model/sheet.ts';
import { type AnswerRow, type Database, quoted } from '../database.ts';
import { number, text } from './cells.ts';

/** `values` are all columns of the table, own columns of the municipality included; `raw` the texts that were not understood. */
export interface FullRecord {
  readonly sheet: SheetName;
  readonly id: string;
  readonly values: AnswerRow;
  readonly raw: Readonly<Record<string, string>>;
  readonly file: string;
  readonly tab: string;
  readonly row: number | null;
}

/** null when there is no such row. */
export async function askRecord(database: Database, sheet: SheetName, id: string): Promise<FullRecord | null> {
  const key = keyField(sheet)?.name ?? 'id';
  const [found, raw] = await Promise.all([
    database.query(`select * from ${sheet} where ${quoted(key)} = ?`, [id]),
    database.query('select field, text from raw_values where sheet = ? and id = ?', [sheet, id]),
  ]);
  const row = found.rows[0];
  if (!row) return null;
  const { source_file: _file, source_sheet: _sheet, source_row: _row, ...values } = row;
  const texts = Object.fromEntries(raw.rows.map((line) => [text(line, 'field') ?? '', text(line, 'text') ?? '']));
  return {
    sheet,
    id,
    values,
    raw: texts,
    file: text(row, 'source_file') ?? '',
    tab: text(row, 'source_sheet') ?? '',
    row: number(row, 'source_row'),
  };
}
