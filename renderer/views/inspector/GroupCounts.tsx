// How much a group holds and how much crosses its border; of a supplier, what hangs on it.
import { Fragment } from 'react';
import type { Border } from '../../graph/border.ts';
import type { FlowNode } from '../../graph/flow-graph.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

export function GroupCounts({ node, border }: { readonly node: FlowNode; readonly border: Border }) {
  const { arranging: text, locale } = useText();
  const supplied = useWorkspaceState((state) => state.openCase?.network.systems.filter(({ supplierId }) => supplierId === node.rowId).length ?? 0);
  if (node.kind === 'system' || node.kind === 'dataset') return null;
  const { systems, datasets, within, inward, outward } = border;
  const flows = within.length + inward.length + outward.length;
  const counts = { systems: systems.size, datasets: datasets.size, within: within.length, inward: inward.length, outward: outward.length };
  return (
    <section>
      <h3>{text.overview}</h3>
      {node.kind === 'supplier' && !node.isUnknown && <p className="said">{text.hangsOn(systems.size, datasets.size, flows)}</p>}
      {node.kind === 'organisation' && supplied > 0 && <p className="said">{text.supplies(supplied)}</p>}
      <dl className="counts">
        {Object.entries(counts).map(([name, count]) => (
          <Fragment key={name}>
            <dt>{text.counts[name as keyof typeof counts]}</dt>
            <dd>{count.toLocaleString(locale)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
