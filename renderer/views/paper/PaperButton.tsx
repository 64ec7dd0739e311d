// The button that opens the papers, for screens on which one is wanted.
import { ScrollText } from 'lucide-react';
import type { PaperName } from '../../briefing/papers/paper-names.ts';
import { Exports } from '../administration/Exports.tsx';
import { paperText } from '../text/paper-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

export function PaperButton({ name }: { readonly name: PaperName }) {
  const text = paperText(useText());
  const workspace = useWorkspace();
  return (
    <Exports>
      <button type="button" className="button" onClick={() => workspace.openPaper({ kind: 'case', name, day: null, error: null })}>
        <ScrollText size={14} aria-hidden />
        {text.open}
      </button>
    </Exports>
  );
}
