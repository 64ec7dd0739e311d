// What a cell says on screen: names for references, words for codes, days and numbers as the language writes them; and the text with which changing it begins.
import { titlesOf } from '../../edit/cell-text.ts';
import type { Column } from '../../edit/columns.ts';
import { durationWords } from '../../edit/duration-words.ts';
import { codeWord } from '../../model/code-lists.ts';
import type { Field } from '../../model/field.ts';
import type { RecordSet, Row, Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import type { WordDepth } from '../../workspace/state.ts';
import { isExpected } from '../inspector/expected.ts';

type Language = 'nl' | 'en';

/** unknown = not filled in; blank = not filled in, and it does not apply to this row; unread = what came in could not be read as a value. */
export interface CellWords {
  readonly words: string;
  readonly state: 'known' | 'unknown' | 'blank' | 'unread';
}

export interface Words {
  of(row: Row, column: Column): CellWords;
  /** The name of the row that an id stands for; the id itself where there is none. */
  title(field: Field, id: string): string;
  /** All that a row says, folded, to search in. */
  blob(row: Row, columns: readonly Column[]): string;
}

export function wordsIn(records: RecordSet, sheet: SheetName, language: Language, depth: WordDepth): Words {
  const titles = titlesOf(records, language);
  const blobs = new WeakMap<Row, string>();
  const withCode = (words: string, code: string) => (depth === 'expert' && words !== code ? `${words} (${code})` : words);
  const title = (field: Field, id: string) => titles(field.references, id) ?? id;
  const one = (field: Field, item: string) => {
    if (field.references.length > 0) return withCode(title(field, item), item);
    if (field.type === 'enum') return withCode(codeWord(sheet, field.name, item, language), item);
    if (field.type === 'duration') return withCode(durationWords(item, language), item);
    return field.type === 'date' ? dayWords(item, language) : item;
  };
  const valueWords = (field: Field, value: NonNullable<Value>) => {
    if (typeof value === 'boolean') return yesNo(value, language);
    if (typeof value === 'number') return NUMBERS[language].format(value);
    return typeof value === 'string' ? one(field, value) : value.map((item) => one(field, item)).join(', ');
  };
  const of = (row: Row, column: Column): CellWords => {
    if ('own' in column) {
      const text = Object.hasOwn(row.extra, column.own) ? (row.extra[column.own] ?? '') : '';
      return { words: text, state: text === '' ? 'blank' : 'known' };
    }
    const value = row.values[column.key] ?? null;
    if (value !== null && !(Array.isArray(value) && value.length === 0)) return { words: valueWords(column.field, value), state: 'known' };
    const raw = Object.hasOwn(row.raw, column.key) ? (row.raw[column.key] ?? '') : '';
    if (raw !== '') return { words: raw, state: 'unread' };
    return { words: '', state: isExpected(sheet, row.values, column.field) ? 'unknown' : 'blank' };
  };
  return {
    of,
    title,
    blob: (row, columns) => {
      const known = blobs.get(row) ?? fold(columns.map((column) => of(row, column).words).join(' \n '));
      blobs.set(row, known);
      return known;
    },
  };
}

const NUMBERS = {
  nl: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 20 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 }),
};

export function yesNo(value: boolean, language: Language): string {
  return (language === 'nl' ? ['ja', 'nee'] : ['yes', 'no'])[value ? 0 : 1] as string;
}

/** dd-mm-yyyy in Dutch, as it is typed; ISO in English. */
export function dayWords(iso: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts && language === 'nl' ? `${parts[3]}-${parts[2]}-${parts[1]}` : iso;
}

/** The text of a cell as it is typed. */
export function typedWords(row: Row, column: Column, words: Words, language: Language): string {
  if ('own' in column) return words.of(row, column).words;
  const value = row.values[column.key] ?? null;
  if (typeof value === 'number') return language === 'nl' ? String(value).replace('.', ',') : String(value);
  if (column.field.type === 'duration' && typeof value === 'string') return durationWords(value, language);
  if (column.field.type === 'date' && typeof value === 'string') return dayWords(value, language);
  if (Array.isArray(value)) return value.join('|');
  return value === null ? words.of(row, column).words : String(value);
}
