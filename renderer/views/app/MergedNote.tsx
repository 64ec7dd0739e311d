// Another file of the case was merged with it: how much that changed, and the way back.
import { lastAct } from '../../workspace/editing/undoing.ts';
import { mergingText } from '../text/merging-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function MergedNote() {
  const words = mergingText(useText());
  const workspace = useWorkspace();
  const merged = useWorkspaceState((state) => state.justMerged);
  const last = useWorkspaceState(lastAct);
  if (!merged) return null;
  const isLast = last?.kind === 'edit' && last.step.act === 'merge-case';
  const undo = () => {
    workspace.dismissMerged();
    void workspace.undo();
  };
  return (
    <div className="saved joined popover" role="status">
      <p>{words.done(merged.name, merged.rows)}</p>
      <div className="joined-acts">
        {isLast && (
          <button type="button" className="button" onClick={undo}>
            {words.undo}
          </button>
        )}
        <button type="button" className="button" onClick={workspace.dismissMerged}>
          {words.close}
        </button>
      </div>
    </div>
  );
}
