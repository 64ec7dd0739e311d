// The small parts of answers in words: counted nouns, lists, days, numbers. Dutch and English.
import type { Language } from './question.ts';

const LOCALE = { nl: 'nl-NL', en: 'en-GB' } as const;

/** "1 dataset", "3 datasets"; zero says "geen" or "no". */
function counted(language: Language, n: number, one: string, many: string): string {
  const amount = n === 0 ? (language === 'nl' ? 'geen' : 'no') : n.toLocaleString(LOCALE[language]);
  return `${amount} ${n === 1 ? one : many}`;
}

export const telt = (n: number, one: string, many: string) => counted('nl', n, one, many);
export const counts = (n: number, one: string, many: string) => counted('en', n, one, many);

/** The word that goes with so many: is or zijn, does or do. */
export function agree(n: number, one: string, many: string): string {
  return n === 1 ? one : many;
}

/** A counted noun at the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nl-NL') + text.slice(1);
}

/** "a, b en c"; after `most` items "en nog 4". */
export function enumerated(language: Language, items: readonly string[], most = 4): string {
  const and = language === 'nl' ? 'en' : 'and';
  const more = items.length - most;
  const shown = more > 1 ? [...items.slice(0, most), language === 'nl' ? `nog ${more}` : `${more} more`] : items;
  if (shown.length <= 1) return shown[0] ?? '';
  return `${shown.slice(0, -1).join(', ')} ${and} ${shown.at(-1)}`;
}

const MONTHS = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** An ISO day in words, "1 juli 2020"; the text itself when it is no day. */
export function dayIn(language: Language, day: unknown): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)/.exec(String(day)) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  return name ? `${Number(date)} ${name} ${year}` : String(day);
}

export const dag = (day: unknown) => dayIn('nl', day);
export const onDay = (day: unknown) => dayIn('en', day);

/** A number with at most so many decimals. */
export function numberIn(language: Language, value: number, decimals = 1): string {
  return value.toLocaleString(LOCALE[language], { maximumFractionDigits: decimals });
}

/** Hours as people say them: 36 uur, 4 dagen. */
export function hoursIn(language: Language, hours: number): string {
  if (hours > 0 && hours < 1)
    return counted(language, Math.round(hours * 60), language === 'nl' ? 'minuut' : 'minute', language === 'nl' ? 'minuten' : 'minutes');
  const [value, one, many] = hours < 48 ? [hours, ...HOUR[language]] : [hours / 24, ...DAY[language]];
  return `${numberIn(language, value)} ${value === 1 ? one : many}`;
}

/** Hours in a sentence: as people say them, and beyond ten days about how many: ruim 45 dagen, bijna 46 dagen. */
export function aboutHoursIn(language: Language, hours: number): string {
  const days = Math.round(hours / 2.4) / 10;
  if (days <= 10) return hoursIn(language, hours);
  const rest = days - Math.floor(days);
  if (rest === 0) return counted(language, days, ...DAY[language]);
  const [more, almost] = language === 'nl' ? ['ruim', 'bijna'] : ['just over', 'almost'];
  return rest < 0.5
    ? `${more} ${counted(language, Math.floor(days), ...DAY[language])}`
    : `${almost} ${counted(language, Math.ceil(days), ...DAY[language])}`;
}

const HOUR: Record<Language, readonly [string, string]> = { nl: ['uur', 'uur'], en: ['hour', 'hours'] };
const DAY: Record<Language, readonly [string, string]> = { nl: ['dag', 'dagen'], en: ['day', 'days'] };
