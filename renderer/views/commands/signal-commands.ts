// Commands of the signals: write one down in words, look all words through.
import { ALL_WORDS } from '../../workspace/signals/board-look.ts';
import { captureText } from '../text/capture-words.ts';
import { thermometerText } from '../text/thermometer-words.ts';
import { type Command, withCase } from './command.ts';

/** The key itself is listened to on every screen. */
export const SIGNAL_COMMANDS: readonly Command[] = [
  {
    id: 'signals.capture',
    words: (text) => captureText(text).command,
    keys: 'W',
    isEnabled: withCase,
    run: ({ workspace }) => workspace.setSignals({ capture: { unitId: null, areaId: null } }),
  },
  {
    id: 'signals.words',
    words: (text) => thermometerText(text).allWords,
    isEnabled: withCase,
    run: ({ workspace }) => {
      const { board } = workspace.store.getState().signals;
      workspace.setSignals({ part: 'thermometer', board: { ...board, beside: { kind: 'words', words: ALL_WORDS } } });
      workspace.show('signals');
    },
  },
];
