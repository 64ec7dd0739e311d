// A cell as text that reads back as the same value: what is copied to a spreadsheet. Knows no screen.
import { codeWord } from '../model/code-lists.ts';
import type { Field } from '../model/field.ts';
import type { Row, Value } from '../model/record.ts';
import { type RecordSet, rowsOf } from '../model/record.ts';
import { isSheet, keyField, type SheetName } from '../model/sheet.ts';
import type { NumberStyle } from '../model/value.ts';
import type { Column } from './columns.ts';
import { type RowNames, rowNames } from './row-names.ts';
import { rowTitle } from './row-title.ts';
import { isSameValue } from './same-value.ts';
import { readTyped } from './typed-text.ts';

type Language = 'nl' | 'en';

/** Words where they read back as the value, else the code or id. A text that could not be read is given as it stood. */
export function cellTexts(records: RecordSet, sheet: SheetName, language: Language): (row: Row, column: Column) => string {
  const names = rowNames(records);
  const style: NumberStyle = language === 'nl' ? 'comma' : 'point';
  const titles = titlesOf(records, language);
  return (row, column) => {
    if ('own' in column) return Object.hasOwn(row.extra, column.own) ? (row.extra[column.own] ?? '') : '';
    const { field } = column;
    const value = row.values[field.name] ?? null;
    if (value === null) return Object.hasOwn(row.raw, field.name) ? (row.raw[field.name] ?? '') : '';
    const words = inWords(sheet, field, value, language, titles);
    return readsBack(names, sheet, field, words, value, style) ? words : plain(value, language);
  };
}

function readsBack(names: RowNames, sheet: SheetName, field: Field, words: string, value: Value, style: NumberStyle): boolean {
  const back = readTyped(names, sheet, field, words, style);
  return 'value' in back && isSameValue(back.value, value);
}

function inWords(sheet: SheetName, field: Field, value: NonNullable<Value>, language: Language, titles: Titles): string {
  if (typeof value === 'boolean') return (language === 'nl' ? ['ja', 'nee'] : ['yes', 'no'])[value ? 0 : 1] as string;
  if (typeof value === 'number') return plain(value, language);
  const word = (item: string) => {
    if (field.references.length > 0) return titles(field.references, item) ?? item;
    return field.type === 'enum' ? codeWord(sheet, field.name, item, language) : item;
  };
  return typeof value === 'string' ? word(value) : value.map(word).join('|');
}

/** Numbers with a decimal comma in Dutch; lists with "|" between. */
function plain(value: NonNullable<Value>, language: Language): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return language === 'nl' ? String(value).replace('.', ',') : String(value);
  return typeof value === 'string' ? value : value.join('|');
}

type Titles = (sheets: readonly string[], id: string) => string | undefined;

/** What rows are called, by sheet and id; each sheet is gone through once. */
export function titlesOf(records: RecordSet, language: Language): Titles {
  const known = new Map<string, ReadonlyMap<string, string>>();
  const of = (sheet: string) => {
    const titles = known.get(sheet) ?? sheetTitles(records, sheet, language);
    known.set(sheet, titles);
    return titles;
  };
  return (sheets, id) => sheets.map((sheet) => of(sheet).get(id)).find((title) => title !== undefined);
}

function sheetTitles(records: RecordSet, sheet: string, language: Language): ReadonlyMap<string, string> {
  const key = isSheet(sheet) ? keyField(sheet)?.name : undefined;
  if (!isSheet(sheet) || key === undefined) return new Map();
  return new Map(rowsOf(records, sheet).map(({ values }) => [String(values[key] ?? ''), rowTitle(sheet, values, language)]));
}
