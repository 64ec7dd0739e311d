// A work session as typed rows: what it is about, who was there, what was written down and agreed. Knows no screen.
import { type RecordSet, type Row, rowsOf } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';

/** The four conversations, in order: what there is, what hurts, what could be, what we do. */
export const CONVERSATIONS = ['map', 'problems', 'options', 'decide'] as const;
export type Conversation = (typeof CONVERSATIONS)[number];

/** What something is about: a kind of `target_kind` and the key of the row. */
export interface Target {
  readonly kind: string;
  readonly id: string;
}

export interface Session {
  readonly id: string;
  readonly title: string;
  readonly conversation: Conversation;
  /** ISO day; '' when nobody filled it in. */
  readonly heldOn: string;
  readonly target: Target | null;
  readonly status: 'planned' | 'running' | 'closed';
  readonly summary: string;
}

export interface Participant {
  readonly id: string;
  readonly role: string;
  readonly organisationId: string | null;
}

/** `kind` is that of the row. A note about an annotation stands for a voice that was heard; one without text only carries the dots of its card. */
export interface Note {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: 'answer' | 'parked' | 'variant' | 'conclusion';
  readonly cardId: string | null;
  readonly target: Target | null;
  readonly text: string;
  readonly dots: number;
  readonly role: string;
}

export interface Agreed {
  readonly id: string;
  readonly sessionId: string | null;
  readonly text: string;
  readonly owner: string;
  readonly dueOn: string | null;
  readonly status: 'open' | 'done' | 'dropped';
  readonly target: Target | null;
}

/** In the order of their days; those of one day as the conversations follow each other. */
export function sessionsOf(records: RecordSet): readonly Session[] {
  return rowsOf(records, 'sessions')
    .map(sessionOf)
    .sort((one, other) => (one.heldOn < other.heldOn ? -1 : one.heldOn > other.heldOn ? 1 : turn(one) - turn(other)));
}

export function participantsOf(records: RecordSet, sessionId: string): readonly Participant[] {
  return ofSession(records, 'session_participants', sessionId).map(({ values }) => ({
    id: words(values.id),
    role: words(values.role),
    organisationId: words(values.organisation_id) || null,
  }));
}

/** In the order in which they were written. */
export function notesOf(records: RecordSet, sessionId: string): readonly Note[] {
  return [...ofSession(records, 'session_notes', sessionId)].sort((one, other) => seq(one) - seq(other)).map(noteOf);
}

export function agreedIn(records: RecordSet, sessionId: string): readonly Agreed[] {
  return ofSession(records, 'session_actions', sessionId).map(agreedOf);
}

/** All actions of the case. */
export function actionsOf(records: RecordSet): readonly Agreed[] {
  return rowsOf(records, 'session_actions').map(agreedOf);
}

/** The annotations that were made in a session, as the case has them now; those that are gone are left out. */
export function voicesIn(records: RecordSet, sessionId: string): readonly { readonly note: Note; readonly row: Row }[] {
  const byId = new Map(rowsOf(records, 'annotations').map((row) => [words(row.values.id), row]));
  return notesOf(records, sessionId).flatMap((note) => {
    const row = note.target?.kind === 'annotation' ? byId.get(note.target.id) : undefined;
    return row ? [{ note, row }] : [];
  });
}

/** The dots that were given to a question itself. */
export function dotsOn(records: RecordSet, sessionId: string, cardId: string): number {
  return notesOf(records, sessionId).find((note) => note.cardId === cardId && isOfCard(note))?.dots ?? 0;
}

/** A note that only carries the dots of its card. */
function isOfCard({ text, target }: Note): boolean {
  return text === '' && target?.kind !== 'annotation';
}

/** Whether a note says something itself, and is no mere mark of a voice or of dots. */
export function isSaid(note: Note): boolean {
  return note.text !== '' && note.target?.kind !== 'annotation';
}

function ofSession(records: RecordSet, sheet: SheetName, sessionId: string): readonly Row[] {
  return rowsOf(records, sheet).filter(({ values }) => values.session_id === sessionId);
}

function sessionOf({ values }: Row): Session {
  return {
    id: words(values.id),
    title: words(values.title),
    conversation: oneOf(CONVERSATIONS, values.conversation),
    heldOn: words(values.held_on),
    target: targetOf(values),
    status: oneOf(['planned', 'running', 'closed'] as const, values.status),
    summary: words(values.summary),
  };
}

function noteOf({ values }: Row): Note {
  return {
    id: words(values.id),
    sessionId: words(values.session_id),
    kind: oneOf(['answer', 'parked', 'variant', 'conclusion'] as const, values.kind),
    cardId: words(values.card_id) || null,
    target: targetOf(values),
    text: words(values.text),
    dots: typeof values.dots === 'number' && values.dots > 0 ? Math.floor(values.dots) : 0,
    role: words(values.author_role),
  };
}

function agreedOf({ values }: Row): Agreed {
  return {
    id: words(values.id),
    sessionId: words(values.session_id) || null,
    text: words(values.text),
    owner: words(values.owner_role),
    dueOn: words(values.due_on) || null,
    status: oneOf(['open', 'done', 'dropped'] as const, values.status),
    target: targetOf(values),
  };
}

export function targetOf(values: Row['values']): Target | null {
  const [kind, id] = [words(values.target_kind), words(values.target_id)];
  return kind === '' || id === '' ? null : { kind, id };
}

function words(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function seq({ values }: Row): number {
  return typeof values.seq === 'number' ? values.seq : Number.MAX_SAFE_INTEGER;
}

function turn({ conversation }: Session): number {
  return CONVERSATIONS.indexOf(conversation);
}

function oneOf<T extends string>(all: readonly [T, ...T[]], value: unknown): T {
  return all.find((one) => one === value) ?? all[0];
}
