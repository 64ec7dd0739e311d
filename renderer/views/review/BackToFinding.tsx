// The way back from the map to the finding that led there.
import { ArrowLeft } from 'lucide-react';
import { reviewText } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function BackToFinding() {
  const text = reviewText(useText());
  const workspace = useWorkspace();
  const isShown = useWorkspaceState(
    ({ lit, selection, reviewLook: { onMap, chosen } }) => onMap !== null && chosen !== null && (lit === onMap || selection === onMap),
  );
  if (!isShown) return null;
  /** The button goes with the map: the keyboard goes on at the finding. */
  const goBack = () => {
    workspace.show('review');
    requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById('finding-title')?.focus()));
  };
  return (
    <button type="button" className="button back-to-finding" onClick={goBack}>
      <ArrowLeft size={14} aria-hidden />
      {text.back}
    </button>
  );
}
