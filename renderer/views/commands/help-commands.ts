// Commands of help: the guide for where the user is, about the app, the report of what went wrong.
import { showReport } from '../help/fault-book.ts';
import { openHelpHere } from '../help/help-opening.ts';
import { showAbout } from '../help/help-state.ts';
import { helpText } from '../text/help-words.ts';
import type { Command } from './command.ts';

const always = () => true;

export const HELP_COMMANDS: readonly Command[] = [
  {
    id: 'help.open',
    words: (text) => helpText(text).command,
    keys: 'F1',
    isEnabled: always,
    run: ({ workspace }) => openHelpHere(workspace.store.getState()),
  },
  { id: 'help.about', words: (text) => helpText(text).about.command, isEnabled: always, run: () => showAbout(true) },
  { id: 'help.report', words: (text) => helpText(text).report.command, isEnabled: always, run: () => showReport(true) },
];
