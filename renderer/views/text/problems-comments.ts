// A sentence for everything that can be wrong with comments on a page, in the two languages.
import type { CommentProblemCode, Problem } from '../../model/problem.ts';

type Sentences = Readonly<Record<CommentProblemCode, (problem: Problem) => string>>;

export const COMMENTS_NL: Sentences = {
  comments_not_ours: () => 'Dit is geen bestand met reacties op een pagina van Datareis. Vraag de lezer om het bestand dat de pagina bewaart.',
  comments_newer: (p) => `Dit bestand komt van een nieuwere Datareis (indeling ${p.value}). Werk Datareis bij om het te lezen.`,
  comments_elsewhere: (p) => `Deze reacties horen bij de casus “${p.value}”. Nu is “${p.expected}” open. Open eerst de casus waar zij bij horen.`,
  comment_target_gone: (p) => `Deze reactie gaat over “${p.value}”, en dat staat niet in deze casus. Kijk of het een andere naam kreeg of weg is.`,
  comment_known: () => 'Deze reactie staat al in de casus. Zij is niet nog eens toegevoegd.',
};

export const COMMENTS_EN: Sentences = {
  comments_not_ours: () => 'This is no file with comments on a page of Datareis. Ask the reader for the file that the page saves.',
  comments_newer: (p) => `This file comes from a newer Datareis (format ${p.value}). Update Datareis to read it.`,
  comments_elsewhere: (p) => `These comments belong to the case “${p.value}”. Now “${p.expected}” is open. First open the case that they belong to.`,
  comment_target_gone: (p) => `This comment is about “${p.value}”, which is not in this case. See whether it got another name or is gone.`,
  comment_known: () => 'This comment is in the case already. It was not added again.',
};
