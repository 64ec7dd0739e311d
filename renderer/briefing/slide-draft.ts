// A briefing in the making: what its rows will say, before they are rows. Types, and what the makers share.
import type { RowRef } from '../model/travel.ts';
import type { Audience, SlideState } from './slide.ts';

export interface SlideDraft {
  readonly title: string;
  readonly text: string;
  readonly notes: string;
  readonly state: SlideState;
}

export interface BriefingDraft {
  readonly title: string;
  readonly audience: Audience;
  readonly intro: string;
  readonly slides: readonly SlideDraft[];
}

/** Gives the part of a saved state that draws these rows on the map: what is open, and what alone is on it. */
export type PictureOf = (rows: readonly RowRef[]) => SlideState;

/** What every maker needs to know: the words, the ISO day of the picture (null = any), and how rows are drawn. */
export interface Making {
  readonly language: 'nl' | 'en';
  readonly day: string | null;
  readonly pictureOf: PictureOf;
}

/** Sentences that a slide has room for; what is more goes to the notes. */
const MOST_SENTENCES = 4;

/** What fits on the slide, and what the presenter has beside it. */
export function split(sentences: readonly string[], most = MOST_SENTENCES): { readonly text: string; readonly notes: string } {
  return { text: sentences.slice(0, most).join('\n'), notes: sentences.slice(most).join('\n') };
}

/** Braces in what the case says would be read as a live number. */
export function plainText(text: string): string {
  return text.replaceAll('{', '(').replaceAll('}', ')');
}

/** Rows that stand out on the map, with what they are called. */
export function litOn(rows: readonly RowRef[], label: string): SlideState {
  return { lit: { rows: rows.map(({ sheet, id }) => ({ sheet, id })), label } };
}

/** A map on a day, without anything else asked. */
export function mapState({ day }: Pick<Making, 'day'>): SlideState {
  return { version: 1, screen: 'map', form: 'map', lens: 'mode', grouping: 'organisation', day };
}
