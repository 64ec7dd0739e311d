// Laying out the picture anew, and the way back from what was last done to it.
import { Undo2, WandSparkles } from 'lucide-react';
import { lastStep } from '../../workspace/undoing.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function TidyButtons() {
  const text = useText().drawing;
  const workspace = useWorkspace();
  const last = useWorkspaceState((state) => lastStep(state)?.act);
  const isOurs = useWorkspaceState((state) => state.engine === 'layered');
  const undo = last ? text.undoWhat(text.acts[last]) : text.undo;
  return (
    <span className="group" role="group" aria-label={text.tidy}>
      {isOurs && (
        <button type="button" className="button" title={text.tidyHelp} onClick={() => void workspace.tidy()}>
          <WandSparkles size={14} aria-hidden />
          <span className="wide">{text.tidy}</span>
        </button>
      )}
      <button
        type="button"
        className="button"
        aria-label={undo}
        title={`${undo} (Ctrl+Z)`}
        aria-keyshortcuts="Control+Z"
        aria-disabled={!last}
        onClick={() => void workspace.undo()}
      >
        <Undo2 size={14} aria-hidden />
      </button>
    </span>
  );
}
