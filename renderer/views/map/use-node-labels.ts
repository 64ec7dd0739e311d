// What a screen reader hears of a node.
import { useMemo } from 'react';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { Scene } from '../../graph/scene.ts';
import { nodeName } from '../text/scene-words.ts';
import { useText } from '../workspace-context.ts';

/** "Systeem Zaaksysteem: 3 in, 2 uit", and the signal if there is one. */
export function useNodeLabels(scene: Scene, graph: FlowGraph): (id: string) => string {
  const text = useText();
  return useMemo(() => {
    const [inward, outward] = [new Map<string, number>(), new Map<string, number>()];
    for (const arrow of scene.arrows) {
      const [from, to] = [withGroups(graph, arrow.from), withGroups(graph, arrow.to)];
      for (const id of from) if (!to.includes(id)) outward.set(id, (outward.get(id) ?? 0) + arrow.exchangeIds.length);
      for (const id of to) if (!from.includes(id)) inward.set(id, (inward.get(id) ?? 0) + arrow.exchangeIds.length);
    }
    const badges = new Map(scene.cards.flatMap((card) => (card.badge ? [[card.id, card.badge.text] as const] : [])));
    return (id) => {
      const node = graph.nodes.get(id);
      const said = text.map.node(node ? text.kinds[node.kind] : '', node ? nodeName(text, node) : '', inward.get(id) ?? 0, outward.get(id) ?? 0);
      return badges.has(id) ? `${said}. ${badges.get(id)}` : said;
    };
  }, [scene, graph, text]);
}

/** A node and all groups around it: an open group is told by what crosses its border. */
function withGroups(graph: FlowGraph, id: string): string[] {
  const found: string[] = [];
  for (let at: string | null = id; at !== null; at = graph.nodes.get(at)?.parent ?? null) found.push(at);
  return found;
}
