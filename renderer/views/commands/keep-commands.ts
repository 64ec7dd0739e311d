// Commands of the case as a file: save, save as, the version before.
import { keepText } from '../text/keep-words.ts';
import { type Command, withCase } from './command.ts';

export const KEEP_COMMANDS: readonly Command[] = [
  {
    id: 'case.save',
    words: (text) => keepText(text).save,
    keys: 'Ctrl+S',
    isEnabled: withCase,
    run: ({ workspace }) => void workspace.saveCase(),
  },
  {
    id: 'case.save-as',
    words: (text) => keepText(text).saveAs,
    keys: 'Ctrl+Shift+S',
    isEnabled: withCase,
    run: ({ workspace }) => void workspace.saveCaseAs(),
  },
];
