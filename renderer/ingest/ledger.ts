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
  #unused = new Map<UnusedReason, string[]>();
  #problems: Problem[] = [];

  constructor(
    readonly file: string,
    readonly format: string,
  ) {}

  /** One row of the input has come into the case. */
  use(): void {
    this.#used += 1;
  }

  /** One row of the input has not come into the case; `name` tells which. */
  leave(reason: UnusedReason, name: string): void {
    const names = this.#unused.get(reason) ?? [];
    names.push(name);
    this.#unused.set(reason, names);
  }

  /** Values longer than 200 characters are cut in the report; past LIMITS.problemsListed problems only the sentence "and more" is left. */
  problem(code: ProblemCode, place: Place = {}, expected = ''): void {
    if (this.#problems.length >= LIMITS.problemsListed) return;
    const { sheet = '', row = null, column = '', value = '' } = place;
    this.#problems.push({ file: this.file, sheet, row, column, value: value.slice(0, 200), code, expected });
  }

  report(): FileReport {
    const rowsNotUsed = [...this.#unused].map(([reason, rows]) => ({ reason, count: rows.length, rows }));
    const left = rowsNotUsed.reduce((sum, unused) => sum + unused.count, 0);
    return { file: this.file, format: this.format, rowsRead: this.#used + left, rowsUsed: this.#used, rowsNotUsed, problems: this.#problems };
  }
}
