// What a captured line becomes in the case: an answer or conclusion is a note, an objection or parked question stays with the object as an annotation, a variant is a scenario, an action has an owner. Knows no screen.
import { recordScenario } from '../compare/record-scenario.ts';
import { applyChanges, inverse } from '../edit/apply.ts';
import { newRows } from '../edit/new-row.ts';
import type { Change, Step, WholeRowChange } from '../model/change.ts';
import { nextId, type TypedRow } from '../model/entered.ts';
import type { EntryFault } from '../model/entry-fault.ts';
import { type RecordSet, rowsOf } from '../model/record.ts';
import { fieldOf } from '../model/sheet.ts';
import type { Captured, Kind } from './capture.ts';
import type { Target } from './session.ts';

/** Where and when a line is written down. `role` says it, or does it when it is an action; a role, never a name. `day` is ISO. */
export interface Occasion {
  readonly sessionId: string;
  readonly cardId: string | null;
  readonly target: Target | null;
  readonly role: string;
  readonly day: string;
}

export type Written =
  | { readonly changes: readonly WholeRowChange[]; readonly noteId: string | null; readonly scenarioId: string | null }
  | { readonly faults: readonly EntryFault[] }
  /** 'empty': nothing was said. 'role': who says or does it is to be told. */
  | { readonly lacks: 'empty' | 'role' };

/** The kind of annotation that a line becomes. */
const VOICES: Partial<Readonly<Record<Kind, string>>> = { objection: 'objection', counter_voice: 'counter_voice', parked: 'question' };

/** The target of what has no object of its own. */
const WHOLE_CASE: Target = { kind: 'case', id: 'case' };

/** The kind of an annotation that is an ethical question (question Q42), as the data model calls it. */
const ETHICAL = 'deda';

/** What is parked at a card of the deck is an ethical question that stays open; what is parked without one is just a question. */
function isEthical(kind: Captured['kind'], { cardId }: Occasion): boolean {
  return kind === 'parked' && cardId !== null;
}

/** The rows of one line. Who parks a question need not be told; who objects, counters or acts must. */
export function written(records: RecordSet, captured: Captured, occasion: Occasion): Written {
  const { kind, text } = captured;
  const role = captured.role ?? occasion.role.trim();
  if (text === '') return { lacks: 'empty' };
  if (role === '' && (kind === 'objection' || kind === 'counter_voice' || kind === 'action')) return { lacks: 'role' };
  const given = { ...captured, role: role || null };
  if (kind === 'action') return finished(records, [actionRow(given, occasion)], null, null);
  if (kind === 'variant') return variant(records, given, occasion);
  const voice = VOICES[kind];
  return voice ? voiced(records, isEthical(kind, occasion) ? ETHICAL : voice, given, occasion) : note(records, given, occasion);
}

/** Gives a note dots, or takes them; none is the least. Without a note the card itself gets them. null when nothing changes. */
export function dotted(records: RecordSet, noteId: string | null, occasion: Occasion, step: 1 | -1): readonly Change[] | null {
  const rows = rowsOf(records, 'session_notes');
  const at = rows.findIndex(({ values }) => (noteId === null ? isDotsOf(values, occasion) : values.id === noteId));
  const row = rows[at];
  if (row) {
    const before = typeof row.values.dots === 'number' ? row.values.dots : 0;
    const after = Math.max(0, before + step);
    if (after === before) return null;
    const fields = { dots: { before: { value: row.values.dots ?? null }, after: { value: after } } };
    return [{ kind: 'set', sheet: 'session_notes', at, name: String(row.values.id), fields }];
  }
  if (noteId !== null || step < 0 || occasion.cardId === null) return null;
  const typed: TypedRow = { sheet: 'session_notes', values: { ...noteOf(records, occasion, 'answer', null, null), dots: 1 } };
  const made = newRows(records, [typed]);
  return 'faults' in made ? null : made.changes;
}

/** The changes since a variant was begun, as the steps of its scenario; out of the case again in the same act. null when none of them is about an exchange, dataset or system. */
export function variantSteps(records: RecordSet, scenarioId: string, steps: readonly Step[]): readonly Change[] | null {
  const all = steps.flatMap(({ changes }) => changes);
  const { rows, left } = recordScenario({ id: scenarioId, name: '', createdOn: '', author: '', description: '' }, all);
  const kept = new Set(left);
  const seq = Math.max(
    0,
    ...rowsOf(records, 'scenario_changes').map(({ values }) => (values.scenario_id === scenarioId ? Number(values.seq) || 0 : 0)),
  );
  const own = rows
    .filter(({ sheet }) => sheet === 'scenario_changes')
    .map((row, at): TypedRow => ({ ...row, values: { ...row.values, seq: seq + at + 1 } }));
  if (own.length === 0) return null;
  const back = inverse(all.filter((change) => !kept.has(change)));
  const made = newRows(applyChanges(records, back), own);
  return 'faults' in made ? null : [...back, ...made.changes];
}

function voiced(records: RecordSet, kind: string, said: Captured, occasion: Occasion): Written {
  const id = nextId(records, 'annotations');
  const target = annotationTarget(occasion.target);
  const about: TypedRow = {
    sheet: 'annotations',
    values: {
      ...{ id, created_on: occasion.day, kind, target_kind: target.kind, target_id: target.id },
      ...{ author_role: said.role ?? 'werksessie', text: said.text, status: 'open', response: null, response_on: null },
    },
  };
  const noteKind = said.kind === 'parked' ? 'parked' : 'answer';
  const mark: TypedRow = {
    sheet: 'session_notes',
    values: noteOf(records, { ...occasion, target: { kind: 'annotation', id } }, noteKind, null, said.role),
  };
  return finished(records, [about, mark], null, null);
}

function variant(records: RecordSet, said: Captured, occasion: Occasion): Written {
  const id = nextId(records, 'scenarios');
  const { rows } = recordScenario({ id, name: said.text, createdOn: occasion.day, author: said.role ?? '', description: '' }, []);
  const target: Target = { kind: 'scenario', id };
  const mark: TypedRow = { sheet: 'session_notes', values: noteOf(records, { ...occasion, target }, 'variant', said.text, said.role) };
  return finished(records, [...rows, mark], null, id);
}

function note(records: RecordSet, said: Captured, occasion: Occasion): Written {
  const kind = said.kind === 'conclusion' ? 'conclusion' : 'answer';
  const values = noteOf(records, occasion, kind, said.text, said.role);
  return finished(records, [{ sheet: 'session_notes', values }], String(values.id), null);
}

function noteOf(records: RecordSet, occasion: Occasion, kind: string, text: string | null, role: string | null): TypedRow['values'] {
  const seqs = rowsOf(records, 'session_notes').filter(({ values }) => values.session_id === occasion.sessionId);
  const seq = Math.max(0, ...seqs.map(({ values }) => Number(values.seq) || 0)) + 1;
  const { sessionId, cardId, target } = occasion;
  const about = { target_kind: target?.kind ?? null, target_id: target?.id ?? null };
  return { id: nextId(records, 'session_notes'), session_id: sessionId, seq, kind, card_id: cardId, ...about, text, dots: null, author_role: role };
}

function actionRow(said: Captured, { sessionId, target }: Occasion): TypedRow {
  const about = { target_kind: target?.kind ?? null, target_id: target?.id ?? null };
  const values = { session_id: sessionId, text: said.text, owner_role: said.role, due_on: said.dueOn, status: 'open', ...about };
  return { sheet: 'session_actions', values };
}

function finished(records: RecordSet, typed: readonly TypedRow[], noteId: string | null, scenarioId: string | null): Written {
  const made = newRows(records, typed);
  return 'faults' in made ? made : { changes: made.changes, noteId, scenarioId };
}

/** Of an annotation nothing can be annotated; then it is about the case. */
function annotationTarget(target: Target | null): Target {
  const allowed = fieldOf('annotations', 'target_kind')?.allowed ?? [];
  return target && allowed.includes(target.kind) ? target : WHOLE_CASE;
}

function isDotsOf(values: Readonly<Record<string, unknown>>, { sessionId, cardId }: Occasion): boolean {
  return values.session_id === sessionId && values.card_id === cardId && cardId !== null && !values.text && values.target_kind !== 'annotation';
}
