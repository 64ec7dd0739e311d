// Keeps the books of one file while it is read, so that rows read = rows used + rows not used, always.
import { LIMITS } from '../model/limits.ts';
import type { FileReport, Problem, ProblemCode, UnusedReason } from '../model/problem.ts';

/** Where in the file a problem is. */
export interface Place {
  readonly sheet?: string;
  readonly row?: number | null;
  readonly column?: string;
  readonly value?: string;
}

export class Ledger {
  #used = 0;
  #unused = new Map<UnusedReason, { count: number; readonly names: string[] }>();
  #problems: Problem[] = [];
  #more = 0;

  constructor(
    readonly file: string,
    readonly format: string,
  ) {}

  /** One row of the input has come into the case. */
  use(): void {
    this.#used += 1;
  }

  /** One row of the input has not come into the case; `name` tells which. Past LIMITS.rowsNamed rows are only counted. */
  leave(reason: UnusedReason, name: string): void {
    const left = this.#unused.get(reason) ?? { count: 0, names: [] };
    left.count += 1;
    if (left.names.length < LIMITS.rowsNamed) left.names.push(name);
    this.#unused.set(reason, left);
  }

  /** Values longer than 200 characters are cut in the report; past LIMITS.problemsListed problems are only counted. */
  problem(code: ProblemCode, place: Place = {}, expected = ''): void {
    const { sheet = '', row = null, column = '', value = '' } = place;
    if (this.#problems.length >= LIMITS.problemsListed) this.#more += 1;
    else this.#problems.push({ file: this.file, sheet, row, column, value: value.slice(0, 200), code, expected });
  }

  report(): FileReport {
    const rowsNotUsed = [...this.#unused].map(([reason, { count, names }]) => ({ reason, count, rows: names }));
    const left = rowsNotUsed.reduce((sum, unused) => sum + unused.count, 0);
    return {
      file: this.file,
      format: this.format,
      rowsRead: this.#used + left,
      rowsUsed: this.#used,
      rowsNotUsed,
      problems: listProblems(this.file, this.#problems, this.#more),
    };
  }
}

/** At most LIMITS.problemsListed problems of a file; when there are more, a last one says how many. `uncounted` are problems that were not kept. */
export function listProblems(file: string, problems: readonly Problem[], uncounted = 0): Problem[] {
  const kept = problems.filter((problem) => problem.code !== 'problems_more');
  const before = problems.filter((problem) => problem.code === 'problems_more').reduce((sum, problem) => sum + Number(problem.value), 0);
  const more = uncounted + before + Math.max(0, kept.length - LIMITS.problemsListed);
  const listed = kept.slice(0, LIMITS.problemsListed);
  return more === 0 ? listed : [...listed, { file, sheet: '', row: null, column: '', value: String(more), code: 'problems_more', expected: '' }];
}
