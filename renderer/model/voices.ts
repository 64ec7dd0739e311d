// What people say of a case: objections, counter-voices, questions and advice. They stay as they were said, and can be answered. Knows the rows, no screen.
import { type RecordSet, type Row, rowsOf, textOf } from './record.ts';
import { type SheetName, sheetOfKind } from './sheet.ts';

/** Weightiest first. An explanation asks for no answer: it is told with the others, and not counted. */
export const VOICE_KINDS = ['objection', 'counter_voice', 'council_question', 'question', 'advice', 'deda', 'correction', 'explanation'] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

/** A row that something is said of. */
export interface VoiceTarget {
  readonly sheet: SheetName;
  readonly id: string;
}

/** `target` is null where the kind of object is not known, or where it is the whole case. Days are ISO dates; null = not filled in. `isOpen` = nobody answered or settled it. */
export interface Voice {
  readonly id: string;
  readonly kind: VoiceKind;
  readonly target: VoiceTarget | null;
  readonly role: string;
  readonly text: string;
  readonly saidOn: string | null;
  readonly isOpen: boolean;
  readonly status: string;
  readonly answer: string | null;
  readonly answeredOn: string | null;
}

/** How many are said of something: not answered yet, and answered. */
export interface VoiceCount {
  readonly open: number;
  readonly answered: number;
}

const VOICES = new WeakMap<readonly Row[], readonly Voice[]>();

/** All voices of a case: the weightiest kinds first, of a kind the open ones, then by day. */
export function voicesOf(records: RecordSet): readonly Voice[] {
  const rows = rowsOf(records, 'annotations');
  const known = VOICES.get(rows);
  if (known) return known;
  const made = rows.flatMap((row) => voiceOf(row) ?? []).sort(inOrder);
  VOICES.set(rows, made);
  return made;
}

/** What is said of these rows themselves. */
export function voicesAbout(records: RecordSet, targets: readonly VoiceTarget[]): readonly Voice[] {
  const keys = new Set(targets.map(keyOf));
  return voicesOf(records).filter(({ target }) => target !== null && keys.has(keyOf(target)));
}

export function countVoices(voices: Iterable<Voice>): VoiceCount {
  let count: VoiceCount = { open: 0, answered: 0 };
  for (const voice of voices) count = withVoice(count, voice);
  return count;
}

function withVoice({ open, answered }: VoiceCount, { kind, isOpen }: Voice): VoiceCount {
  if (kind === 'explanation') return { open, answered };
  return isOpen ? { open: open + 1, answered } : { open, answered: answered + 1 };
}

/** How much is said of each row of a sheet, by its id. */
export function voiceCounts(records: RecordSet, sheet: SheetName): ReadonlyMap<string, VoiceCount> {
  const counts = new Map<string, VoiceCount>();
  for (const voice of voicesOf(records)) {
    if (voice.target?.sheet !== sheet) continue;
    counts.set(voice.target.id, withVoice(counts.get(voice.target.id) ?? { open: 0, answered: 0 }, voice));
  }
  return counts;
}

function voiceOf(row: Row): Voice | null {
  const kind = VOICE_KINDS.find((one) => one === row.values.kind);
  if (!kind) return null;
  const sheet = sheetOfKind(row.values.target_kind);
  const id = textOf(row, 'target_id');
  const answer = textOf(row, 'response') ?? null;
  const status = textOf(row, 'status') ?? 'open';
  return {
    ...{ id: textOf(row, 'id') ?? '', kind, role: textOf(row, 'author_role') ?? '', text: textOf(row, 'text') ?? '', status, answer },
    target: sheet && id ? { sheet, id } : null,
    saidOn: textOf(row, 'created_on') ?? null,
    isOpen: status === 'open' && kind !== 'explanation',
    answeredOn: textOf(row, 'response_on') ?? null,
  };
}

function inOrder(a: Voice, b: Voice): number {
  const byKind = VOICE_KINDS.indexOf(a.kind) - VOICE_KINDS.indexOf(b.kind);
  return byKind || Number(b.isOpen) - Number(a.isOpen) || compare(a.saidOn ?? '', b.saidOn ?? '') || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf({ sheet, id }: VoiceTarget): string {
  return `${sheet} ${id}`;
}
