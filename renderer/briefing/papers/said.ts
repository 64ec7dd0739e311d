// How counts and small parts of a paper are said: a sentence for none, one or many, headings, paragraphs, tables. Knows no case.
import { type PaperColumn, type PaperPart, type PaperTone, type Sentence, type Span, type Spans, sentence, spansOf } from '../../model/paper.ts';
import type { RowRef } from '../../model/travel.ts';

/** A sentence by how many there are; {n} is the number. */
export interface Counted {
  readonly none: string;
  readonly one: string;
  readonly many: string;
}

type Given = Readonly<Record<string, Span | Spans>>;

/** `shown` makes the number. */
export function counted(words: Counted, n: number, shown: (n: number) => Span, given: Given = {}, rows: readonly RowRef[] = []): Sentence {
  return sentence(n === 0 ? words.none : n === 1 ? words.one : words.many, { ...given, n: shown(n) }, rows);
}

export function heading(pattern: string, level: 2 | 3 | 4 = 2, given: Given = {}): PaperPart {
  return { kind: 'heading', level, spans: spansOf(pattern, given) };
}

export function paragraph(sentences: readonly Sentence[], tone: PaperTone = 'plain'): PaperPart {
  return { kind: 'paragraph', tone, sentences };
}

/** Nothing to list is said in one sentence. */
export function list(items: readonly (readonly Sentence[])[], nothing: string, tone: PaperTone = 'plain'): PaperPart {
  return items.length === 0 ? paragraph([sentence(nothing)], 'note') : { kind: 'list', tone, isNumbered: false, items };
}

export function table(
  caption: string,
  columns: readonly (string | PaperColumn)[],
  lines: readonly (readonly (Span | Spans)[])[],
  nothing: string,
): PaperPart {
  if (lines.length === 0) return paragraph([sentence(nothing)], 'note');
  const heads = columns.map((column): PaperColumn => (typeof column === 'string' ? { head: column, align: 'left' } : column));
  return { kind: 'table', caption: spansOf(caption), columns: heads, lines: lines.map((line) => line.map((cell) => [cell].flat() as Spans)) };
}

/** A column of numbers. */
export function numbers(head: string, share?: number): PaperColumn {
  return share === undefined ? { head, align: 'right' } : { head, align: 'right', share };
}

export function wide(head: string, share: number): PaperColumn {
  return { head, align: 'left', share };
}

/** Spans with a comma and "en" between. */
export function enumerated(spans: readonly Span[], and: string): Spans {
  return spans.flatMap((span, at): Span[] => {
    const before = at === 0 ? '' : at === spans.length - 1 ? ` ${and} ` : ', ';
    return before === '' ? [span] : [{ kind: 'text', text: before }, span];
  });
}

/** The same span with a capital. */
export function capital(span: Span): Span {
  return { ...span, text: span.text.charAt(0).toLocaleUpperCase('nl-NL') + span.text.slice(1) };
}

/** Only sentences that say something: a counted sentence may have nothing to say of none. */
export function saying(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.filter(({ spans }) => spans.some((span) => span.text.trim() !== ''));
}
