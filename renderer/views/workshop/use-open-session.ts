// Opens a session on this screen.
import { MINUTES } from '../../workshop/agenda.ts';
import type { Session } from '../../workshop/session.ts';
import { newTimer } from '../../workshop/timer.ts';
import { useWorkspace } from '../workspace-context.ts';

/** Opens a session with fresh clocks; they stand still until someone starts them. */
export function useOpenSession(): (session: Pick<Session, 'id' | 'conversation'>) => void {
  const workspace = useWorkspace();
  return ({ id, conversation }) => {
    const { whole, card } = MINUTES[conversation];
    const clocks = { whole: newTimer(whole), card: newTimer(card) };
    workspace.lookAtWorkshop({ sessionId: id, cardId: null, aside: null, start: null, isClosing: false, capture: null, ...clocks });
  };
}
