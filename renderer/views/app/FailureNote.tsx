// What went wrong as a whole: what happened, what to do, and the technical words folded away.
import { ReportButton } from '../help/FaultNote.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function FailureNote() {
  const text = useText();
  const workspace = useWorkspace();
  const failure = useWorkspaceState((state) => state.failure);
  if (!failure) return null;
  /** What the administrator switched off is no fault of the app. */
  const isFault = failure.kind !== 'switched-off';
  return (
    <div className="failure popover" role="alert">
      <p>{text.failure[failure.kind]}</p>
      {isFault && (
        <details>
          <summary>{text.failure.details}</summary>
          {failure.detail}
        </details>
      )}
      <div className="joined-acts">
        {isFault && <ReportButton />}
        <button type="button" className="button" onClick={workspace.dismissFailure}>
          {text.failure.close}
        </button>
      </div>
    </div>
  );
}
