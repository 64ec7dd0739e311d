// The import report in the shape of the command line's contract (design.md section 10), for the screen's JSON and the command.
import type { LeftOut } from '../ingest/select.ts';
import type { FileReport, Problem } from '../model/problem.ts';

/** `say` puts a problem in words. rows_read = rows_used + the counts of rows_not_used. */
export function reportAnswer(
  reports: readonly FileReport[],
  leftOut: readonly LeftOut[],
  counts: Readonly<Record<string, number>>,
  say: (problem: Problem) => string,
) {
  return {
    files: reports.map((report) => ({
      file: report.file,
      format: report.format,
      rows_read: report.rowsRead,
      rows_used: report.rowsUsed,
      rows_not_used: report.rowsNotUsed,
      problems: report.problems.map((problem) => ({ ...problem, message: say(problem) })),
    })),
    left_out: leftOut,
    counts,
  };
}
