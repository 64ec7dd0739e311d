// What a rule is: a question to the case that people can read, and the sentences made from each row of its answer.
import type { AskRow } from '../model/ask.ts';
import type { AboutSheet, Severity } from '../model/own-rule.ts';
import type { Bilingual } from './bilingual.ts';
import type { Book } from './book.ts';

/** One finding in words: `plain` is B1, `expert` the words and articles of the field. */
export interface Wording {
  readonly plain: string;
  readonly expert: string;
}

export interface Sentences {
  readonly nl: Wording;
  readonly en: Wording;
}

/** What a sentence is made from: a row of the rule's answer, the names of the case, and the day (ISO) that was asked. */
export interface Found {
  readonly about: string;
  readonly row: AskRow;
  readonly book: Book;
  readonly day: string;
}

/**
 * A rule of domain.md section 4, or of the municipality. `query` takes the day as its only parameter and answers `about`, the id of a row of the
 * sheet `about`; a column that bears the name of a sheet holds ids of that sheet on which the finding rests; other columns are facts for the sentences.
 */
export interface Rule {
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  /** Why this severity. */
  readonly weight: Bilingual;
  readonly about: AboutSheet;
  /** Article of law or principle it rests on. */
  readonly article: Bilingual;
  readonly query: string;
  readonly say: (found: Found) => Sentences;
}
