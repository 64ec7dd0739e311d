// Every paper by its name: what it is called, how large it is, and how it is composed from a case on a day.
import { type Paper, type PaperPart, type Spans, spansOf } from '../../model/paper.ts';
import type { ErrorPage } from '../../trace/error-page.ts';
import { crisisBrief } from './brief.ts';
import { weeklyDigest } from './digest.ts';
import { errorPaper } from './error-paper.ts';
import { councilMemo } from './memo.ts';
import { Book, type PaperAsked, type PaperCase, weekOf, weekTerm } from './paper-case.ts';
import type { PaperName } from './paper-names.ts';
import { type RegisterLines, registerPrint } from './register-print.ts';
import { paragraph } from './said.ts';
import { statusSheet } from './status.ts';

/** What some papers need beside the case. */
export interface PaperMore {
  /** For register_print. */
  readonly register?: () => RegisterLines;
  /** For error_page; null when there is nothing to tell. */
  readonly errorPage?: () => Promise<ErrorPage | null>;
}

/** null when the paper cannot be made: there is no error to tell of. */
export async function composePaper(kind: PaperName, case_: PaperCase & PaperMore, asked: PaperAsked): Promise<Paper | null> {
  const week = weekOf(asked.day);
  const book = new Book(case_.records, kind === 'digest' ? { ...asked, day: week.sunday } : asked);
  const made = await partsOf(kind, book, case_);
  if (!made) return null;
  const title = made.title ?? titleOf(kind, book);
  return {
    kind,
    title,
    subtitle: subtitleOf(kind, book),
    language: asked.language,
    isPlain: asked.isPlain,
    date: book.day,
    size: 'A4',
    isLandscape: false,
    pagesAtMost: kind === 'brief' ? 2 : null,
    footer: book.words.footer(book.caseName, title),
    parts: [...made.parts, ...(kind === 'register_print' ? [] : asOf(book))],
  };
}

async function partsOf(kind: PaperName, book: Book, case_: PaperCase & PaperMore): Promise<(Pick<Paper, 'parts'> & { title?: string }) | null> {
  switch (kind) {
    case 'brief':
      return crisisBrief(book, case_);
    case 'memo':
      return councilMemo(book, case_);
    case 'digest':
      return weeklyDigest(book, case_);
    case 'status':
      return statusSheet(book);
    case 'register_print':
      return registerPrint(book, case_.register?.() ?? { header: [], lines: [], missing: '' });
    case 'error_page': {
      const page = await case_.errorPage?.();
      return page ? errorPaper(book, page) : null;
    }
  }
}

function titleOf(kind: PaperName, book: Book): string {
  const { brief, memo, digest, status, register } = book.words;
  const titles: Readonly<Record<PaperName, string>> = {
    brief: brief.title,
    memo: memo.title,
    digest: digest.title,
    status: status.title,
    register_print: register.title,
    error_page: '',
  };
  return titles[kind];
}

/** The case and the day or week it is about. */
function subtitleOf(kind: PaperName, book: Book): Spans {
  const when = kind === 'digest' ? weekTerm(weekOf(book.day), book.asked.language) : book.date(book.day);
  return spansOf('{case} · {when}', { case: { kind: 'name', text: book.caseName, rows: [] }, when });
}

function asOf(book: Book): readonly PaperPart[] {
  return [paragraph([{ spans: spansOf(book.words.asOf, { day: book.date(book.day) }), rows: [] }], 'note')];
}
