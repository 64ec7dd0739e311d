// What was just typed into the case, that it still has to be saved, and the way back.
import { decisionText } from '../text/decision-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function EnteredNote() {
  const words = useText();
  const text = decisionText(words).entered;
  const workspace = useWorkspace();
  const entered = useWorkspaceState((state) => state.justEntered);
  if (!entered) return null;
  const [first] = entered.rows.filter(({ id }) => id !== '');
  const what = first && text.sheets[first.sheet];
  return (
    <div className="saved popover" role="status">
      <p>
        {what ? text.one(what, first.id) : text.many(entered.rows.length)} {text.keep}
      </p>
      <button type="button" className="button" onClick={() => void workspace.takeBack(entered.entry)}>
        {text.takeBack}
      </button>
      <button type="button" className="button" onClick={workspace.dismissEntered}>
        {words.failure.close}
      </button>
    </div>
  );
}
