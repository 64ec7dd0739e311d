// Where else a system or dataset stands, in a grouping in which it takes part in several groups.
import type { FlowGraph, FlowNode } from '../../graph/flow-graph.ts';
import { rowKey } from '../../graph/flow-node.ts';
import { nodeName } from '../text/scene-words.ts';
import { useText } from '../workspace-context.ts';
import { NodeLinks } from './NodeLinks.tsx';

export function AlsoIn({ graph, node }: { readonly graph: FlowGraph; readonly node: FlowNode }) {
  const text = useText();
  const others = (graph.byRow.get(rowKey(node.kind, node.rowId)) ?? []).filter((id) => id !== node.id);
  return <NodeLinks title={text.arranging.alsoIn} items={others.map((id) => ({ id, name: groupName(id), note: '' }))} />;

  function groupName(id: string): string {
    let at = graph.nodes.get(id);
    while (at?.parent) at = graph.nodes.get(at.parent);
    return at ? nodeName(text, at) : text.map.unnamed;
  }
}
