// Which sources stand under a paper, each once and numbered in the order of reading? Spans of the same source share a number. Knows no format.
import { allSpans, type NumberSource, type Paper, type Span } from './paper.ts';
import type { RowRef } from './travel.ts';

/** Numbered from 1. Rows of all numbers that rest on it, each once. */
export interface PaperSource {
  readonly number: number;
  readonly note: string | null;
  readonly date: string | null;
  readonly rows: readonly RowRef[];
}

export interface PaperSources {
  readonly all: readonly PaperSource[];
  /** null for a span that is no number. */
  numberOf(span: Span): number | null;
}

/** Numbers that say what they come from (a series) share a source when that and the day are the same; others when their rows are. */
export function paperSources(paper: Pick<Paper, 'subtitle' | 'parts'>): PaperSources {
  const known = new Map<string, { readonly number: number; readonly source: NumberSource; readonly rows: Map<string, RowRef> }>();
  for (const span of allSpans(paper)) {
    if (span.kind !== 'number') continue;
    const key = keyOf(span.source);
    const own = known.get(key) ?? { number: known.size + 1, source: span.source, rows: new Map<string, RowRef>() };
    for (const row of span.source.rows) own.rows.set(`${row.sheet} ${row.id}`, row);
    known.set(key, own);
  }
  const all = [...known.values()].map(({ number, source, rows }) => ({ number, note: source.note, date: source.date, rows: [...rows.values()] }));
  return { all, numberOf: (span) => (span.kind === 'number' ? (known.get(keyOf(span.source))?.number ?? null) : null) };
}

function keyOf({ rows, date, note }: NumberSource): string {
  return JSON.stringify(note === null ? [rows.map(({ sheet, id }) => `${sheet} ${id}`).sort(), date] : [note, date]);
}
