// Chooses the case that is laid beside the open one, and says which it is.
import { FolderOpen, X } from 'lucide-react';
import { compareText } from '../../text/compare-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

export function OtherCasePart() {
  const text = compareText(useText()).compare;
  const workspace = useWorkspace();
  const { other, isReading, failed } = useWorkspaceState((state) => state.comparing);
  return (
    <div className="other-case">
      {other && <p role="status">{text.beside(other.name)}</p>}
      {!other && <p className="quiet-note">{text.openHelp}</p>}
      {failed && <p role="alert">{text.failed[failed]}</p>}
      <p className="tools">
        <button type="button" className={other ? 'button' : 'button primary'} disabled={isReading} onClick={() => void workspace.openOther()}>
          <FolderOpen size={14} aria-hidden />
          {isReading ? text.reading : other ? text.openOther : text.open}
        </button>
        {other && (
          <button type="button" className="button quiet" onClick={workspace.closeOther}>
            <X size={14} aria-hidden />
            {text.close}
          </button>
        )}
      </p>
    </div>
  );
}
