// What rows are called in the language of the moment: of the case, with those that a form makes on the spot.
import { rowTitle } from '../../edit/row-title.ts';
import type { Telling } from '../../edit/value-words.ts';
import { type RecordSet, rowsOf } from '../../model/record.ts';
import { keyField, type SheetName } from '../../model/sheet.ts';

type NameOf = Telling['nameOf'];

const made = new WeakMap<RecordSet, Map<string, NameOf>>();

/** Each sheet is gone through once, when it is first asked for; the same function for the same records. */
export function namesIn(records: RecordSet, language: 'nl' | 'en'): NameOf {
  const known = made.get(records) ?? new Map<string, NameOf>();
  made.set(records, known);
  const found = known.get(language) ?? nameOf(records, language);
  known.set(language, found);
  return found;
}

function nameOf(records: RecordSet, language: 'nl' | 'en'): NameOf {
  const sheets = new Map<SheetName, ReadonlyMap<string, string>>();
  return (sheet, id) => {
    const names = sheets.get(sheet) ?? namesOfSheet(records, sheet, language);
    sheets.set(sheet, names);
    return names.get(id) ?? null;
  };
}

function namesOfSheet(records: RecordSet, sheet: SheetName, language: 'nl' | 'en'): ReadonlyMap<string, string> {
  const key = keyField(sheet)?.name;
  if (key === undefined) return new Map();
  return new Map(rowsOf(records, sheet).map(({ values }) => [String(values[key] ?? ''), rowTitle(sheet, values, language)]));
}
