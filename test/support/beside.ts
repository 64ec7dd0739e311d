// A bad file among good ones: what it must do, and what it must leave alone.
import { expect } from 'vitest';
import { ingest, type Reading } from '../../renderer/ingest/ingest.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import type { FileReport, ProblemCode } from '../../renderer/model/problem.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { memoryFile } from './files.ts';

/** The header of a systems sheet with no more than what is required. */
export const SYSTEMS = 'id,organisation_id,name,kind\n';
const GOOD = 'id,organisation_id,name,short_name\nunit-a,org-a,Burgerzaken,BZ\n';

/** Reads the bad file between good ones: those must come in whole, and the books of every file must balance. */
export async function readBeside(bad: SourceFile): Promise<{ reading: Reading; report: FileReport; codes: ProblemCode[] }> {
  const reading = await ingest([memoryFile('organisations.csv', ORGANISATIONS), bad, memoryFile('units.csv', GOOD)]);
  expect(rowsOf(reading.records, 'units').map((row) => row.values.id)).toEqual(['unit-a']);
  expect(rowsOf(reading.records, 'organisations')).toHaveLength(1);
  reading.reports.forEach(expectBalance);
  const report = reading.reports.find(({ file }) => file.startsWith(bad.path));
  if (!report) throw new Error(`no report for ${bad.path}`);
  for (const problem of report.problems) expect(problemSentence(problem, 'nl')).toMatch(/^.{10,}[.!]$/su);
  return { reading, report, codes: report.problems.map(({ code }) => code) };
}

const ORGANISATIONS = 'id,name,short_name,kind,is_own,is_public_authority,country\norg-a,A,A,gemeente,yes,yes,NL\n';

/** Rows read are rows used and rows not used, and each row not used is named. */
export function expectBalance(report: FileReport): void {
  const unused = report.rowsNotUsed.reduce((sum, { count }) => sum + count, 0);
  expect([report.file, report.rowsRead]).toEqual([report.file, report.rowsUsed + unused]);
  for (const { count, rows } of report.rowsNotUsed) expect(rows).toHaveLength(count);
}
