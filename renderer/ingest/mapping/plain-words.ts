// How people write what our sheets write as a code: durations and periods in words, lists with commas, percentages, and words for "not known".
import type { Field } from '../../model/field.ts';
import { periodStart, type SlashStyle } from './period.ts';

/** How a column writes its days, told from all its cells: 3/4/2020 may be 4 March, and 2010/11 a year. */
export interface DayStyle {
  readonly monthFirst: boolean;
  readonly slash: SlashStyle;
}

const UNKNOWN = new Set([
  '-',
  '–',
  '—',
  '.',
  '..',
  '?',
  'n.v.t.',
  'n.v.t',
  'nvt',
  'niet van toepassing',
  'n.b.',
  'nb',
  'n/a',
  'na',
  'nan',
  'null',
  'none',
  'onbekend',
  'unknown',
  '#n/a',
  '#n/b',
]);

const LONGEST_UNKNOWN = 40;

/** Says that there is nothing to know, in a cell that holds no free text. */
export function isUnknownWord(text: string): boolean {
  return text.length <= LONGEST_UNKNOWN && UNKNOWN.has(text.trim().toLowerCase());
}

/** The cell as our sheets would write it; text that is none of these comes back as it was. `isPeriod`: the field takes a month or a year for its first day. */
export function plainWords(field: Field, text: string, days: DayStyle | undefined, isPeriod: boolean): string {
  if (field.many) return listOf(text);
  if (field.type === 'duration') return durationOf(text) ?? text;
  if (field.type === 'date') return dayOf(text, days, isPeriod) ?? text;
  if (field.type === 'decimal' || field.type === 'integer') return bareNumber(text);
  return text;
}

/** Cells that hold a list without our "|" are split at line ends and semicolons, else at commas outside brackets. */
function listOf(text: string): string {
  if (text.includes('|')) return text;
  const lines = text.split(/[;\n\r]+/);
  const items = lines.length > 1 ? lines : splitAtCommas(text);
  const named = items.map((item) => item.replace(/^[\s•*-]+/, '').trim()).filter((item) => item !== '' && !isUnknownWord(item));
  return [...new Set(named)].join('|');
}

/** "NAW (naam, adres), BSN" is two items. */
function splitAtCommas(text: string): string[] {
  const items: string[] = [];
  let [from, open] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') open += 1;
    else if (text[at] === ')') open = Math.max(0, open - 1);
    else if (text[at] === ',' && open === 0) {
      items.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...items, text.slice(from)];
}

const UNITS: readonly (readonly [RegExp, (count: string) => string])[] = [
  [/^(?:sec|seconden?|seconds?)$/, (n) => `PT${n}S`],
  [/^(?:min|minuut|minuten|minutes?)$/, (n) => `PT${n}M`],
  [/^(?:u|uur|uren|hours?)$/, (n) => `PT${n}H`],
  [/^(?:d|dag|dagen|werkdag|werkdagen|etmaal|days?)$/, (n) => `P${n}D`],
  [/^(?:wk|week|weken|weeks?)$/, (n) => `P${n}W`],
  [/^(?:mnd|maand|maanden|months?)$/, (n) => `P${n}M`],
  [/^(?:jr|jaar|jaren|years?)$/, (n) => `P${n}Y`],
];

const NUMBER_WORDS: Readonly<Record<string, string>> = { een: '1', één: '1', one: '1', a: '1', twee: '2', two: '2', drie: '3', three: '3' };

/** "7 dagen" is P7D, "een week" P1W, "direct" PT0S (ISO 8601). */
function durationOf(text: string): string | undefined {
  const words = text.toLowerCase().trim();
  if (/^(direct|meteen|onmiddellijk|realtime|real-time|real time|immediate(ly)?)$/.test(words)) return 'PT0S';
  const [, count = '', unit = ''] = /^(\d{1,5}|[a-zé]{1,5}) ?([a-z]+)\.?$/.exec(words) ?? [];
  const number = /^\d+$/.test(count) ? count : NUMBER_WORDS[count];
  return number && UNITS.find(([pattern]) => pattern.test(unit))?.[1](number);
}

/** 1 maart 2020, March 1, 2020, 20200301: what is one day also where a month would not do. */
const DAY_IN_WORDS = /^(?:\d{8}|\d{1,2}[ .-][a-z]{3,9}[ .-]+\d{4}|[a-z]{3,9} \d{1,2},? \d{4})$/i;

/** What our sheets write themselves needs no other words. */
const WHOLE_DAY = /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{4})$/;

function dayOf(text: string, days: DayStyle | undefined, isPeriod: boolean): string | undefined {
  const trimmed = text.trim();
  if (WHOLE_DAY.test(trimmed)) return undefined;
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?=\D|$)/.exec(trimmed) ?? [];
  if (days?.monthFirst && year) return `${year}-${month}-${day}`;
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\D|$)/.exec(trimmed);
  if (slashed) return slashed.slice(1).join('-');
  if (/^\d{4}-\d{1,2}-\d{1,2}[T ]/.test(trimmed)) return trimmed.slice(0, 10).replace(/[T ].*/, '');
  return isPeriod || DAY_IN_WORDS.test(trimmed) ? periodStart(trimmed, days?.slash) : undefined;
}

/** A day such as 12/31/2020 in a column where no first number is above 12. */
export function isMonthFirst(texts: Iterable<string>): boolean {
  let found = false;
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})\/(\d{1,2})\/\d{4}(?=\D|$)/.exec(text) ?? [];
    if (Number(first) > 12) return false;
    found ||= Number(second) > 12;
  }
  return found;
}

const LONGEST_NUMBER = 60;

function bareNumber(text: string): string {
  if (text.length > LONGEST_NUMBER) return text;
  return text
    .trim()
    .replace(/^[€$£]\s*/, '')
    .replace(/(?<!\s)\s*(%|‰)$/, '');
}
