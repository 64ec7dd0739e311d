// While the rules are asked: how far it is; and when that fails, why, and a way to try again.
import { reviewText } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function CheckingNote() {
  const text = reviewText(useText());
  const workspace = useWorkspace();
  const checking = useWorkspaceState((state) => state.checking);
  return (
    <div className="review-main checking">
      <h2>{text.title}</h2>
      <div role="status">
        {checking === null && <p>{text.waiting}</p>}
        {checking && 'done' in checking && <p>{text.checking}</p>}
      </div>
      {checking && 'done' in checking && (
        <p>
          <progress aria-label={text.checking} max={checking.total} value={checking.done} /> {text.checkedOf(checking.done, checking.total)}
        </p>
      )}
      {checking && 'failed' in checking && (
        <div role="alert">
          <p>{text.failed}</p>
          <pre>{checking.failed}</pre>
          <button type="button" className="button" onClick={() => workspace.check().catch(() => undefined)}>
            {text.again}
          </button>
        </div>
      )}
    </div>
  );
}
