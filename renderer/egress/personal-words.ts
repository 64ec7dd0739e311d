// Signals in words on their way out: what was marked as personal data stays behind, and numbers that point to a person are blotted out of the rest. Knows no format.
import { withoutPersonalNumbers } from '../model/personal-data.ts';
import { isMarkedPersonal, withoutWords } from '../model/personal-words.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../model/record.ts';
import type { Exported, Language } from './exported.ts';

const SHEET = 'qualitative_signals';

/** Stands in a cell whose text was left out, so that who reads the file knows why. */
const LEFT_OUT: Readonly<Record<Language, string>> = {
  nl: '[weggelaten: persoonsgegevens]',
  en: '[left out: personal data]',
};

/** A case that may go out. `leftOut` counts the rows whose words stayed behind, `blotted` the other rows in which a number or address was made unreadable. */
export interface Cleared {
  readonly records: RecordSet;
  readonly leftOut: number;
  readonly blotted: number;
}

/**
 * For files that others read. The rows stay, so that counts and references hold; the words of marked rows do not.
 * In other rows citizen service numbers, phone numbers, e-mail addresses and bank accounts are blotted out of the text. Source: datasets/fields.csv; GDPR art. 5(1)(c).
 */
export function withoutPersonalWords(records: RecordSet, language: Language): Cleared {
  return cleared(records, language, blot);
}

/** For the case itself, which must come back as it was: only the marked words stay behind. Source: GDPR art. 25(2). */
export function withoutMarkedWords(records: RecordSet, language: Language): Cleared {
  return cleared(records, language, (row) => row);
}

/** The export, with what was left out among its problems. */
export function tellCleared(exported: Exported, { leftOut, blotted }: Cleared): Exported {
  const told = [...problemOf('export_words_left_out', leftOut, exported), ...problemOf('export_numbers_blotted', blotted, exported)];
  return told.length === 0 ? exported : { ...exported, problems: [...told, ...exported.problems] };
}

function cleared(records: RecordSet, language: Language, ofOther: (row: Row) => Row): Cleared {
  const rows = rowsOf(records, SHEET);
  const after = rows.map((row) => (isMarkedPersonal(SHEET, row) ? leaveOut(row, LEFT_OUT[language]) : ofOther(row)));
  const changed = rows.filter((row, index) => row !== after[index]);
  const leftOut = changed.filter((row) => isMarkedPersonal(SHEET, row)).length;
  const all = changed.length === 0 ? records : new Map([...records].map(([sheet, own]) => [sheet, sheet === SHEET ? after : own] as const));
  return { records: all, leftOut, blotted: changed.length - leftOut };
}

function problemOf(code: ProblemCode, count: number, { files }: Exported): Problem[] {
  return count === 0 ? [] : [{ file: files[0]?.path ?? '', sheet: SHEET, row: null, column: 'text', value: String(count), code, expected: '' }];
}

/** The same row when its words were left out before. */
function leaveOut(row: Row, instead: string): Row {
  const isBare = Object.keys(row.raw).length + Object.keys(row.extra).length === 0;
  const text = textOf(row, 'text');
  return isBare && (text === undefined || Object.values(LEFT_OUT).includes(text)) ? row : withoutWords(row, instead);
}

function blot(row: Row): Row {
  const text = textOf(row, 'text') ?? '';
  const clean = withoutPersonalNumbers(text);
  return clean === text ? row : { ...row, values: { ...row.values, text: clean } };
}
