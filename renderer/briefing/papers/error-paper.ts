// "Uw gegevens kloppen niet" as a paper: the sentences of the trace, with the rows they rest on. Knows no trace but the answer.
import { type Paper, type PaperPart, sentence } from '../../model/paper.ts';
import type { ErrorPage, PageSentence } from '../../trace/error-page.ts';
import type { Book } from './paper-case.ts';
import { heading, paragraph } from './said.ts';
import { sourced } from './sourced.ts';

export function errorPaper(book: Book, page: ErrorPage): Pick<Paper, 'parts' | 'title'> {
  const { language, day } = book.asked;
  const begin = book.existing(page.lead.rows);
  const said = (one: PageSentence) => sourced(one[language], { rows: book.existing(one.rows, begin), date: day, note: null });
  const parts = page.sections.flatMap(({ part, title, sentences }): readonly PaperPart[] => [
    heading(title[language]),
    { kind: 'list', tone: part === 'unknown' ? 'unknown' : 'plain', isNumbered: false, items: sentences.map((one) => [said(one)]) },
  ]);
  return {
    title: page.title[language],
    parts: [paragraph([said(page.lead)], 'lead'), ...parts, paragraph([sentence(book.words.errorFrom)], 'note')],
  };
}
