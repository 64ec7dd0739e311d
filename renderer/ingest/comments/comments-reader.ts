// The small file that a reader of a page sends back: each comment becomes an annotation, with the statement that it was written at. Whether what it is about is in the case, the case knows.
import {
  COMMENT_COLUMNS,
  COMMENT_FORMAT,
  COMMENT_KINDS,
  COMMENT_LIMITS,
  type CommentFault,
  type CommentFile,
  type PageComment,
  readCommentFile,
} from '../../model/comment-file.ts';
import type { Row } from '../../model/record.ts';
import { fieldsOf } from '../../model/sheet.ts';
import { Ledger } from '../ledger.ts';
import type { Outcome, Probe, ReadContext, Reader, SourceFile } from '../reader.ts';
import type { SheetRow } from '../row.ts';

const FORMAT = 'comments';

export const commentsReader: Reader = { format: FORMAT, claims, read };

/** The format names itself in its first lines. */
function claims({ head }: Probe): boolean {
  return new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${COMMENT_FORMAT}"`).test(head);
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const rows: SheetRow[] = [];
  const ledgers: Ledger[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    rows.push(...rowsIn(file.path, await textOf(file), ledger, seen));
    ledgers.push(ledger);
    await context.tick(file.path);
  }
  return { rows, reports: ledgers.map((ledger) => ledger.report()) };
}

async function textOf(file: SourceFile): Promise<string> {
  return new TextDecoder().decode(await file.bytes());
}

function rowsIn(path: string, text: string, ledger: Ledger, seen: Set<string>): SheetRow[] {
  const json = parsed(text);
  if (json === undefined) {
    ledger.problem('json_malformed', { value: '' });
    return [];
  }
  const { file, count, faults } = readCommentFile(json);
  for (const fault of faults) tell(fault, ledger);
  const wrong = faults.flatMap(({ at }) => at ?? []);
  for (const at of file ? wrong : Array.from({ length: count }, (_, index) => index + 1)) ledger.leave('unreadable', String(at));
  return file ? file.comments.flatMap((comment) => rowOnce(path, file, comment, ledger, seen)) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same comment in two files, or twice in one, comes in once. */
function rowOnce(path: string, file: CommentFile, comment: PageComment, ledger: Ledger, seen: Set<string>): SheetRow[] {
  if (seen.has(comment.id)) {
    ledger.problem('id_twice', { row: comment.statement, column: 'id', value: comment.id }, 'annotations');
    ledger.leave('id_twice', comment.id);
    return [];
  }
  seen.add(comment.id);
  ledger.use();
  return [['annotations', annotation(path, file, comment)]];
}

function annotation(path: string, { role, page, caseName, title }: CommentFile, comment: PageComment): Row {
  const values = {
    ...Object.fromEntries(fieldsOf('annotations').map(({ name }) => [name, null])),
    id: `ann-${comment.id}`,
    created_on: comment.writtenOn,
    kind: comment.kind,
    target_kind: comment.targetKind,
    target_id: comment.targetId,
    author_role: role,
    text: comment.text,
    status: 'open',
  };
  const extra = {
    [COMMENT_COLUMNS.statement]: String(comment.statement),
    [COMMENT_COLUMNS.says]: comment.says,
    [COMMENT_COLUMNS.page]: page,
    [COMMENT_COLUMNS.title]: title,
    [COMMENT_COLUMNS.caseName]: caseName,
  };
  return { values, raw: {}, extra, source: { file: path, sheet: 'comments', row: comment.statement } };
}

function tell({ at, field, why, value }: CommentFault, ledger: Ledger): void {
  const place = { row: at, column: field, value };
  if (why === 'not_ours') ledger.problem('comments_not_ours', place);
  else if (why === 'newer') ledger.problem('comments_newer', place);
  else if (why === 'missing') ledger.problem('value_required', place, field);
  else if (why === 'not_in_list') ledger.problem('value_not_in_list', place, COMMENT_KINDS.join(' | '));
  else if (why === 'too_long') ledger.problem('cell_too_long', place, String(COMMENT_LIMITS.text));
  else ledger.problem('value_invalid', place, field === 'written_on' ? 'date' : field);
}
