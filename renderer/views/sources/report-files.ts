// The import report as files: JSON in the shape of the command line, problems as CSV with formulas defused.
import type { FileReport } from '../../model/problem.ts';
import { reportAnswer } from '../../workspace/report.ts';
import type { Language, OpenCase } from '../../workspace/state.ts';
import { problemSentence } from '../text/problems.ts';

export function reportJson(openCase: OpenCase, language: Language): string {
  return `${JSON.stringify(
    reportAnswer(openCase.reports, openCase.leftOut, openCase.info.counts, (problem) => problemSentence(problem, language)),
    null,
    2,
  )}\n`;
}

export function problemsCsv(reports: readonly FileReport[], language: Language): string {
  const header = ['file', 'sheet', 'row', 'column', 'value', 'code', 'message'];
  const lines = reports.flatMap((report) =>
    report.problems.map((p) => [p.file, p.sheet, p.row ?? '', p.column, p.value, p.code, problemSentence(p, language)]),
  );
  return `\uFEFF${[header, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** RFC 4180 quoting; a text that a spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection). */
function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r\0]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
