// What is going on, how far it is, and a way to stop it. Said to screen readers too.
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function BusyNote() {
  const text = useText();
  const workspace = useWorkspace();
  const busy = useWorkspaceState((state) => state.busy);
  return (
    <div role="status" className="announce">
      {busy && (
        <div className="busy popover">
          <span>{text.busy[busy.step]}</span>
          <progress aria-label={text.busy[busy.step]} max={busy.total || undefined} value={busy.total ? busy.done : undefined} />
          {busy.total > 0 && <span>{text.busy.of(Math.floor(busy.done), busy.total)}</span>}
          {busy.file && (
            <span className="file" title={busy.file}>
              {busy.file}
            </span>
          )}
          {busy.step === 'reading' && (
            <button type="button" className="button" onClick={workspace.cancel}>
              {text.busy.cancel}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
