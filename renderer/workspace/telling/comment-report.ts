// What became of files with comments that readers of a page sent back. Types only.
import type { Problem, UnusedRows } from '../../model/problem.ts';

/** Of one file: comments = added + what was left. `problems` say why, with the number of the statement as row. */
export interface CommentedFile {
  readonly file: string;
  readonly comments: number;
  readonly added: number;
  readonly rowsNotUsed: readonly UnusedRows[];
  readonly problems: readonly Problem[];
}

export interface CommentReport {
  readonly files: readonly CommentedFile[];
  /** Ids of annotations in which something about a person may stand. */
  readonly perhapsPersonal: readonly string[];
}
