// Commands of the work session: begin one, go on with the one that runs, write down, and see what is open.
import { sheetOfKind } from '../../model/sheet.ts';
import { sessionsOf } from '../../workshop/session.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { workshopText } from '../text/workshop-words.ts';
import { sessionTarget } from '../workshop/session-target.ts';
import { openedSession } from '../workshop/use-open-session.ts';
import { type Command, withCase } from './command.ts';

export const SESSION_COMMANDS: readonly Command[] = [
  {
    id: 'session.begin',
    words: (text) => workshopText(text).begin.palette,
    isEnabled: withCase,
    run: ({ workspace }) => workspace.startWorkshop(null),
  },
  {
    id: 'session.beginHere',
    words: (text) => workshopText(text).begin.paletteHere,
    isEnabled: ({ workspace }) => chosenTarget(workspace) !== null,
    run: ({ workspace }) => workspace.startWorkshop(chosenTarget(workspace)),
  },
  {
    id: 'session.goOn',
    words: (text) => workshopText(text).begin.paletteOn,
    isEnabled: ({ workspace }) => running(workspace) !== undefined,
    run: ({ workspace }) => {
      const session = running(workspace);
      if (session && workspace.store.getState().workshop.sessionId !== session.id) workspace.lookAtWorkshop(openedSession(session));
      workspace.show('workshop');
    },
  },
  {
    id: 'session.write',
    words: (text) => workshopText(text).begin.paletteWrite,
    keys: 'N',
    isEnabled: ({ workspace }) => opened(workspace) !== undefined,
    run: ({ workspace }) => workspace.lookAtWorkshop({ capture: { kind: 'answer' } }),
  },
  {
    id: 'session.open',
    words: (text) => workshopText(text).begin.paletteOpen,
    isEnabled: withCase,
    run: ({ workspace }) => {
      workspace.lookAtWorkshop({ part: 'open', sessionId: null, capture: null });
      workspace.show('workshop');
    },
  },
];

function sessions(workspace: Workspace) {
  const { openCase } = workspace.store.getState();
  return openCase ? sessionsOf(openCase.records) : [];
}

/** The session that is on the screen and not closed. */
function opened(workspace: Workspace) {
  const { sessionId } = workspace.store.getState().workshop;
  return sessions(workspace).find(({ id, status }) => id === sessionId && status !== 'closed');
}

function running(workspace: Workspace) {
  return opened(workspace) ?? sessions(workspace).find(({ status }) => status === 'running');
}

/** What is chosen on the map, when a session can be about it. */
function chosenTarget(workspace: Workspace) {
  const { selection, openCase } = workspace.store.getState();
  if (selection?.kind === 'exchange') return sessionTarget('exchanges', selection.id);
  const node = selection?.kind === 'node' ? openCase?.graph.nodes.get(selection.id) : undefined;
  const sheet = node && !node.isUnknown ? sheetOfKind(node.kind) : undefined;
  return node && sheet ? sessionTarget(sheet, node.rowId) : null;
}
