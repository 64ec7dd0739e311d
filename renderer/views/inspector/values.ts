// A field's value in words: names for references, words for codes, dates and numbers as the language writes them.
import { codeWord } from '../../model/code-lists.ts';
import type { Field } from '../../model/field.ts';
import type { Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { isSheet } from '../../model/sheet.ts';
import { labelKey } from '../../workspace/opening/open-case.ts';
import type { OpenCase, WordDepth } from '../../workspace/state.ts';
import type { Catalogue } from '../text/nl.ts';

/** What is needed to put values in words. */
export interface Wording {
  readonly text: Catalogue;
  readonly labels: OpenCase['labels'];
  readonly depth: WordDepth;
}

/** '' for unknown. In expert words the code stands behind the name. */
export function wordsOf(wording: Wording, sheet: SheetName, field: Field, value: Value): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value))
    return listWords(
      wording.text,
      value.map((item) => oneWord(wording, sheet, field, item)),
    );
  return oneWord(wording, sheet, field, value as string | number | boolean);
}

/** "naam, adres en schulden", as the language lists things; with commas only where an item holds an "and" of its own. */
function listWords({ locale }: Catalogue, words: readonly string[]): string {
  if (words.some((word) => / (en|and) /.test(word))) return words.join(', ');
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}

function oneWord(wording: Wording, sheet: SheetName, field: Field, value: string | number | boolean): string {
  const { text } = wording;
  if (typeof value === 'boolean') return value ? text.inspector.yes : text.inspector.no;
  if (typeof value === 'number') return value.toLocaleString(text.locale);
  switch (field.type) {
    case 'ref':
      return nameOf(wording, field, value);
    case 'enum':
      return withCode(wording, codeWord(sheet, field.name, value, text.language), value);
    case 'date':
      return dateWords(text, value);
    case 'duration':
      return withCode(wording, durationWords(text, value), value);
    default:
      return value;
  }
}

/** The name of the row a reference points at; the id itself when that row is not there. */
function nameOf(wording: Wording, field: Field, id: string): string {
  for (const sheet of field.references) {
    const label = isSheet(sheet) && wording.labels.get(labelKey(sheet, id));
    const name = label && (wording.text.language === 'en' ? (label.en ?? label.nl) : label.nl);
    if (name) return withCode(wording, name, id);
  }
  return id;
}

function withCode({ depth }: Wording, words: string, code: string): string {
  return depth === 'expert' && words !== code ? `${words} (${code})` : words;
}

function dateWords(text: Catalogue, iso: string): string {
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(text.locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** ISO 8601 duration in words: PT4H = 4 uur. Parts that are zero are left out. */
function durationWords(text: Catalogue, iso: string): string {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?)?$/.exec(iso)?.slice(1) ?? [];
  const words = parts.flatMap((part, index) => (Number(part) > 0 ? (text.durations[index]?.(Number(part)) ?? []) : []));
  return words.length > 0 ? words.join(' ') : parts.some(Boolean) ? text.durationNone : iso;
}
