// How a source under a paper is written: what it is, its rows by sheet, and of which day. Knows no format.
import type { PaperSource } from '../model/paper-sources.ts';
import { SHEET_NAMES_NL, type SheetName } from '../model/sheet.ts';

/** Ids that are named; of more only how many there are. */
const MOST_NAMED = 6;

const WORDS = {
  nl: {
    sources: 'Bronnen',
    source: 'bron',
    rows: 'rijen',
    more: 'en nog',
    asOf: 'stand op',
    page: 'bladzijde',
    none: 'Er staat geen getal in dit stuk.',
    see: 'bron',
  },
  en: {
    sources: 'Sources',
    source: 'source',
    rows: 'rows',
    more: 'and',
    asOf: 'as of',
    page: 'page',
    none: 'There is no number in this paper.',
    see: 'source',
  },
} as const;

export function noteWords(language: 'nl' | 'en') {
  return WORDS[language];
}

/** "Ziekteverzuim. Signaalreeks sig-verz; Afdelingen unit-hr, unit-wi. Stand op 10 april 2020." */
export function noteText({ note, rows, date }: Omit<PaperSource, 'number'>, language: 'nl' | 'en'): string {
  const bySheet = new Map<SheetName, string[]>();
  for (const { sheet, id } of rows) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), id]);
  const lists = [...bySheet].map(([sheet, ids]) => `${sheetName(sheet, language)}: ${idList(ids, language)}`);
  const day = date === null ? [] : [`${capital(WORDS[language].asOf)} ${dayWords(date, language)}`];
  return `${[...(note === null ? [] : [note]), lists.join('; '), ...day].filter((part) => part !== '').join('. ')}.`;
}

function idList(ids: readonly string[], language: 'nl' | 'en'): string {
  const { more, rows } = WORDS[language];
  if (ids.length <= MOST_NAMED) return ids.map(plainId).join(', ');
  const left = ids.length - MOST_NAMED;
  return `${ids.slice(0, MOST_NAMED).map(plainId).join(', ')} ${more} ${left}${language === 'en' ? ' more' : ''} (${ids.length} ${rows})`;
}

function plainId(id: string): string {
  return id.replaceAll(/\p{C}/gu, ' ').trim() || '?';
}

function sheetName(sheet: SheetName, language: 'nl' | 'en'): string {
  return language === 'nl' ? (SHEET_NAMES_NL[sheet][0] ?? sheet) : capital(sheet.replaceAll('_', ' '));
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('nl-NL') + words.slice(1);
}

function dayWords(iso: string, language: 'nl' | 'en'): string {
  const day = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return iso;
  return day.toLocaleDateString(language === 'nl' ? 'nl-NL' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
