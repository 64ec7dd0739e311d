// Why the findings lens says nothing yet: the rules are still being asked, or could not be.
import { reviewText } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function CheckingLine() {
  const text = reviewText(useText());
  const workspace = useWorkspace();
  const checking = useWorkspaceState((state) => state.checking);
  if (checking && 'failed' in checking)
    return (
      <div role="alert" className="about">
        {text.failed} {checking.failed}{' '}
        <button type="button" className="button" onClick={() => workspace.check().catch(() => undefined)}>
          {text.again}
        </button>
      </div>
    );
  return (
    <p role="status" className="about">
      {checking && `${text.checking} ${text.checkedOf(checking.done, checking.total)}`}
    </p>
  );
}
