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
  return (
    <button type="button" className="button back-to-finding" onClick={() => workspace.show('review')}>
      <ArrowLeft size={14} aria-hidden />
      {text.back}
    </button>
  );
}
