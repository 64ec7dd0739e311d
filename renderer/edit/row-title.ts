// What a row is called, as its own values say it. Knows no other row and no screen.
import type { Value } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { keyField } from '../model/sheet.ts';

type Values = Readonly<Record<string, Value>>;

const NAMES = {
  nl: ['name', 'title', 'label_nl', 'law_nl', 'text', 'text_nl', 'role', 'key', 'label_en'],
  en: ['name', 'title', 'label_en', 'label_nl', 'law_nl', 'text', 'text_en', 'text_nl', 'role', 'key'],
} as const;

/** More of a text than this says no more than its beginning. */
const LONGEST = 60;

/** The name of a row in this language, cut where it is long; its id where it has no name, '' where it has neither. */
export function rowTitle(sheet: SheetName, values: Values, language: 'nl' | 'en'): string {
  const named = NAMES[language].map((field) => values[field]).find((value) => typeof value === 'string' && value.trim() !== '');
  const key = values[keyField(sheet)?.name ?? ''];
  return shortened(
    String(named ?? key ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** At most sixty characters, cut between words where that can be. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
