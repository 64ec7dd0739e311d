// How a question, objection or report of a person is told: who, when, about what, in their own words. Used by every paper.
import { type Sentence, type Span, sentence, text } from '../../model/paper.ts';
import { type Row, textOf } from '../../model/record.ts';
import { targetOf } from './heard.ts';
import type { Book } from './paper-case.ts';
import { capital } from './said.ts';

const SHEET = 'annotations';

/** Filled in with {kind} {who} {day} {about} {words}. */
export function voice(book: Book, row: Row, pattern: string): Sentence {
  return sentence(
    pattern,
    {
      kind: capital(book.word(row, 'kind', SHEET)),
      who: pattern.startsWith('{who}') ? capital(book.free(row, 'author_role', SHEET, 8)) : book.free(row, 'author_role', SHEET, 8),
      day: book.date(textOf(row, 'created_on')),
      about: aboutWhat(book, row),
      words: book.quoted(row, 'text', SHEET, 60),
    },
    book.refsOf(SHEET, [row]),
  );
}

/** The name of what it is about; the whole case where it is about nothing in particular. */
export function aboutWhat(book: Book, row: Row): Span {
  const target = targetOf(book, row);
  if (target) return book.named(target.sheet, target.id);
  return text(textOf(row, 'target_kind') === 'case' ? book.words.memo.caseItself : book.words.nothing);
}

/** A report in words: the day, the words, and where it was heard. */
export function report(book: Book, row: Row): readonly Sentence[] {
  const sheet = 'qualitative_signals';
  const words = book.words.brief;
  const said = sentence(
    words.heardItem,
    { day: book.date(textOf(row, 'observed_on')), words: book.quoted(row, 'text', sheet) },
    book.refsOf(sheet, [row]),
  );
  const [area, unit] = [textOf(row, 'area_id'), textOf(row, 'unit_id')];
  if (area === undefined && unit === undefined) return [said];
  const where = area === undefined ? book.named('units', unit) : book.named('areas', area);
  return [said, sentence(words.heardWhere, { where })];
}
