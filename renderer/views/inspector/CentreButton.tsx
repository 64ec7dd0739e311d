// Puts an organisation in the middle of the map.
import { Crosshair } from 'lucide-react';
import type { FlowNode } from '../../graph/flow-graph.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function CentreButton({ node }: { readonly node: FlowNode }) {
  const text = useText().arranging;
  const workspace = useWorkspace();
  const centre = useWorkspaceState((state) => state.centre);
  const hasSides = useWorkspaceState((state) => state.hasSides);
  if (node.kind !== 'organisation' || node.isUnknown) return null;
  const isMiddle = hasSides && (centre === null ? node.isOwn : centre === node.rowId);
  if (isMiddle)
    return (
      <p className="chips">
        <span className="chip">{text.isMiddle}</span>
      </p>
    );
  return (
    <p className="chips">
      <button type="button" className="button" onClick={() => void workspace.setCentre(node.isOwn ? null : node.rowId)}>
        <Crosshair size={14} aria-hidden />
        {text.putInMiddle}
      </button>
    </p>
  );
}
