// Small words that sentences of the page are put together with: numbers, days, names in a row, and spans for the page.
import type { NumberSource, Sentence, Span, Spans } from '../../model/paper.ts';
import { name, number, text } from '../../model/paper.ts';
import type { RowRef } from '../../model/travel.ts';
import { type InVoices, type PageLanguage, type PageSpan, VOICES, type VoiceKey } from './page-content.ts';
import type { PageRows } from './page-rows.ts';

export function languageOf(voice: VoiceKey): PageLanguage {
  return voice.startsWith('nl') ? 'nl' : 'en';
}

/** The same made for each voice. */
export function inVoices<T>(make: (voice: VoiceKey) => T): InVoices<T> {
  return Object.fromEntries(VOICES.map((voice) => [voice, make(voice)])) as unknown as InVoices<T>;
}

function localeOf(language: PageLanguage): string {
  return language === 'nl' ? 'nl-NL' : 'en-GB';
}

/** "1 juli 2020". */
export function dayWords(iso: string, language: PageLanguage): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString(localeOf(language), { dateStyle: 'long', timeZone: 'UTC' });
}

/** How many rows, as a number that says which. */
export function countSpan(rows: readonly RowRef[], day: string | null, language: PageLanguage, note: string | null = null): Span {
  return number(rows.length.toLocaleString(localeOf(language)), { rows, date: day, note });
}

/** "A, B en C". */
export function listed(words: readonly (readonly [name: string, row: RowRef])[], language: PageLanguage): Spans {
  const and = language === 'nl' ? ' en ' : ' and ';
  return words.flatMap(([one, row], index): Spans => {
    const before = index === 0 ? [] : [text(index === words.length - 1 ? and : ', ')];
    return [...before, name(one, [row])];
  });
}

/** A sentence as the page keeps it: its rows are places in the table. */
export function spansOn(rows: PageRows, { spans }: Pick<Sentence, 'spans'>): PageSpan[] {
  return spans.map((span) => (span.kind === 'number' ? { text: span.text, source: sourceOn(rows, span.source) } : { text: span.text }));
}

/** Rows that are not on the page are counted in the note by the viewer: `missing` says how many. */
function sourceOn(rows: PageRows, { rows: refs, date, note }: NumberSource): NonNullable<PageSpan['source']> {
  return { rows: rows.places(refs), day: date, note };
}
