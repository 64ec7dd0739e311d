// Commands that open a paper, each by its name.
import { PAPER_NAMES } from '../../briefing/papers/paper-names.ts';
import { paperText } from '../text/paper-words.ts';
import { type Command, mayExport, withCase } from './command.ts';

export const PAPER_COMMANDS: readonly Command[] = PAPER_NAMES.map((name) => ({
  id: `paper.${name}`,
  words: (text) => paperText(text).command(paperText(text).names[name]),
  isEnabled: (context) => withCase(context) && mayExport(context),
  run: ({ workspace }) => {
    const { inquiry } = workspace.store.getState();
    const error = inquiry?.kind === 'error' ? { datasetId: inquiry.datasetId, categoryId: inquiry.categoryId, subjectId: inquiry.subjectId } : null;
    workspace.openPaper({ kind: 'case', name, day: null, error });
  },
}));
