// Which rows hold words that someone marked as personal data, and such a row without those words. Where it may not be shown, the caller knows.
import { NOTHING, type Row } from './record.ts';
import type { SheetName } from './sheet.ts';

/** Signals in words with `contains_personal_data`: yes. Source: datasets/fields.csv, dpv:hasPersonalData. */
export function isMarkedPersonal(sheet: SheetName, { values }: Row): boolean {
  return sheet === 'qualitative_signals' && values.contains_personal_data === true;
}

/** The row with `instead` for its text, and without unread words and own columns, which nobody looked at when the mark was given. Day, place, theme and the mark stay. */
export function withoutWords(row: Row, instead: string | null): Row {
  return { ...row, values: { ...row.values, text: instead }, raw: NOTHING, extra: NOTHING };
}
