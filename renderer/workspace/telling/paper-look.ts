// Which paper is looked at, before it is printed or saved. Types and the beginning.
import type { PaperName } from '../../briefing/papers/paper-names.ts';
import type { PdfResult as Made } from '../../host/host.ts';
import type { Paper } from '../../model/paper.ts';

/** What came of saving a paper; `cannot`: this host makes no PDF itself. */
export type PdfResult = Made;

/** Where an error begins, for the page that tells a resident of it. */
export interface PaperError {
  readonly datasetId: string;
  readonly categoryId: string;
  readonly subjectId: string | null;
}

/** One of the papers of the case, on a day (ISO; null = the day of the picture); or one that was made elsewhere (the report of a session). */
export type PaperLook =
  | { readonly kind: 'case'; readonly name: PaperName; readonly day: string | null; readonly error: PaperError | null }
  | { readonly kind: 'given'; readonly paper: Paper };

/** Files a paper can be saved as. */
export type PaperFormat = 'html' | 'docx';

/** A paper as a window shows it: one element as markup of our own making, and its style. */
export interface PaperPage {
  readonly body: string;
  readonly style: string;
}
