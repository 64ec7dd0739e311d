// At the foot of the screen: what of an administrator's settings cannot be used, when a case opened at the start and no first screen told it.
import './administration.css';
import { administrationText } from '../text/administration-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { FaultSentences } from './FaultSentences.tsx';

export function UntoldNote() {
  const text = useText();
  const workspace = useWorkspace();
  const isUntold = useWorkspaceState(({ administration, openCase }) => administration.isUntold && openCase !== null);
  const { faults } = useWorkspaceState((state) => state.administration);
  if (!isUntold) return null;
  return (
    <div className="saved popover untold" role="status" aria-label={administrationText(text).title}>
      <div>
        <FaultSentences faults={faults} />
      </div>
      <button type="button" className="button" onClick={workspace.dismissFaults}>
        {text.failure.close}
      </button>
    </div>
  );
}
