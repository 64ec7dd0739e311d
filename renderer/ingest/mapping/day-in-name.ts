// The day that the name of a file or tab tells, for files that come every day. Knows no cells.
import { isoDate } from '../../model/value.ts';
import { fileName } from '../reader.ts';
import type { TableHead } from '../table.ts';
import { periodStart } from './period.ts';

const LONGEST = 200;
/** 2020-07-01, 2020_07_01, 20200701. */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)([-_. ]?)(\d\d)\2(\d\d)(?!\d)/g;
/** 01-07-2020, 1.7.2020. */
const DAY_FIRST = /(?<!\d)(\d{1,2})([-_. ])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/g;
/** 1 juli 2020, 1-juli-2020, 1_july_2020. */
const IN_WORDS = /(?<!\d)(\d{1,2})(?:e|st|nd|rd|th)?[-_. ]+(\p{L}{3,9})\.?[-_. ]+((?:19|20)\d\d)(?!\d)/giu;

/** A day as it stands in a name: ISO, with the text. */
interface Told {
  readonly day: string;
  readonly text: string;
}

/** ISO date; undefined when the name tells no day, or more than one. */
export function dayIn(name: string): string | undefined {
  const days = new Set(daysTold(name).map(({ day }) => day));
  return days.size === 1 ? [...days][0] : undefined;
}

/** The day of a table: the name of its tab goes before that of its file. */
export function dayOfTable({ tab, file }: Pick<TableHead, 'tab' | 'file'>): string | undefined {
  return dayIn(tab) ?? dayIn(fileName(file));
}

/** "verzuim-2020-07-01" is "verzuim": what files of all days are called. The name itself when nothing else is in it. */
export function withoutDay(name: string): string {
  let rest = name;
  for (const { text } of daysTold(name)) rest = rest.replace(text, ' ');
  const bare = rest
    .replace(/\(\d+\)\s*$/, '')
    .replace(/^[-_. ]+|(?<![-_. ])[-_. ]+$/g, '')
    .replace(/([-_. ])[-_. ]+/g, '$1');
  return /\p{L}/u.test(bare) ? bare : name;
}

function daysTold(name: string): Told[] {
  const text = name.slice(0, LONGEST);
  const numbers = [
    ...[...text.matchAll(YEAR_FIRST)].map(([whole, year, , month, day]) => told(whole, isoDate(Number(year), Number(month), Number(day)))),
    ...[...text.matchAll(DAY_FIRST)].map(([whole, day, , month, year]) => told(whole, isoDate(Number(year), Number(month), Number(day)))),
    ...[...text.matchAll(IN_WORDS)].map(([whole, day, month, year]) => told(whole, periodStart(`${day} ${month} ${year}`))),
  ];
  return numbers.flat();
}

function told(text: string, day: string | undefined): Told[] {
  return day === undefined ? [] : [{ day, text }];
}
