// How a text is cut and broken to fit a width. How wide a text is comes from outside: the page measures, the command line estimates.
import { type BreakAt, brokenWord } from './word-break.ts';

/** Width in pixels of a text at a font size; bold is weight 600. */
export type Measure = (text: string, size: number, isBold: boolean) => number;

/** No card shows more letters than this; what is longer is not measured whole. */
const LONGEST = 160;

const NARROW = new Set([..."iljtfr.,:;'|!()[] I-"]);
const WIDE = new Set([...'mwMWQOGD@%&—']);

/** Without a page: from letter widths of common system fonts, on the wide side. */
export const estimateWidth: Measure = (text, size, isBold) => {
  let ems = 0;
  for (const letter of text) ems += NARROW.has(letter) ? 0.33 : WIDE.has(letter) ? 0.86 : letter >= 'A' && letter <= 'Z' ? 0.68 : 0.56;
  return ems * size * (isBold ? 1.06 : 1);
};

/** What a text must fit in. */
export interface Room {
  readonly width: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly measure: Measure;
}

/** The text, cut with "…" where it is wider than the room. */
export function fitText(text: string, room: Room): string {
  if (text.length <= LONGEST && room.measure(text, room.size, room.isBold) <= room.width) return text;
  let cut = [...text.slice(0, 2 * LONGEST)].slice(0, LONGEST);
  while (cut.length > 1 && room.measure(`${cut.join('')}…`, room.size, room.isBold) > room.width) cut = cut.slice(0, -1);
  return `${cut.join('').trimEnd()}…`;
}

/** At most `most` lines, broken at spaces, and within a word that is wider than a line; what does not fit on the last ends in "…". */
export function wrapText(text: string, room: Room, most: number): string[] {
  const best = wrapped(text, room, most, 'whole');
  if (!best.at(-1)?.endsWith('…')) return best;
  const fuller = wrapped(text, room, most, 'far');
  return fuller.at(-1)?.endsWith('…') ? best : fuller;
}

function wrapped(text: string, room: Room, most: number, where: BreakAt): string[] {
  const lines: string[] = [];
  let words = text
    .slice(0, LONGEST * most)
    .split(/\s+/)
    .filter(Boolean);
  while (words.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1;
    const [line, rest] = isLast ? [fitText(words.join(' '), room), []] : lineOf(words, room, where);
    lines.push(line);
    words = rest;
  }
  return lines;
}

/** The first line of these words, and the words that are left. */
function lineOf(words: readonly string[], room: Room, where: BreakAt): readonly [line: string, rest: string[]] {
  const fits = (text: string) => text.length <= LONGEST && room.measure(text, room.size, room.isBold) <= room.width;
  const [first = '', ...others] = words;
  const broken = fits(first) ? null : brokenWord(first.slice(0, LONGEST), where, fits);
  if (broken) return [broken[0], [broken[1] + first.slice(LONGEST), ...others]];
  let count = 1;
  while (count < words.length && fits(words.slice(0, count + 1).join(' '))) count += 1;
  return [fitText(words.slice(0, count).join(' '), room), words.slice(count)];
}
