// The fourth way with a case file that came in while a case was open: merge the two, when they are the same case.
import { useEffect } from 'react';
import { mergingText } from '../text/merging-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** Nothing, unless what waits is one case file. */
export function MergeChoice() {
  const words = mergingText(useText());
  const workspace = useWorkspace();
  const verdict = useWorkspaceState(({ mergeOffer, pending }) => (mergeOffer?.files === pending ? mergeOffer?.verdict : undefined));
  useEffect(() => void workspace.offerMerge(), [workspace]);
  if (verdict === undefined) return null;
  if (verdict === 'other' || verdict === 'unreadable') return <p role="status">{verdict === 'other' ? words.otherCase : words.unreadable}</p>;
  return (
    <button type="button" className="button" disabled={verdict === 'looking'} onClick={workspace.startMerge}>
      {verdict === 'looking' ? words.looking : words.offer}
    </button>
  );
}
