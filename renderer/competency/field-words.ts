// A field of a changed row, and the new value it gets, in words. The value is text as a file has it: codes, ids, durations, lists split at "|".
import type { AskRow } from '../model/ask.ts';
import { codeWord } from '../model/code-lists.ts';
import { readDuration } from '../model/duration.ts';
import type { Field } from '../model/field.ts';
import { fieldOf, isSheet, type SheetName, sheetOfKind } from '../model/sheet.ts';
import { type Names, nameIn } from './names.ts';
import type { Language } from './question.ts';
import { hoursIn } from './sentence.ts';

/** The label of a field of the sheet that the row's `target_kind` names; its own name where the sheet has no such field. */
export function fieldWords(cells: AskRow, name: string, language: Language): string {
  const found = knownField(cells, name)?.field;
  if (!found) return name;
  return language === 'nl' ? found.labelNl : found.labelEn;
}

/** The value in the words of the row's `field`: a name, the word for a code, a time; the text itself where nothing better is known. */
export function fieldValueWords(names: Names, cells: AskRow, value: string, language: Language): string {
  const known = knownField(cells, cells.field);
  if (!known) return value;
  const items = known.field.many ? value.split('|').map((item) => item.trim()) : [value.trim()];
  return items.map((item) => itemWords(names, known.sheet, known.field, item, language)).join(', ');
}

/** A field that gets no value is emptied; a row without a field says nothing. */
export function emptiedWords({ field }: AskRow, language: Language): string {
  if (typeof field !== 'string') return '';
  return language === 'nl' ? 'leeg' : 'empty';
}

function knownField({ target_kind }: AskRow, name: AskRow[string] | undefined): { sheet: SheetName; field: Field } | null {
  const sheet = sheetOfKind(target_kind);
  const field = sheet && typeof name === 'string' ? fieldOf(sheet, name) : undefined;
  return sheet && field ? { sheet, field } : null;
}

function itemWords(names: Names, sheet: SheetName, field: Field, item: string, language: Language): string {
  switch (field.type) {
    case 'enum':
      return codeWord(sheet, field.name, item, language);
    case 'boolean':
      return truthWords(item.toLowerCase(), language) ?? item;
    case 'duration':
      return durationWords(item, language);
    case 'ref': {
      const into = field.references.find((one) => isSheet(one) && names.get(one)?.has(item));
      return into && isSheet(into) ? nameIn(names, language, into, item) : item;
    }
    default:
      return item;
  }
}

function truthWords(item: string, language: Language): string | null {
  if (item === 'true' || item === 'yes' || item === 'ja') return language === 'nl' ? 'ja' : 'yes';
  return item === 'false' || item === 'no' || item === 'nee' ? (language === 'nl' ? 'nee' : 'no') : null;
}

/** PT0S is at once; a text that is no duration stays as it is. */
export function durationWords(text: string, language: Language): string {
  const { milliseconds } = readDuration(text);
  if (milliseconds === null) return text;
  return milliseconds === 0 ? (language === 'nl' ? 'meteen' : 'at once') : hoursIn(language, milliseconds / 3_600_000);
}
