// A sentence that was made elsewhere, as spans: what stands in quotes are names, days are days, articles are terms, and every other number rests on the rows of the sentence. Knows no case.
import { date, type NumberSource, name, number, type Sentence, type Span, term, text } from '../../model/paper.ts';

const MONTHS = [
  ['januari', 'januari', 'January'],
  ['februari', 'februari', 'February'],
  ['maart', 'maart', 'March'],
  ['april', 'april', 'April'],
  ['mei', 'mei', 'May'],
  ['juni', 'juni', 'June'],
  ['juli', 'juli', 'July'],
  ['augustus', 'augustus', 'August'],
  ['september', 'september', 'September'],
  ['oktober', 'oktober', 'October'],
  ['november', 'november', 'November'],
  ['december', 'december', 'December'],
] as const;
const MONTH = [...new Set(MONTHS.flat())].join('|');

const PIECES = new RegExp(
  [
    '(?<name>“[^”]*”|"[^"]*"|‘[^’]*’)',
    `(?<date>\\b\\d{1,2} (?:${MONTH}) \\d{4}\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b)`,
    '(?<term>\\b(?:[Aa]rtikel(?:en)?|[Aa]rticles?|art\\.|lid|leden|[Pp]aragraph) \\d+[\\d().,a-z]*(?: (?:en|and|lid|onder) \\d*[a-z]?\\d*)*|\\b[A-Z]{2,} ?\\d+\\+?)',
    '(?<number>\\d+(?:[.,]\\d+)*(?: ?%)?)',
  ].join('|'),
  'gu',
);

/** The same text; all rows of the sentence are the source of each number in it. */
export function sourced(words: string, source: NumberSource): Sentence {
  const spans: Span[] = [];
  let at = 0;
  for (const found of words.matchAll(PIECES)) {
    if (found.index > at) spans.push(text(words.slice(at, found.index)));
    spans.push(spanOf(found, source));
    at = found.index + found[0].length;
  }
  if (at < words.length) spans.push(text(words.slice(at)));
  return { spans, rows: source.rows };
}

function spanOf({ 0: words, groups = {} }: RegExpMatchArray, source: NumberSource): Span {
  if (groups.name !== undefined) return name(words, source.rows);
  if (groups.date !== undefined) return date(words, isoIn(words));
  return groups.term === undefined ? number(words, source) : term(words);
}

/** ISO of a day in words. */
function isoIn(words: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words) ?? [];
  const at = MONTHS.findIndex((names) => (names as readonly string[]).includes(month));
  return at < 0 ? words : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
