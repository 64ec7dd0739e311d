// Of an organisation: the datasets that two or more of its departments hold or use.
import type { FlowNode } from '../../graph/flow-graph.ts';
import type { MapView } from '../map/use-scene.ts';
import { useText } from '../workspace-context.ts';
import { datasetLink } from './DatasetTies.tsx';
import { NodeLinks } from './NodeLinks.tsx';
import { useTies } from './use-ties.ts';

export function SharedDatasets({ view, node }: { readonly view: MapView; readonly node: FlowNode }) {
  const text = useText();
  const ties = useTies();
  if (!ties || node.kind !== 'organisation') return null;
  const items = ties.shared(node.rowId).map(({ dataset, units }) => {
    const names = units.map((unit) => unit.name ?? text.map.unnamed).join(', ');
    return { ...datasetLink(text, view.graph, dataset, ''), note: `${text.arranging.sharedBy(units.length)}: ${names}` };
  });
  return <NodeLinks title={text.arranging.shared} items={items} />;
}
