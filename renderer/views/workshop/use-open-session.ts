// Opens a session on this screen.
import { MINUTES } from '../../workshop/agenda.ts';
import type { Session } from '../../workshop/session.ts';
import { newTimer } from '../../workshop/timer.ts';
import type { WorkshopLook } from '../../workspace/sessions/workshop-look.ts';
import { useWorkspace } from '../workspace-context.ts';

/** Opens a session with fresh clocks; they stand still until someone starts them. */
export function useOpenSession(): (session: Pick<Session, 'id' | 'conversation'>) => void {
  const workspace = useWorkspace();
  return (session) => workspace.lookAtWorkshop(openedSession(session));
}

/** The look of a session that is opened. */
export function openedSession({ id, conversation }: Pick<Session, 'id' | 'conversation'>): Partial<WorkshopLook> {
  const { whole, card } = MINUTES[conversation];
  const clocks = { whole: newTimer(whole), card: newTimer(card) };
  return { sessionId: id, cardId: null, aside: null, start: null, isClosing: false, capture: null, ...clocks };
}
