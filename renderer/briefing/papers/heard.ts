// What did people say by a day: questions, objections and counter-voices that were open then, signals in words, and actions that were still to be done? Reads rows; knows no words.
import { isMarkedPersonal } from '../../model/personal-words.ts';
import { type Row, textOf } from '../../model/record.ts';
import { sheetOfKind } from '../../model/sheet.ts';
import { type Book, isoIn } from './paper-case.ts';

export const OBJECTIONS: ReadonlySet<string> = new Set(['objection', 'counter_voice']);
export const QUESTIONS: ReadonlySet<string> = new Set(['question', 'council_question', 'deda']);

/** Written on the day or before, oldest first. */
function writtenUpTo(book: Book, kinds: ReadonlySet<string>, day = book.day): readonly Row[] {
  const rows = book.upTo('annotations', 'created_on', day).filter((row) => kinds.has(textOf(row, 'kind') ?? ''));
  return [...rows].sort((a, b) => compare(isoIn(a, 'created_on'), isoIn(b, 'created_on')));
}

/** Open now, or answered only after the day. */
function isOpenOn(row: Row, day: string): boolean {
  const answered = isoIn(row, 'response_on');
  return textOf(row, 'status') === 'open' || (answered !== null && answered > day);
}

export function openOn(book: Book, kinds: ReadonlySet<string>, day = book.day): readonly Row[] {
  return writtenUpTo(book, kinds, day).filter((row) => isOpenOn(row, day));
}

/** The row that was written about; null for the case as a whole, or a row that is not there. */
export function targetOf(book: Book, row: Row) {
  const [sheet, id] = [sheetOfKind(textOf(row, 'target_kind')), textOf(row, 'target_id')];
  return sheet && id && book.row(sheet, id) ? { sheet, id } : null;
}

/** Signals in words of a period (ISO days, both included), newest first; `kept`: their words may be shown. */
export function heardIn(book: Book, from: string, until: string): { readonly kept: readonly Row[]; readonly personal: readonly Row[] } {
  const rows = book.upTo('qualitative_signals', 'observed_on', until).filter((row) => (isoIn(row, 'observed_on') ?? '') >= from);
  const sorted = [...rows].sort((a, b) => compare(isoIn(b, 'observed_on'), isoIn(a, 'observed_on')));
  return {
    kept: sorted.filter((row) => !isMarkedPersonal('qualitative_signals', row)),
    personal: sorted.filter((row) => isMarkedPersonal('qualitative_signals', row)),
  };
}

/** Actions that are to be done: by day, those without a day last. */
export function openActions(book: Book): readonly Row[] {
  const open = book.rows('session_actions').filter((row) => (textOf(row, 'status') ?? 'open') === 'open');
  return [...open].sort((a, b) => compare(isoIn(a, 'due_on') ?? '9', isoIn(b, 'due_on') ?? '9'));
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? ''));
}
