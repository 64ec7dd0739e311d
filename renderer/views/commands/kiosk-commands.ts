// Commands of the signals: the big screen and the watched folder.
import { kioskText } from '../text/kiosk-words.ts';
import { type Command, withCase } from './command.ts';

export const KIOSK_COMMANDS: readonly Command[] = [
  {
    id: 'signals.kiosk',
    words: (text) => kioskText(text).command,
    keys: 'K',
    isEnabled: withCase,
    run: ({ workspace }) => workspace.setSignals({ isKiosk: true }),
  },
  {
    id: 'signals.watch',
    words: (text) => kioskText(text).watch.follow,
    isEnabled: ({ workspace }) => workspace.store.getState().watch.folder === null,
    run: ({ workspace }) => void workspace.watchFolder(),
  },
  {
    id: 'signals.read-again',
    words: (text) => kioskText(text).watch.again,
    isEnabled: withCase,
    run: ({ workspace }) => void workspace.readFolderAgain(),
  },
  {
    id: 'signals.stop-watching',
    words: (text) => kioskText(text).watch.stopCommand,
    isEnabled: ({ workspace }) => workspace.store.getState().watch.folder !== null,
    run: ({ workspace }) => void workspace.stopWatching(),
  },
];
