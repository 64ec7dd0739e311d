// A value of a row in words, for the history: names for references, words for codes, days and numbers as the language writes them.
import type { Cell } from '../model/change.ts';
import { codeWord } from '../model/code-lists.ts';
import type { Field } from '../model/field.ts';
import type { Value } from '../model/record.ts';
import { isSheet, type SheetName } from '../model/sheet.ts';
import { durationWords } from './duration-words.ts';
import { shortened } from './row-title.ts';
import { known } from './same-value.ts';
import { STEP_WORDS } from './step-words.ts';

/** `nameOf` is the name of a row by its id; null where it has none or is not there. */
export interface Telling {
  readonly language: 'nl' | 'en';
  readonly nameOf: (sheet: SheetName, id: string) => string | null;
}

/** The value in words; what could not be read as it stood; '' for unknown. */
export function cellWords(telling: Telling, sheet: SheetName, field: Field, { value, raw }: Cell): string {
  const words = valueWords(telling, sheet, field, value);
  return words === '' && raw?.trim() ? STEP_WORDS[telling.language].unread(shortened(raw.trim())) : words;
}

/** '' for unknown. */
export function valueWords(telling: Telling, sheet: SheetName, field: Field, value: Value | undefined): string {
  const is = known(value);
  if (is === null) return '';
  return Array.isArray(is)
    ? listWords(telling, itemWords(telling, sheet, field, is))
    : oneWord(telling, sheet, field, is as string | number | boolean);
}

export function itemWords(telling: Telling, sheet: SheetName, field: Field, items: readonly string[]): readonly string[] {
  return items.map((item) => oneWord(telling, sheet, field, item));
}

/** "naam, adres en schulden"; with commas only where an item holds an "and" of its own. */
export function listWords({ language }: Telling, words: readonly string[]): string {
  if (words.some((word) => / (en|and) /.test(word))) return words.join(', ');
  return new Intl.ListFormat(STEP_WORDS[language].locale, { type: 'conjunction' }).format(words);
}

function oneWord(telling: Telling, sheet: SheetName, field: Field, value: string | number | boolean): string {
  const words = STEP_WORDS[telling.language];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return Number.isFinite(value) ? value.toLocaleString(words.locale) : '';
  if (field.references.length > 0) return shortened(referredName(telling, field, value));
  if (field.type === 'enum') return codeWord(sheet, field.name, value, telling.language);
  if (field.type === 'date') return dateWords(words.locale, value);
  if (field.type === 'duration') return durationWords(value, telling.language);
  return shortened(value.replace(/\s+/g, ' ').trim());
}

function referredName({ nameOf }: Telling, { references }: Field, id: string): string {
  for (const sheet of references) {
    const name = isSheet(sheet) ? nameOf(sheet, id) : null;
    if (name) return name;
  }
  return id;
}

/** ISO day as the language writes it; anything else stays as it is. */
function dateWords(locale: string, iso: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) return iso;
  return new Date(time).toLocaleDateString(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
