// Commands of decisions: write one down, and look at all of them.
import { decisionText } from '../text/decision-words.ts';
import { type Command, type CommandContext, withCase } from './command.ts';

const withSignals = ({ workspace }: CommandContext): boolean => Boolean(workspace.store.getState().openCase?.signals);

export const DECISION_COMMANDS: readonly Command[] = [
  {
    id: 'decisions.new',
    words: (text) => decisionText(text).form.title,
    isEnabled: withSignals,
    run: ({ workspace }) => {
      const { deciding } = workspace.store.getState();
      workspace.startDecision(deciding?.isTouched ? deciding.from : null);
    },
  },
  {
    id: 'decisions.all',
    words: (text) => decisionText(text).list.command,
    isEnabled: withCase,
    run: ({ workspace }) => {
      workspace.setSignals({ part: 'decisions' });
      workspace.show('signals');
    },
  },
];
