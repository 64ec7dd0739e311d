// The end of a session: what came of it in numbers, and the changes that close it and keep the version. Knows no screen.
import { applyChanges, fieldsChange } from '../edit/apply.ts';
import type { Change } from '../model/change.ts';
import { type RecordSet, rowsOf } from '../model/record.ts';
import { agreedIn, isSaid, notesOf, voicesIn } from './session.ts';
import { type VersionMark, versionRows } from './version-rows.ts';
import { versionRecords, versionsOf } from './versions.ts';

/** Ids of rows, so that every number can be shown with what it counts. */
export interface Outcome {
  readonly answers: readonly string[];
  readonly conclusions: readonly string[];
  readonly parked: readonly string[];
  readonly objections: readonly string[];
  readonly counterVoices: readonly string[];
  readonly variants: readonly string[];
  readonly actions: readonly string[];
  /** Cards with an answer, and cards that came by at all. */
  readonly answeredCards: readonly string[];
  readonly askedCards: readonly string[];
}

export function outcomeOf(records: RecordSet, sessionId: string): Outcome {
  const notes = notesOf(records, sessionId);
  const voices = voicesIn(records, sessionId).map(({ row }) => row.values);
  const ids = (...kinds: readonly string[]) => voices.filter(({ kind }) => kinds.includes(String(kind))).map((values) => String(values.id));
  const said = notes.filter(isSaid);
  const answers = said.filter(({ kind }) => kind === 'answer');
  const cards = (all: readonly { readonly cardId: string | null }[]) => [...new Set(all.flatMap(({ cardId }) => cardId ?? []))];
  return {
    answers: answers.map(({ id }) => id),
    conclusions: said.filter(({ kind }) => kind === 'conclusion').map(({ id }) => id),
    parked: ids('question', 'deda'),
    objections: ids('objection'),
    counterVoices: ids('counter_voice'),
    variants: said.filter(({ kind }) => kind === 'variant').map(({ id }) => id),
    actions: agreedIn(records, sessionId).map(({ id }) => id),
    answeredCards: cards(answers),
    askedCards: cards(notes),
  };
}

/** Closes the session with this summary and keeps the version of that moment: the difference with the last version that can be read whole, or everything. A session that is closed again gets a new version. [] when there is no such session. */
export function closed(records: RecordSet, summary: string, mark: VersionMark): readonly Change[] {
  const rows = rowsOf(records, 'sessions');
  const at = rows.findIndex(({ values }) => values.id === mark.sessionId);
  const row = rows[at];
  if (!row) return [];
  const set = fieldsChange('sessions', row, at, { status: 'closed', summary: summary.trim() || null });
  const head: readonly Change[] = set ? [set] : [];
  return [...head, ...versionRows(applyChanges(records, head), mark, lastWhole(records))];
}

/** Opens a closed session again; its version stays. */
export function reopened(records: RecordSet, sessionId: string): readonly Change[] {
  const rows = rowsOf(records, 'sessions');
  const at = rows.findIndex(({ values }) => values.id === sessionId);
  const row = rows[at];
  const set = row && fieldsChange('sessions', row, at, { status: 'running' });
  return set ? [set] : [];
}

function lastWhole(records: RecordSet): Parameters<typeof versionRows>[2] {
  for (const { version } of [...versionsOf(records)].reverse()) {
    const read = versionRecords(records, version);
    if (read.isWhole) return { version, records: read.records };
  }
  return null;
}
