// Small words of the sentences: lists, days, durations, names in quotation marks. Dutch and English side by side.
import type { AskCell } from '../model/ask.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Bilingual } from './bilingual.ts';
import type { Found, Sentences } from './rule.ts';

/** The same text, made for each language. */
export function both(make: (language: 'nl' | 'en') => string): Bilingual {
  return { nl: make('nl'), en: make('en') };
}

/** "a", "a en b", "a, b en c". */
export function listed(items: readonly string[], language: 'nl' | 'en'): string {
  const [last, ...rest] = [...items].reverse();
  if (last === undefined) return '';
  return rest.length === 0 ? last : `${rest.reverse().join(', ')} ${language === 'nl' ? 'en' : 'and'} ${last}`;
}

const MONTHS = {
  nl: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
} as const;

/** "1 juli 2020" of an ISO day; other text as it is. */
export function dayIn(iso: string, language: 'nl' | 'en'): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? [];
  return year ? `${Number(day)} ${MONTHS[language][Number(month) - 1]} ${Number(year)}` : iso;
}

/** Ids in a column of the answer, those that are unknown left out. */
export function idsIn(cell: AskCell | undefined): string[] {
  const cells: readonly AskCell[] = Array.isArray(cell) ? cell : [cell ?? null];
  return cells.filter((id): id is string => typeof id === 'string' && id !== '');
}

export function textIn(cell: AskCell | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null;
}

/** The names of the rows of a sheet that stand in a column, as a list. */
export function namesIn({ row, book }: Found, sheet: SheetName, column: string = sheet): Bilingual {
  const names = idsIn(row[column]).map((id) => book.name(sheet, id));
  return both((language) =>
    listed(
      names.map((name) => name[language]),
      language,
    ),
  );
}

/** The categories of the row in small letters: "naam, adres en BSN", or with commas alone where a name has an "en" of its own; abbreviations keep their capitals. */
export function categoriesIn(found: Found, column = 'data_categories'): Bilingual {
  const names = idsIn(found.row[column]).map((id) => found.book.name('data_categories', id));
  return both((language) => {
    const words = names.map((name) => inSentence(name[language]));
    return words.some((word) => / (?:en|and) /.test(word)) ? words.join(', ') : listed(words, language);
  });
}

function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** “name” of one row. */
export function quoted({ book }: Found, sheet: SheetName, id: string): Bilingual {
  const name = book.name(sheet, id);
  return { nl: `“${name.nl}”`, en: `“${name.en}”` };
}

/** What a sentence about an exchange starts from: its name, sender and receiver. */
export interface FlowWords {
  readonly flow: Bilingual;
  readonly from: Bilingual;
  readonly to: Bilingual;
  /** "van A naar B". */
  readonly way: Bilingual;
}

export function flowWords(found: Found): FlowWords {
  const ends = found.book.endsOf(found.about);
  const [from, to] = [found.book.system(ends.from), found.book.system(ends.to)];
  const way = { nl: `van ${from.nl} naar ${to.nl}`, en: `from ${from.en} to ${to.en}` };
  return { flow: quoted(found, 'exchanges', found.about), from, to, way };
}

/** The two languages and two depths in the order in which they are mostly written. */
export function sentences(nlPlain: string, nlExpert: string, enPlain: string, enExpert: string): Sentences {
  return { nl: { plain: nlPlain, expert: nlExpert }, en: { plain: enPlain, expert: enExpert } };
}
