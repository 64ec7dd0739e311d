// Laying out the picture anew, and the way back from it.
import { Undo2, WandSparkles } from 'lucide-react';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function TidyButtons() {
  const text = useText().drawing;
  const workspace = useWorkspace();
  const canUndo = useWorkspaceState((state) => state.arrangements.untidied !== null);
  const isOurs = useWorkspaceState((state) => state.engine === 'layered');
  if (!isOurs) return null;
  return (
    <span className="group" role="group" aria-label={text.tidy}>
      <button type="button" className="button" title={text.tidyHelp} onClick={() => void workspace.tidy()}>
        <WandSparkles size={14} aria-hidden />
        <span className="wide">{text.tidy}</span>
      </button>
      {canUndo && (
        <button type="button" className="button" aria-label={text.untidy} title={text.untidy} onClick={() => void workspace.untidy()}>
          <Undo2 size={14} aria-hidden />
        </button>
      )}
    </span>
  );
}
