// The way from a finding to a decision: the form opens with what was found in its explanation.
import { decisionText } from '../text/decision-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** `said` is what was found, in words. */
export function FindingDecision({ said, day }: { readonly said: string; readonly day: string }) {
  const text = decisionText(useText());
  const workspace = useWorkspace();
  const hasSignals = useWorkspaceState((state) => state.openCase?.signals != null);
  if (!hasSignals) return null;
  const start = () => workspace.startDecision({ seriesId: null, placeId: null, wordsId: null, day, note: text.form.fromFinding(said) });
  return (
    <div className="to-map">
      <button type="button" className="button" onClick={start}>
        {text.form.title}
      </button>
    </div>
  );
}
