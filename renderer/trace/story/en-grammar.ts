// English grammar: capitals, lists, numbers, days and durations. Knows no sentence of the story.
import { durationParts } from './duration.ts';
import { type Phrase, say, textOf } from './phrase.ts';

/** A label inside a sentence: a small first letter, unless it is an abbreviation or holds a capital further on. */
export function insideEn(label: string): string {
  const word = /^[^\s-]+/u.exec(label)?.[0] ?? '';
  const keeps =
    /[\p{Lu}\p{N}]/u.test(word.slice(1)) || (word.length === 1 && word !== 'A') || /^(Dutch|English|European|Wmo|Tozo|Wgs|Excel)\b/.test(label);
  if (/^E-\p{Ll}/u.test(label)) return `e${label.slice(1)}`;
  return keeps ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

export function capitalEn(text: string): string {
  return text.replace(/^\p{L}/u, (letter) => letter.toUpperCase());
}

/** "A", "A and B", "A, B and C"; a comma before the last "and" where an item has an "and" of its own. */
export function listedEn(items: readonly Phrase[]): Phrase {
  const last = items.at(-1);
  if (!last || items.length === 1) return last ?? [];
  const link = items.some((item) => / (and|or|en) /.test(textOf(item))) ? ', and ' : ' and ';
  const [first = [], ...middle] = items.slice(0, -1);
  return say`${first}${middle.flatMap((item) => say`, ${item}`)}${link}${last}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** 2020-07-01 as "1 July 2020"; the text itself when it is no ISO date. */
export function dayEn(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  return year && name ? `${Number(day)} ${name} ${Number(year)}` : iso;
}

/** 61000 as "61,000". */
export function numberEn(value: number): string {
  const [whole = '', part] = Math.abs(value).toString().split('.');
  const grouped = `${value < 0 ? '-' : ''}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}`;
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** P1DT4H as "1 day and 4 hours"; '' for no time at all, null when the text is no duration. */
export function durationEn(iso: string | null): string | null {
  const parts = durationParts(iso);
  return parts && textOf(listedEn(parts.map(({ count, unit }) => say`${numberEn(count)} ${unit}${count === 1 ? '' : 's'}`)));
}

/** "a" or "an" by the first letter. */
export function articleEn(noun: string): 'a' | 'an' {
  return /^[aeiou]/i.test(noun) ? 'an' : 'a';
}
