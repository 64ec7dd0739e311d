// What systems are gathered in: by organisation, cluster, purpose, process, layer or supplier. What no row tells cannot be chosen, and says so.
import { useMemo } from 'react';
import type { Grouping } from '../../graph/flow-graph.ts';
import { GROUPINGS, knownGroupings } from '../../graph/known-groupings.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function GroupingSelect() {
  const text = useText().arranging;
  const workspace = useWorkspace();
  const grouping = useWorkspaceState((state) => state.grouping);
  const network = useWorkspaceState((state) => state.openCase?.network);
  const known = useMemo(() => (network ? knownGroupings(network) : new Set<Grouping>()), [network]);
  return (
    <span className="select" title={text.how[grouping]}>
      <select aria-label={text.groupBy} value={grouping} onChange={(event) => void workspace.setGrouping(event.target.value as Grouping)}>
        {GROUPINGS.map((name) => (
          <option key={name} value={name} disabled={!known.has(name) && name !== grouping}>
            {known.has(name) ? text.per[name] : text.nowhere(text.per[name])}
          </option>
        ))}
      </select>
    </span>
  );
}
