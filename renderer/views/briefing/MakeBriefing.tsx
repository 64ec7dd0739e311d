// The button that makes a whole briefing of what is on the screen, in one act.
import { Presentation } from 'lucide-react';
import type { BriefingFrom } from '../../workspace/telling/briefing-state.ts';
import { briefingText } from '../text/briefing-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function MakeBriefing({ from }: { readonly from: BriefingFrom }) {
  const text = briefingText(useText()).make;
  const workspace = useWorkspace();
  const isBusy = useWorkspaceState((state) => state.briefing.making === 'busy');
  const isTelling = useWorkspaceState((state) => state.briefing.presenting !== null);
  if (isTelling) return null;
  return (
    <button type="button" className="button" title={text.help} disabled={isBusy} onClick={() => void workspace.makeBriefing(from)}>
      <Presentation size={14} aria-hidden />
      {text.button}
    </button>
  );
}
