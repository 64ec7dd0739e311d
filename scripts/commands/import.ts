// datareis import: the report of what was read, per file, with counts of the case; and the case as one file when asked.
import { EXPORTS } from '../../renderer/egress/exports.ts';
import type { Reading } from '../../renderer/ingest/ingest.ts';
import { caseInfo } from '../../renderer/model/case-info.ts';
import { problemSentence, reasonWords } from '../../renderer/views/text/problems.ts';
import { reportAnswer } from '../../renderer/workspace/report.ts';
import { writeFiles } from '../files.ts';
import { type Command, readInputs } from './command.ts';

export const importCommand: Command = async ({ inputs, language, out }) => {
  const { records, reports, leftOut, ownRules, reviews, caseFile, past } = await readInputs(inputs);
  const { counts } = caseInfo(records);
  const json = reportAnswer(reports, leftOut, counts, (problem) => problemSentence(problem, language));
  const lines = json.files.flatMap((file) => [
    `${file.file} (${file.format}): ${file.rows_read} read, ${file.rows_used} used, ${file.problems.length} problems`,
    ...file.rows_not_used.map((unused) => `  ${unused.count} not used: ${reasonWords(unused.reason, language)}`),
    ...file.problems.map((problem) => `  ${[problem.sheet, problem.row, problem.column].filter(Boolean).join(' ')}: ${problem.message}`),
  ]);
  const total = Object.entries(counts).filter(([, count]) => count > 0);
  const text = [...lines, '', total.map(([sheet, count]) => `${count} ${sheet}`).join(', ')].join('\n');
  const isNothing = reports.every((report) => report.rowsUsed === 0);
  const kept = out && !isNothing ? await EXPORTS.case(records, { language, ownRules, reviews, ...historyOf(caseFile, past) }) : null;
  if (kept && out) await writeFiles(kept.files, out);
  for (const problem of kept?.problems ?? []) console.error(problemSentence(problem, language));
  return isNothing ? { json, text, failure: `${inputs.join(', ')}: nothing here that Datareis can read` } : { json, text };
};

/** A case file stays the same case, with all that was done in it. */
function historyOf(caseFile: Reading['caseFile'], past: Reading['past']) {
  return { caseId: caseFile?.caseId ?? null, steps: past, describers: caseFile?.describers ?? [] };
}
