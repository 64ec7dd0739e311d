// The steps of the page with their sentences, still without numbers: from the slides of a briefing, or from the story of the case itself.

import { sentence } from '../../model/paper.ts';
import { type RecordSet, rowsOf } from '../../model/record.ts';
import { sheetOfKind } from '../../model/sheet.ts';
import type { RowRef } from '../../model/travel.ts';
import type { FilledPiece } from '../live-numbers.ts';
import { paragraphsOf } from '../live-text.ts';
import { dayOfSlide, rowsOfSlide, type Slide } from '../slide.ts';
import { type CaseLine, caseSteps } from './case-story.ts';
import { LINES, STEP_TITLES } from './case-story-words.ts';
import type { InVoices, PageLanguage, PagePicture, PageSentence, PageSpan, PageStatement, PageStep, VoiceKey } from './page-content.ts';
import type { PageRows } from './page-rows.ts';
import { countSpan, dayWords, inVoices, languageOf, listed, spansOn } from './page-words.ts';
import type { Redacted } from './redaction.ts';
import { type PictureCase, slidePicture } from './slide-picture.ts';

/** A step as it was made; `about` are the rows whose voices stand beside it, null = all of them. */
export interface StepTold {
  readonly title: PageStep['title'];
  readonly statements: readonly Omit<PageStatement, 'number'>[];
  readonly picture: PagePicture;
  readonly screen: string | null;
  readonly about: readonly RowRef[] | null;
}

const CASE = { kind: 'case', id: 'case' } as const;

/** When nobody made slides. */
export function tellCase(records: RecordSet, rows: PageRows, day: string | null): StepTold[] {
  return caseSteps(records, day).map(({ name, lines, picture, hasAllVoices }) => ({
    title: STEP_TITLES[name],
    statements: lines.map((line) => lineTold(records, rows, line, day)),
    picture,
    screen: null,
    about: hasAllVoices ? null : picture.lit,
  }));
}

function lineTold(records: RecordSet, rows: PageRows, line: CaseLine, day: string | null): Omit<PageStatement, 'number'> {
  const counted = line.counts.flatMap((count) => count.rows);
  return {
    about: CASE,
    title: null,
    sentences: inVoices((voice) => [lineIn(records, rows, line, day, voice)]),
    more: null,
    rows: rows.places(counted),
  };
}

function lineIn(records: RecordSet, rows: PageRows, { line, counts, names }: CaseLine, day: string | null, voice: VoiceKey): PageSentence {
  const language = languageOf(voice);
  const [one, many] = (LINES[line] as InVoices<readonly [string, string]>)[voice];
  const pattern = counts[0]?.rows.length === 1 ? one : many;
  const spans = Object.fromEntries(counts.map((count) => [count.name, countSpan(count.rows, count.isDated ? day : null, language)]));
  const on =
    day === null
      ? []
      : [
          { kind: 'text' as const, text: language === 'nl' ? ' op ' : ' on ' },
          { kind: 'date' as const, text: dayWords(day, language), iso: day },
        ];
  return spansOn(rows, sentence(pattern, { ...spans, on, names: listed(named(records, names), language) }));
}

/** Organisations by their short names. */
function named(records: RecordSet, refs: readonly RowRef[]): (readonly [string, RowRef])[] {
  const organisations = new Map(rowsOf(records, 'organisations').map(({ values }) => [values.id, values.name ?? values.short_name ?? values.id]));
  return refs.map((ref) => [String(organisations.get(ref.id) ?? ref.id), ref]);
}

/** The text of a slide with its numbers filled in, as of its own day (null = that of the case). */
export type FillText = (text: string, day: string | null, language: PageLanguage) => Promise<readonly FilledPiece[]>;

export interface SlidesGiven extends PictureCase {
  readonly slides: readonly Slide[];
  readonly redacted: Redacted;
  readonly fill: FillText;
}

export async function tellSlides(given: SlidesGiven, rows: PageRows): Promise<StepTold[]> {
  return Promise.all(given.slides.map((slide) => tellSlide(given, slide, rows)));
}

async function tellSlide(given: SlidesGiven, slide: Slide, rows: PageRows): Promise<StepTold> {
  const picture = slidePicture(given, slide);
  const about = aboutOf(slide, picture);
  const screen = slide.state?.screen;
  const paragraphs = paragraphsOf(slide.text);
  return {
    title: { nl: slide.title, en: slide.title },
    statements: await Promise.all(paragraphs.map((text) => paragraphTold(given, slide, text, about, rows))),
    picture,
    screen: typeof screen === 'string' && screen !== 'map' ? screen : null,
    about,
  };
}

/** What a slide is about: what it shows lit, and what is chosen in it. */
function aboutOf(slide: Slide, { selection, lit }: PagePicture): RowRef[] {
  const chosen: RowRef[] = selection?.kind === 'exchange' ? [{ sheet: 'exchanges', id: selection.id }] : [];
  const node =
    selection?.kind === 'node' ? (['systems', 'datasets', 'units', 'organisations'] as const).map((sheet) => ({ sheet, id: selection.id })) : [];
  return [...lit, ...rowsOfSlide(slide), ...chosen, ...node];
}

async function paragraphTold(
  { fill, redacted }: SlidesGiven,
  slide: Slide,
  text: string,
  about: readonly RowRef[],
  rows: PageRows,
): Promise<Omit<PageStatement, 'number'>> {
  const filled = new Map<PageLanguage, readonly FilledPiece[]>();
  for (const language of ['nl', 'en'] as const) filled.set(language, await fill(text, dayOfSlide(slide), language));
  const counted = (filled.get('nl') ?? []).flatMap((piece) => (piece.kind === 'number' ? piece.number.rows : []));
  const onPage = [...about, ...counted].flatMap((row) => shown(redacted, row) ?? []);
  return {
    about: targetOf(about, redacted),
    title: null,
    sentences: inVoices((voice) => [(filled.get(languageOf(voice)) ?? []).map((piece) => spanOf(piece, redacted, rows))]),
    more: null,
    rows: rows.places(onPage),
  };
}

/** A number stays true when some of its rows are not on the page: how many is said beside it. */
function spanOf(piece: FilledPiece, redacted: Redacted, rows: PageRows): PageSpan {
  if (piece.kind === 'fault') return { text: '?' };
  if (piece.kind !== 'number') return { text: piece.text };
  const on = piece.number.rows.flatMap((row) => shown(redacted, row) ?? []);
  const hidden = piece.number.rows.length - on.length;
  return { text: piece.text, source: { rows: rows.places(on), day: piece.number.day, note: hidden > 0 ? String(hidden) : null } };
}

function shown(redacted: Redacted, row: RowRef): RowRef | null {
  const id = redacted.idOnPage(row);
  return id === null ? null : { sheet: row.sheet, id };
}

const KINDS = ['exchange', 'dataset', 'system', 'unit', 'organisation', 'processing_activity', 'purpose', 'signal_series', 'decision', 'scenario'];

/** What a comment on a slide goes to: the first row it is about that can be annotated, else the case. */
function targetOf(about: readonly RowRef[], redacted: Redacted): PageStatement['about'] {
  for (const row of about) {
    const kind = KINDS.find((one) => sheetOfKind(one) === row.sheet);
    const id = redacted.idOnPage(row);
    if (kind && id === row.id) return { kind, id };
  }
  return CASE;
}
