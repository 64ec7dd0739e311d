// The first day of a month, quarter, half year, year or week as people and statistics offices write it. Days themselves are read by model/value.ts.
import { isoDate } from '../../model/value.ts';

/** What "2010/11" means in a column: November 2010, or the year that began in 2010. */
export type SlashStyle = 'month' | 'year';

const LONGEST = 40;

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'febr'],
  ['maart', 'march', 'mrt', 'mar', 'maa'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const MONTH_OF = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** ISO date of the day with which the period begins; undefined for text that is none. "2010/11" is a year when `slash` says so; it begins on 1 January, since the text does not say in which month. */
export function periodStart(text: string, slash: SlashStyle = 'month'): string | undefined {
  if (text.length > LONGEST || !/\d{4}/.test(text)) return undefined;
  const words = text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s?(?<!\*)\*+$/, '')
    .trim();
  return numbers(words, slash) ?? quarterOrHalf(words) ?? week(words) ?? inWords(words) ?? statistics(words);
}

/** Whether a column writes years as "2010/11": all its texts of that shape are a year and the next. */
export function slashStyleOf(texts: Iterable<string>): SlashStyle {
  let years = 0;
  for (const text of texts) {
    const [, year, next] = /^\s*(\d{4})[/-](\d{2})\s*$/.exec(text) ?? [];
    if (!year || !next) continue;
    if ((Number(year) + 1) % 100 !== Number(next)) return 'month';
    years += 1;
  }
  return years > 0 ? 'year' : 'month';
}

/** One of several cells that give a period together: the 12 of a column of weeks is "week 12", not December. */
export function partOfPeriod(header: string, text: string): string {
  if (!/^\d{1,2}$/.test(text)) return text;
  const kind = /week|kwartaal|quarter/i.exec(header)?.[0].toLowerCase();
  return kind ? `${kind} ${text}` : text;
}

function firstDay(year: string | undefined, month = 1): string | undefined {
  return year && Number(year) >= 1500 && Number(year) <= 2200 ? isoDate(Number(year), month, 1) : undefined;
}

function numbers(words: string, slash: SlashStyle): string | undefined {
  const [, year] = /^(\d{4})$/.exec(words) ?? [];
  if (year) return firstDay(year);
  const [, from, until] = /^(\d{4}) ?[/–-] ?(\d{4})$/.exec(words) ?? [];
  if (from) return Number(until) === Number(from) + 1 ? firstDay(from) : undefined;
  const [, first, second] = /^(\d{4})(?: ?[-/] ?| )(\d{1,2})$/.exec(words) ?? [];
  if (first && second) return slash === 'year' ? firstDay(first) : firstDay(first, Number(second));
  const [, month, of] = /^(\d{1,2})(?: ?[-/] ?| )(\d{4})$/.exec(words) ?? [];
  return of ? firstDay(of, Number(month)) : undefined;
}

/** "2019Q2", "q2 2019", "2019 2e kwartaal", "2e kwartaal 2019", "kwartaal 2 2019", "1e halfjaar 2019". */
function quarterOrHalf(words: string): string | undefined {
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(words)?.[1];
  const rest = words
    .replace(/(?<!\d)\d{4}(?!\d)/, ' ')
    .replace(/[\s-]+/g, ' ')
    .trim();
  const [, part, , other] =
    /^(?:([1-4])(e|de|ste|st|nd|rd|th)? ?(?:kwartaal|quarter|kw|q|k)|(?:kwartaal|quarter|kw|q|k) ?0?([1-4]))$/.exec(rest) ?? [];
  if (part ?? other) return firstDay(year, Number(part ?? other) * 3 - 2);
  const [, half] = /^([12])(?:e|ste|de|st|nd)? ?(?:halfjaar|half jaar|half year|h)$/.exec(rest) ?? /^h ?([12])$/.exec(rest) ?? [];
  return half ? firstDay(year, Number(half) * 6 - 5) : undefined;
}

/** Monday of a week of ISO 8601: "2020-W12", "week 12 2020", "2020 wk 12". */
function week(words: string): string | undefined {
  const [, year, number] = /^(\d{4})[ -]?(?:w|wk|week) ?(\d{1,2})$/.exec(words) ?? [];
  const [, number2, year2] = /^(?:w|wk|week) ?(\d{1,2})[ ,/-]*(\d{4})$/.exec(words) ?? [];
  const [of, at] = [Number(year ?? year2), Number(number ?? number2)];
  if (!(of >= 1500 && of <= 2200 && at >= 1 && at <= 53)) return undefined;
  const january4 = new Date(Date.UTC(of, 0, 4));
  const monday = new Date(january4.getTime() + ((at - 1) * 7 - ((january4.getUTCDay() + 6) % 7)) * 86_400_000);
  return monday.toISOString().slice(0, 10);
}

/** "maart 2020", "mrt-2020", "2020 maart", "1 maart 2020", "March 1, 2020". */
function inWords(words: string): string | undefined {
  const tokens = words.split(/[ .,/-]+/).filter(Boolean);
  const month = MONTH_OF.get(tokens.find((token) => MONTH_OF.has(token)) ?? '');
  const year = tokens.find((token) => /^\d{4}$/.test(token));
  const others = tokens.filter((token) => !MONTH_OF.has(token) && token !== year);
  if (!month || !year || others.length > 1 || tokens.length - others.length !== 2) return undefined;
  if (others.length === 0) return firstDay(year, month);
  const [, day] = /^(\d{1,2})(?:e|st|nd|rd|th)?$/.exec(others[0] ?? '') ?? [];
  return day ? isoDate(Number(year), month, Number(day)) : undefined;
}

/** Codes of Statistics Netherlands (2020MM03, 2020KW02, 2020HJ01, 2020JJ00) and days and months without separators (20200301). */
function statistics(words: string): string | undefined {
  const [, year, kind, number] = /^(\d{4})(mm|kw|hj|jj)(\d{2})$/.exec(words) ?? [];
  const step = { mm: 1, kw: 3, hj: 6, jj: 0 }[kind ?? ''];
  if (year && step !== undefined) return firstDay(year, step === 0 ? 1 : Number(number) * step - step + 1);
  const [, of, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(words) ?? [];
  return of ? isoDate(Number(of), Number(month), Number(day)) : undefined;
}
