// What does one row hold, in full, and where was it read?

import { number, text } from '../../model/cells.ts';
import { keyField, type SheetName } from '../../model/sheet.ts';
import { type AnswerRow, type Database, quoted } from '../database.ts';

/** `values` are all columns of the table, own columns of the municipality included; `raw` the texts that were not understood. */
export interface FullRecord {
  readonly sheet: SheetName;
  readonly id: string;
  readonly values: AnswerRow;
  readonly raw: Readonly<Record<string, string>>;
  /** Where it is described; the first place is the one that stands where descriptions differ. */
  readonly places: readonly RecordPlace[];
}

export interface RecordPlace {
  readonly file: string;
  readonly tab: string;
  /** Row or line, counted from 1. */
  readonly row: number | null;
  /** The unit or organisation that described this file, when the user said so. */
  readonly describedBy: string | null;
}

/** null when there is no such row. */
export async function askRecord(database: Database, sheet: SheetName, id: string): Promise<FullRecord | null> {
  const key = keyField(sheet)?.name ?? 'id';
  const [found, raw, places] = await Promise.all([
    database.query(`select * from ${sheet} where ${quoted(key)} = ?`, [id]),
    database.query('select field, text from raw_values where sheet = ? and id = ?', [sheet, id]),
    database.query(
      `select d.source_file, d.source_sheet, d.source_row, s.described_by
       from described_in d left join sources s on s.file = d.source_file where d.sheet = ? and d.id = ? order by d.place`,
      [sheet, id],
    ),
  ]);
  const row = found.rows[0];
  if (!row) return null;
  const { source_file: _file, source_sheet: _sheet, source_row: _row, ...values } = row;
  const texts = Object.fromEntries(raw.rows.map((line) => [text(line, 'field') ?? '', text(line, 'text') ?? '']));
  return { sheet, id, values, raw: texts, places: (places.rows.length > 0 ? places.rows : [row]).map(toPlace) };
}

function toPlace(row: AnswerRow): RecordPlace {
  return {
    file: text(row, 'source_file') ?? '',
    tab: text(row, 'source_sheet') ?? '',
    row: number(row, 'source_row'),
    describedBy: text(row, 'described_by'),
  };
}

/** Rows of the case that were read at this place of a file: sheet and id of each. */
export async function askRecordsAt(database: Database, file: string, tab: string, row: number): Promise<readonly { sheet: string; id: string }[]> {
  const answer = await database.query(
    'select sheet, id from described_in where source_file = ? and source_sheet = ? and source_row = ? and id is not null',
    [file, tab, row],
  );
  return answer.rows.map((line) => ({ sheet: text(line, 'sheet') ?? '', id: text(line, 'id') ?? '' }));
}
