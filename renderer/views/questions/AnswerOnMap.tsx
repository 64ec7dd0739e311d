// On the map: which answer or decision stands out there, the way back to it, and letting go of it.
import './questions.css';
import { ArrowLeft, X } from 'lucide-react';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function AnswerOnMap() {
  const text = useText().questions;
  const workspace = useWorkspace();
  const lit = useWorkspaceState((state) => (state.lit?.from ? state.lit : null));
  const isDecision = lit?.from === 'signals';
  if (!lit?.from) return null;
  const { from } = lit;
  return (
    <section className="path-note answer-on-map" aria-label={isDecision ? text.decisionOnMap : text.onMapTitle}>
      <p role="status">
        <strong>{lit.label}</strong>
      </p>
      <span className="tools">
        <button type="button" className="button" onClick={() => workspace.show(from)}>
          <ArrowLeft size={14} aria-hidden />
          {isDecision ? text.backToDecision : text.backToQuestion}
        </button>
        <button
          type="button"
          className="button quiet"
          aria-label={isDecision ? text.letGoDecision : text.letGo}
          onClick={() => workspace.light(null)}
        >
          <X size={14} aria-hidden />
        </button>
      </span>
    </section>
  );
}
