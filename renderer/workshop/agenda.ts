// What the four conversations are for: how long, and which questions belong to each; and the rows of a new session or of all four. Knows no screen.
import { newRows } from '../edit/new-row.ts';
import type { WholeRowChange } from '../model/change.ts';
import { nextId, type TypedRow } from '../model/entered.ts';
import type { EntryFault } from '../model/entry-fault.ts';
import type { RecordSet } from '../model/record.ts';
import { type Card, deckOf, shippedRows, type Theme } from './deck.ts';
import { CONVERSATIONS, type Conversation, type Target } from './session.ts';

/** Minutes for the whole conversation, and for one question. */
export const MINUTES: Readonly<Record<Conversation, { readonly whole: number; readonly card: number }>> = {
  map: { whole: 60, card: 8 },
  problems: { whole: 60, card: 8 },
  options: { whole: 60, card: 10 },
  decide: { whole: 45, card: 8 },
};

/** The themes with which a conversation begins; the others can be asked as well. */
const THEMES_OF: Readonly<Record<Conversation, readonly Theme[]>> = {
  map: ['source', 'quality', 'purpose'],
  problems: ['necessity', 'people', 'power'],
  options: ['purpose', 'necessity', 'exit'],
  decide: ['transparency', 'power', 'exit'],
};

/** The cards of this conversation first, the rest after it; each in the order of the deck. */
export function inOrder(cards: readonly Card[], conversation: Conversation): readonly Card[] {
  const first = THEMES_OF[conversation];
  const isFirst = ({ theme }: Card) => theme !== null && first.includes(theme);
  return [...cards.filter(isFirst), ...cards.filter((card) => !isFirst(card))];
}

/** A session that is about to begin. `day` is ISO. */
export interface NewSession {
  readonly title: string;
  readonly conversation: Conversation;
  readonly day: string;
  readonly target: Target | null;
  readonly roles: readonly string[];
}

type Made = { readonly changes: readonly WholeRowChange[]; readonly ids: readonly string[] } | { readonly faults: readonly EntryFault[] };

/** The rows of one session. The case gets the shipped deck with it when it has none. */
export function newSession(records: RecordSet, session: NewSession): Made {
  return made(records, [{ ...session, status: 'running' }]);
}

/** The four conversations about one thing, as many days apart as told; the first begins at once. `titles` are the names of the conversations, put before the title. */
export function newSeries(
  records: RecordSet,
  session: Omit<NewSession, 'conversation'>,
  titles: Readonly<Record<Conversation, string>>,
  daysApart: number,
): Made {
  const all = CONVERSATIONS.map((conversation, at) => ({
    ...session,
    conversation,
    title: `${titles[conversation]}: ${session.title}`,
    day: later(session.day, at * daysApart),
    status: at === 0 ? 'running' : 'planned',
  }));
  return made(records, all);
}

function made(records: RecordSet, sessions: readonly (NewSession & { readonly status: string })[]): Made {
  const typed: TypedRow[] = deckOf(records).isShipped ? [...shippedRows()] : [];
  const ids: string[] = [];
  for (const { title, conversation, day, target, status, roles } of sessions) {
    const id = nextId(records, 'sessions', typed);
    ids.push(id);
    const about = { target_kind: target?.kind ?? null, target_id: target?.id ?? null };
    typed.push({ sheet: 'sessions', values: { id, title, conversation, held_on: day, ...about, status, summary: null } });
    for (const role of new Set(roles.map((one) => one.trim()).filter(Boolean))) {
      typed.push({ sheet: 'session_participants', values: { session_id: id, role } });
    }
  }
  const rows = newRows(records, typed);
  return 'faults' in rows ? rows : { changes: rows.changes, ids };
}

/** ISO days. */
function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
