// What a case is called, whose it is, which day it is about, and how much is in it. Read from its own rows.
import { type RecordSet, rowsOf, textOf } from './record.ts';
import { SHEETS, type SheetName } from './sheet.ts';

/** `settings` are the rows of case_info that have a value; `counts` the rows of each sheet, zero included. */
export interface CaseInfo {
  readonly settings: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<SheetName, number>>;
}

/** `others` are rows that are kept elsewhere than in `records`. */
export function caseInfo(records: RecordSet, others: Partial<Record<SheetName, number>> = {}): CaseInfo {
  const settings = rowsOf(records, 'case_info').map((row) => [textOf(row, 'key') ?? '', textOf(row, 'value') ?? ''] as const);
  const counts = SHEETS.map((sheet) => [sheet, rowsOf(records, sheet).length + (others[sheet] ?? 0)] as const);
  return {
    settings: Object.fromEntries(settings.filter(([, value]) => value !== '')),
    counts: Object.fromEntries(counts) as Record<SheetName, number>,
  };
}
