// Which work session was open in this tab, at which question and with which time on its clocks, for when the page is loaded again. Never in a case file: it is of whoever leads the conversation.
import { type RecordSet, rowsOf } from '../../model/record.ts';
import type { Timer } from '../../workshop/timer.ts';
import type { WorkspaceState } from '../state.ts';
import type { WorkshopLook } from './workshop-look.ts';

/** Nothing while no session is open. */
export function roomLook({ workshop, screen }: Pick<WorkspaceState, 'workshop' | 'screen'>): Readonly<Record<string, unknown>> {
  if (workshop.sessionId === null) return {};
  const { sessionId, cardId, isBig, isClosing, whole, card } = workshop;
  return { room: { sessionId, cardId, isBig, isClosing, whole, card, isShown: screen === 'workshop' } };
}

/** null when there is none, when it is spoilt, or when the case has no such session. `look` is what was kept of how the case is looked at. */
export function keptRoom(look: unknown, records: RecordSet): { readonly look: Partial<WorkshopLook>; readonly isShown: boolean } | null {
  const { sessionId, cardId, isBig, isClosing, whole, card, isShown } = part(part(look).room);
  const session = rowsOf(records, 'sessions').find(({ values }) => typeof sessionId === 'string' && values.id === sessionId);
  if (!session || !isTimer(whole) || !isTimer(card)) return null;
  const place = { sessionId: String(sessionId), cardId: typeof cardId === 'string' ? cardId : null };
  return { look: { ...place, isBig: isBig === true, isClosing: isClosing === true, whole, card }, isShown: isShown === true };
}

function part(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isTimer(value: unknown): value is Timer {
  const { limit, spent, since } = part(value);
  return [limit, spent].every((one) => Number.isFinite(one) && Number(one) >= 0) && (since === null || Number.isFinite(since));
}
