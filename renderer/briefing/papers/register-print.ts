// The register of processing activities (GDPR article 30) as printed paper: one block for each activity, field by field. The lines come from whoever writes registers.
import { name, type Paper, type PaperPart, type Span, sentence, spansOf, term, text } from '../../model/paper.ts';
import type { RowRef } from '../../model/travel.ts';
import { clean } from '../../trace/story/cleaned.ts';
import type { Book } from './paper-case.ts';
import { counted, paragraph, wide } from './said.ts';

/** A text, a number, or a day (ISO); null is an empty cell. */
type RegisterCell = string | number | { readonly day: string } | null | undefined;

/** As the register is written elsewhere: a head and, in the order of the case, a line for each activity. */
export interface RegisterLines {
  readonly header: readonly string[];
  /** What a cell says when nothing was filled in. */
  readonly missing: string;
  readonly lines: readonly (readonly RegisterCell[])[];
}

const SHEET = 'processing_activities';

export function registerPrint(book: Book, { header, lines, missing }: RegisterLines): Pick<Paper, 'parts'> {
  const words = book.words.register;
  const rows = book.refsOf(SHEET, book.rows(SHEET));
  const isEmpty = (cell: RegisterCell) => [null, missing].includes(clean(wordsIn(cell)));
  const gaps = lines.flatMap((line, at) => (line.some(isEmpty) ? (rows[at] ?? []) : []));
  const about = [
    sentence(words.about, { article: term(book.words.article) }),
    counted(words.lines, lines.length, (n) => book.count(n, rows)),
    ...(lines.length > 0 ? [counted(words.gaps, gaps.length, (n) => book.count(n, gaps))] : []),
  ];
  return { parts: [paragraph(about, 'lead'), ...lines.flatMap((line, at) => block(book, header, line, rows[at]))] };
}

function block(book: Book, header: RegisterLines['header'], line: RegisterLines['lines'][number], row: RowRef | undefined): readonly PaperPart[] {
  const words = book.words.register;
  const cell = (value: RegisterCell): Span => {
    const said = book.plainText(wordsIn(value).replaceAll('\n', '; '));
    return said === null ? text(words.empty) : name(said, row ? [row] : []);
  };
  const lines = header.map((field, at) => [[term(field)], [cell(line[at])]]);
  return [
    { kind: 'heading', level: 2, spans: [book.cell(SHEET, row?.id)] },
    { kind: 'table', caption: spansOf(words.table), columns: [wide(words.field, 0.3), wide(words.said, 0.7)], lines },
  ];
}

function wordsIn(cell: RegisterCell): string {
  return typeof cell === 'object' && cell !== null ? cell.day : String(cell ?? '');
}
