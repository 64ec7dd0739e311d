// The small file with comments that a reader of a page sends back: how it is written, and what is wrong with one that cannot be read. No names: a role. Knows no page and no case.
import { isoDate } from './value.ts';

export const COMMENT_FORMAT = 'datareis-comments';
const COMMENT_VERSION = 1;

/** What a reader may say of a statement: kinds of annotations (oa:motivatedBy) that need no office. */
export const COMMENT_KINDS = ['objection', 'correction', 'question', 'counter_voice', 'explanation'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** `id` is random, so that the same comment is known when it comes twice. `statement` is the number on the page, `says` its words there. `writtenOn` is an ISO day. */
export interface PageComment {
  readonly id: string;
  readonly statement: number;
  readonly says: string;
  readonly targetKind: string;
  readonly targetId: string;
  readonly kind: CommentKind;
  readonly text: string;
  readonly writtenOn: string;
}

/** `page` is the fingerprint of the page the comments are on; `role` who writes, never a name. */
export interface CommentFile {
  readonly caseName: string;
  readonly page: string;
  readonly title: string;
  readonly role: string;
  readonly comments: readonly PageComment[];
}

/** Columns of an annotation that came in as a comment: where on which page it was written. */
export const COMMENT_COLUMNS = {
  statement: 'statement',
  says: 'statement_text',
  page: 'page',
  title: 'page_title',
  caseName: 'page_case',
} as const;

/** Most characters that a comment and a role may have. */
export const COMMENT_LIMITS = { text: 4000, role: 80, says: 300, comments: 5000 } as const;

export function commentFileText({ caseName, page, title, role, comments }: CommentFile): string {
  const lines = comments.map(({ statement, says, targetKind, targetId, kind, text, writtenOn, id }) => ({
    id,
    statement,
    says: says.slice(0, COMMENT_LIMITS.says),
    target_kind: targetKind,
    target_id: targetId,
    kind,
    text,
    written_on: writtenOn,
  }));
  return `${JSON.stringify({ format: COMMENT_FORMAT, version: COMMENT_VERSION, case_name: caseName, page, title, role, comments: lines }, null, 1)}\n`;
}

/** Why a file of comments, or one comment (`at`, counted from 1), cannot be used. `field` is the key in the file. */
export interface CommentFault {
  readonly at: number | null;
  readonly field: string;
  readonly why: 'not_ours' | 'newer' | 'missing' | 'not_in_list' | 'invalid' | 'too_long';
  readonly value: string;
}

export interface CommentReading {
  /** null = nothing of it can be used. */
  readonly file: CommentFile | null;
  /** How many comments stand in it. */
  readonly count: number;
  readonly faults: readonly CommentFault[];
}

/** Reads what `JSON.parse` made of a file; a comment that is not whole is left out and told. */
export function readCommentFile(json: unknown): CommentReading {
  if (!isObject(json) || json.format !== COMMENT_FORMAT) return refused('format', 'not_ours', isObject(json) ? shown(json.format) : '');
  if (typeof json.version !== 'number' || json.version > COMMENT_VERSION) return refused('version', 'newer', shown(json.version));
  if (!Array.isArray(json.comments)) return refused('comments', 'missing', '');
  if (json.comments.length > COMMENT_LIMITS.comments) return refused('comments', 'too_long', String(json.comments.length));
  const faults: CommentFault[] = [];
  const role = typeof json.role === 'string' ? json.role.trim() : '';
  if (role === '') return { ...refused('role', 'missing', ''), count: json.comments.length };
  if (role.length > COMMENT_LIMITS.role) return { ...refused('role', 'too_long', role.slice(0, COMMENT_LIMITS.role)), count: json.comments.length };
  const comments = json.comments.flatMap((one: unknown, index) => commentOf(one, index + 1, faults) ?? []);
  const file = { caseName: shown(json.case_name), page: shown(json.page), title: shown(json.title), role, comments };
  return { file, count: json.comments.length, faults };
}

function refused(field: string, why: CommentFault['why'], value: string): CommentReading {
  return { file: null, count: 0, faults: [{ at: null, field, why, value }] };
}

function commentOf(one: unknown, at: number, faults: CommentFault[]): PageComment | null {
  const wrong = isObject(one) ? faultIn(one) : ({ field: 'comments', why: 'invalid', value: shown(one) } as const);
  if (wrong) faults.push({ at, ...wrong });
  if (wrong || !isObject(one)) return null;
  return {
    id: shown(one.id),
    statement: Number(one.statement),
    says: shown(one.says),
    targetKind: shown(one.target_kind),
    targetId: shown(one.target_id),
    kind: one.kind as CommentKind,
    text: shown(one.text).trim(),
    writtenOn: shown(one.written_on),
  };
}

const NEEDED = ['id', 'target_kind', 'target_id', 'text', 'written_on'] as const;

function faultIn(one: Readonly<Record<string, unknown>>): Omit<CommentFault, 'at'> | null {
  const empty = NEEDED.find((field) => shown(one[field]).trim() === '');
  if (empty) return { field: empty, why: 'missing', value: '' };
  if (!/^[\w-]{6,64}$/.test(shown(one.id))) return { field: 'id', why: 'invalid', value: shown(one.id) };
  if (!Number.isInteger(one.statement) || Number(one.statement) < 1) return { field: 'statement', why: 'invalid', value: shown(one.statement) };
  if (!COMMENT_KINDS.some((kind) => kind === one.kind)) return { field: 'kind', why: 'not_in_list', value: shown(one.kind) };
  if (shown(one.text).length > COMMENT_LIMITS.text) return { field: 'text', why: 'too_long', value: String(shown(one.text).length) };
  return isDay(shown(one.written_on)) ? null : { field: 'written_on', why: 'invalid', value: shown(one.written_on) };
}

function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return isoDate(year, month, day) === text;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
