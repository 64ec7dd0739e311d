// How the grouping of the moment places systems and arrows, where that is not plain from the map itself.
import { useText, useWorkspaceState } from '../workspace-context.ts';

export function GroupingNote() {
  const text = useText().arranging;
  const grouping = useWorkspaceState((state) => state.grouping);
  if (grouping !== 'purpose' && grouping !== 'process') return null;
  return <p className="about">{text.legendNote[grouping]}</p>;
}
