// Who stands in the middle when it is not the own organisation, and the way back.
import { X } from 'lucide-react';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function CentreChip() {
  const { arranging: text, map } = useText();
  const workspace = useWorkspace();
  const centre = useWorkspaceState((state) => state.centre);
  const isAtWork = useWorkspaceState((state) => state.hasSides && (state.grouping === 'organisation' || state.grouping === 'cluster'));
  const row = useWorkspaceState((state) => state.openCase?.network.organisations.find(({ id }) => id === state.centre));
  if (centre === null || !isAtWork) return null;
  return (
    <button type="button" className="button" title={text.ownAgain} onClick={() => void workspace.setCentre(null)}>
      {text.middleChip(row?.shortName ?? row?.name ?? map.unnamed)} <X size={12} aria-hidden />
    </button>
  );
}
