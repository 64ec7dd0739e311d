// On the map: which differences are marked there, what the map cannot show of them, the way back, and letting go.
import { ArrowLeft, X } from 'lucide-react';
import { compareText } from '../../text/compare-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

export function ChangesOnMap() {
  const text = compareText(useText()).map;
  const workspace = useWorkspace();
  const marked = useWorkspaceState((state) => state.comparing.onMap);
  if (!marked) return null;
  return (
    <section className="path-note answer-on-map" aria-label={text.title}>
      <p role="status">
        <strong>{marked.label}</strong>
        {marked.outside > 0 && ` ${text.outside(marked.outside)}`}
      </p>
      <span className="tools">
        <button type="button" className="button" onClick={() => workspace.openRegister({ part: marked.from })}>
          <ArrowLeft size={14} aria-hidden />
          {text.back[marked.from]}
        </button>
        <button type="button" className="button quiet" aria-label={text.letGo} onClick={() => workspace.markChanges(null)}>
          <X size={14} aria-hidden />
        </button>
      </span>
    </section>
  );
}
