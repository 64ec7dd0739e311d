// What is wrong with a field that is being filled in, or does not fit with others, in words.
import type { StructureWarning } from '../../edit/structure.ts';
import type { EntryFault } from '../../model/entry-fault.ts';
import { fieldOf, type SheetName } from '../../model/sheet.ts';
import { editText } from '../text/edit-words.ts';
import type { Catalogue } from '../text/nl.ts';
import { problemIn } from '../text/problems.ts';

export function faultSentence(words: Catalogue, { sheet, field, code, value, expected }: EntryFault): string {
  const text = editText(words);
  const own = text.faults[code];
  if (own) return own(value, text.expected[expected] ?? expected);
  return problemIn(words, { file: '', sheet, row: null, column: labelOf(words, sheet, field), value, code, expected });
}

export function warningSentence(words: Catalogue, sheet: SheetName, { code }: StructureWarning): string {
  const own = sheet === 'exchanges' ? undefined : editText(words).warnings[code];
  return own ?? problemIn(words, { file: '', sheet, row: null, column: '', value: '', code: 'structure', expected: code });
}

/** The field's name as people read it; of an own column its header. */
export function labelOf({ language }: Pick<Catalogue, 'language'>, sheet: SheetName, name: string): string {
  const field = fieldOf(sheet, name);
  return (language === 'nl' ? field?.labelNl : field?.labelEn) || name;
}
