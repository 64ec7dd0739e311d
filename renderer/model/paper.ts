// What is a paper: a brief, a memo, a digest or a report as one value, before it is a page, a Word file or ink? Every number in it says where it comes from. Knows no format and no case.
import type { RowRef } from './travel.ts';

/** Where a number comes from: its rows, of which day (ISO; null = the rows have no day), and how it was determined when counting the rows is not enough. A count of nothing has no rows; its note then says what was looked at. */
export interface NumberSource {
  readonly rows: readonly RowRef[];
  readonly date: string | null;
  readonly note: string | null;
}

/**
 * A piece of a sentence. Digits stand in numbers, dates, names and terms, never in text:
 * `text` our own words; `number` as shown ("72", "3,5 %", "4 uur"); `date` as shown, with its day or days (ISO);
 * `name` words of the case itself (a name, what someone said); `term` fixed words that have a digit ("artikel 30", "week 15", "A3").
 */
export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly source: NumberSource }
  | { readonly kind: 'date'; readonly text: string; readonly iso: string }
  | { readonly kind: 'name'; readonly text: string; readonly rows: readonly RowRef[] }
  | { readonly kind: 'term'; readonly text: string };

export type Spans = readonly Span[];

/** Spans, and the rows that the whole of it rests on. */
export interface Sentence {
  readonly spans: Spans;
  readonly rows: readonly RowRef[];
}

/** How a paragraph or list is set: the first words, small print, words of people (objections), or what is not known. */
export type PaperTone = 'plain' | 'lead' | 'note' | 'voice' | 'unknown';

export interface PaperColumn {
  readonly head: string;
  readonly align: 'left' | 'right';
  /** Share of the width; columns without one share what is left. */
  readonly share?: number;
}

export type PaperPart =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly spans: Spans }
  | { readonly kind: 'paragraph'; readonly tone: PaperTone; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'list'; readonly tone: PaperTone; readonly isNumbered: boolean; readonly items: readonly (readonly Sentence[])[] }
  /** The first cell of a line is its head. */
  | { readonly kind: 'table'; readonly caption: Spans; readonly columns: readonly PaperColumn[]; readonly lines: readonly (readonly Spans[])[] }
  /** `svg` is a whole SVG of our own making; `alternative` says the same in words, for who does not see it. */
  | { readonly kind: 'picture'; readonly svg: string; readonly alternative: string; readonly caption: Spans }
  | { readonly kind: 'page_break' };

export type PaperKind = 'brief' | 'memo' | 'digest' | 'status' | 'register_print' | 'error_page' | 'poster' | 'story' | 'session_report';

export type PaperSize = 'A4' | 'A3' | 'A0';

/** `date` is the day it is about (ISO). `footer` stands at the foot of every page, before the number of the page. `pagesAtMost`: more is said aloud. */
export interface Paper {
  readonly kind: PaperKind;
  readonly title: string;
  readonly subtitle: Spans;
  readonly language: 'nl' | 'en';
  /** In plain words (B1): no codes. */
  readonly isPlain: boolean;
  readonly date: string;
  readonly size: PaperSize;
  readonly isLandscape: boolean;
  readonly pagesAtMost: number | null;
  readonly footer: string;
  readonly parts: readonly PaperPart[];
}

export function text(words: string): Span {
  return { kind: 'text', text: words };
}

/** A number and where it comes from. */
export function number(shown: string, source: Partial<NumberSource> & { readonly rows: readonly RowRef[] }): Span {
  return { kind: 'number', text: shown, source: { date: null, note: null, ...source } };
}

export function date(shown: string, iso: string): Span {
  return { kind: 'date', text: shown, iso };
}

/** Words of the case, as they stand there. */
export function name(words: string, rows: readonly RowRef[] = []): Span {
  return { kind: 'name', text: words, rows };
}

export function term(words: string): Span {
  return { kind: 'term', text: words };
}

/** A sentence of one pattern: "Er zijn {count} vragen." Each name in braces is put in its place; one that is not given stays out. */
export function sentence(pattern: string, given: Readonly<Record<string, Span | Spans>> = {}, rows: readonly RowRef[] = []): Sentence {
  return { spans: spansOf(pattern, given), rows };
}

/** The spans of a pattern. */
export function spansOf(pattern: string, given: Readonly<Record<string, Span | Spans>> = {}): Spans {
  return pattern.split(/\{(\w+)\}/).flatMap((piece, index): Spans => {
    if (index % 2 === 0) return piece === '' ? [] : [text(piece)];
    return [given[piece] ?? []].flat() as Spans;
  });
}

/** Text as someone reads it. */
export function wordsOf(spans: Spans): string {
  return spans.map((span) => span.text).join('');
}

/** All spans of a paper, in the order of reading; those of a picture are in its own text. */
export function allSpans({ subtitle, parts }: Pick<Paper, 'subtitle' | 'parts'>): Spans {
  return [...subtitle, ...parts.flatMap(spansIn)];
}

function spansIn(part: PaperPart): Spans {
  switch (part.kind) {
    case 'heading':
      return part.spans;
    case 'paragraph':
      return part.sentences.flatMap(({ spans }) => spans);
    case 'list':
      return part.items.flat().flatMap(({ spans }) => spans);
    case 'table':
      return [...part.caption, ...part.lines.flat(2)];
    case 'picture':
      return part.caption;
    case 'page_break':
      return [];
  }
}

/** All rows that a paper rests on, each once. */
export function rowsUnder(paper: Pick<Paper, 'subtitle' | 'parts'>): readonly RowRef[] {
  const sentences = paper.parts.flatMap((part) => (part.kind === 'paragraph' ? part.sentences : part.kind === 'list' ? part.items.flat() : []));
  const rows = [...allSpans(paper).flatMap(rowsOfSpan), ...sentences.flatMap((one) => one.rows)];
  return [...new Map(rows.map((row) => [`${row.sheet} ${row.id}`, row])).values()];
}

function rowsOfSpan(span: Span): readonly RowRef[] {
  if (span.kind === 'number') return span.source.rows;
  return span.kind === 'name' ? span.rows : [];
}
