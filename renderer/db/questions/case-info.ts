// What is this case called, whose is it, which day is it about, and how much is in it?
import { SHEETS, type SheetName } from '../../model/sheet.ts';
import type { Database } from '../database.ts';
import { number, text } from './cells.ts';

/** `settings` are the rows of case_info; `counts` the rows of each sheet, zero included. */
export interface CaseInfo {
  readonly settings: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<SheetName, number>>;
}

export async function askCaseInfo(database: Database): Promise<CaseInfo> {
  const settings = await database.query('select key, value from case_info where value is not null');
  const counts = await database.query(SHEETS.map((sheet) => `select '${sheet}' as sheet, count(*) as n from ${sheet}`).join(' union all '));
  return {
    settings: Object.fromEntries(settings.rows.map((row) => [text(row, 'key') ?? '', text(row, 'value') ?? ''])),
    counts: Object.fromEntries(counts.rows.map((row) => [text(row, 'sheet'), number(row, 'n') ?? 0])) as Record<SheetName, number>,
  };
}
