// Comments on a page that come back: each becomes an annotation through the one door, in one step that can be taken back. What does not fit is told, file by file.
import type { HostFile } from '../../host/host.ts';
import type { Change } from '../../model/change.ts';
import { COMMENT_COLUMNS, COMMENT_FORMAT } from '../../model/comment-file.ts';
import { personalDataIn } from '../../model/personal-data.ts';
import type { FileReport, Problem, ProblemCode, UnusedReason } from '../../model/problem.ts';
import { type Row, rowsOf, textOf } from '../../model/record.ts';
import { sheetOfKind } from '../../model/sheet.ts';
import type { Adapters } from '../adapters.ts';
import type { Editing } from '../editing/editing.ts';
import type { OpenCase } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import type { CommentedFile, CommentReport } from './comment-report.ts';

export interface Commenting {
  receive: Workspace['receive'];
  dismissComments(): void;
}

/** Files with comments are taken out of what was dropped when a case is open; the rest goes on as always. */
export function commentingActs(adapters: Adapters, store: Store, editing: Pick<Editing, 'edit'>, receive: Workspace['receive']): Commenting {
  return {
    receive: async (files) => {
      const comments = store.getState().openCase ? files.filter(isComments) : [];
      if (comments.length > 0) await take(adapters, store, editing, comments);
      const rest = files.filter((file) => !comments.includes(file));
      if (rest.length > 0 || files.length === 0) await receive(rest);
    },
    dismissComments: () => store.setState({ commented: null }),
  };
}

/** They name themselves at once. */
function isComments({ bytes }: HostFile): boolean {
  if (!bytes) return false;
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  return new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${COMMENT_FORMAT}"`).test(head);
}

async function take(adapters: Adapters, store: Store, editing: Pick<Editing, 'edit'>, files: readonly HostFile[]): Promise<void> {
  const { records, reports } = await adapters.readFiles({ files, settled: { choices: new Map(), mappings: new Map(), asks: false } }, {});
  const { openCase } = store.getState();
  if (!openCase) return;
  const judged = rowsOf(records, 'annotations').map((row) => ({ row, why: whyNot(openCase, row) }));
  const at = rowsOf(openCase.records, 'annotations').length;
  const fitting = judged.flatMap(({ row, why }) => (why === null ? [row] : []));
  const changes = fitting.map((row, index): Change => ({ kind: 'add', sheet: 'annotations', at: at + index, row }));
  if (changes.length > 0) await editing.edit('comment', changes);
  const perhapsPersonal = fitting.filter((row) => personalDataIn(`${textOf(row, 'text')}\n${textOf(row, 'author_role')}`).length > 0);
  const commented: CommentReport = {
    files: reports.map((report) => fileOf(report, judged)),
    perhapsPersonal: perhapsPersonal.map(({ values }) => String(values.id)),
  };
  store.setState({ commented });
}

interface WhyNot {
  readonly code: ProblemCode;
  readonly reason: UnusedReason;
  readonly value: string;
  readonly expected: string;
}

/** null when the comment fits this case. */
function whyNot({ records, info }: OpenCase, row: Row): WhyNot | null {
  const [theirs, ours] = [row.extra[COMMENT_COLUMNS.caseName] ?? '', info.settings.case_name ?? 'Datareis'];
  if (theirs !== ours) return { code: 'comments_elsewhere', reason: 'another_case', value: theirs, expected: ours };
  const [kind, target] = [row.values.target_kind, textOf(row, 'target_id') ?? ''];
  if (rowsOf(records, 'annotations').some(({ values }) => values.id === row.values.id))
    return { code: 'comment_known', reason: 'id_twice', value: String(row.values.id), expected: '' };
  const sheet = sheetOfKind(kind);
  const isThere = kind === 'case' || (sheet !== undefined && rowsOf(records, sheet).some(({ values }) => values.id === target));
  return isThere ? null : { code: 'comment_target_gone', reason: 'target_not_loaded', value: target, expected: '' };
}

/** The report of the reader, with what the case said of it; that a file belongs elsewhere is said once. */
function fileOf(report: FileReport, judged: readonly { readonly row: Row; readonly why: WhyNot | null }[]): CommentedFile {
  const own = judged.filter(({ row }) => row.source.file === report.file);
  const left = own.flatMap(({ row, why }) => (why ? [{ row, why }] : []));
  const problems = left.map(
    ({ row, why }): Problem => ({
      file: report.file,
      sheet: '',
      row: row.source.row,
      column: '',
      value: why.value,
      code: why.code,
      expected: why.expected,
    }),
  );
  const reasons = new Map<UnusedReason, string[]>();
  for (const { row, why } of left) reasons.set(why.reason, [...(reasons.get(why.reason) ?? []), String(row.values.id)]);
  const isOnce = (problem: Problem, index: number) =>
    problem.code !== 'comments_elsewhere' || problems.findIndex(({ code }) => code === problem.code) === index;
  return {
    file: report.file,
    comments: report.rowsRead,
    added: own.length - left.length,
    rowsNotUsed: [...report.rowsNotUsed, ...[...reasons].map(([reason, rows]) => ({ reason, count: rows.length, rows }))],
    problems: [...report.problems, ...problems.filter(isOnce)],
  };
}
