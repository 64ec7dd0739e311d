// Commands that make the one page that opens anywhere.
import { briefingsOf } from '../../briefing/slide.ts';
import { pageText } from '../text/page-words.ts';
import { type Command, mayExport, withCase } from './command.ts';

export const PAGE_COMMANDS: readonly Command[] = [
  {
    id: 'page.save',
    words: (text) => pageText(text).action,
    isEnabled: (context) => withCase(context) && mayExport(context),
    run: ({ workspace }) => {
      const { openCase } = workspace.store.getState();
      const first = openCase ? (briefingsOf(openCase.records)[0]?.id ?? null) : null;
      workspace.showPageExport({ briefing: first });
    },
  },
];
