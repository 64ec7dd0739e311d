// On the map: which answer stands out there, the way back to it, and letting go of it.
import './questions.css';
import { ArrowLeft, X } from 'lucide-react';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function AnswerOnMap() {
  const text = useText().questions;
  const workspace = useWorkspace();
  const lit = useWorkspaceState((state) => (state.lit?.from === 'questions' ? state.lit : null));
  if (!lit) return null;
  return (
    <section className="path-note answer-on-map" aria-label={text.onMapTitle}>
      <p role="status">
        <strong>{lit.label}</strong>
      </p>
      <span className="tools">
        <button type="button" className="button" onClick={() => workspace.show('questions')}>
          <ArrowLeft size={14} aria-hidden />
          {text.backToQuestion}
        </button>
        <button type="button" className="button quiet" aria-label={text.letGo} onClick={() => workspace.light(null)}>
          <X size={14} aria-hidden />
        </button>
      </span>
    </section>
  );
}
