// Tables wait for somebody to say what their columns mean: says so on every other screen, and leads there.
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function WaitingNote() {
  const text = useText().sources;
  const workspace = useWorkspace();
  const count = useWorkspaceState((state) => state.openCase?.unmapped.length ?? 0);
  const isThere = useWorkspaceState((state) => state.screen === 'sources' && state.sourcesPart === 'columns');
  if (count === 0 || isThere) return null;
  return (
    <div className="waiting popover" role="status">
      <p>{text.waiting(count)}</p>
      <button type="button" className="button primary" onClick={() => workspace.showSources('columns')}>
        {text.answer}
      </button>
    </div>
  );
}
