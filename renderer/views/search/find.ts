// What can be found, and how well it fits a query: whole name first, then start of a word, then anywhere in name or id.
import type { FlowGraph, NodeKind } from '../../graph/flow-graph.ts';
import type { Selection } from '../../graph/focus.ts';
import { fold } from '../../model/value.ts';
import type { OpenCase } from '../../workspace/state.ts';

/** Something on the map. `nodes` must stand on the map before the selection can be shown. */
export interface Found {
  readonly id: string;
  readonly kind: NodeKind | 'exchange';
  readonly name: string;
  readonly context: string;
  readonly nodes: readonly string[];
  readonly selection: Selection;
  readonly key: string;
}

export function buildIndex({ graph }: OpenCase): readonly Found[] {
  const nodes = [...graph.nodes.values()].map((node): Found => {
    const name = node.name ?? node.rowId;
    return {
      id: `node ${node.id}`,
      kind: node.kind,
      name,
      context: pathOf(graph, node.parent),
      nodes: [node.id],
      selection: { kind: 'node', id: node.id },
      key: fold(`${name} ${node.rowId}`),
    };
  });
  const exchanges = graph.edges.map(({ exchange, from, to }): Found => {
    const name = exchange.name ?? exchange.id;
    const context = `${graph.nodes.get(from)?.name ?? from} → ${graph.nodes.get(to)?.name ?? to}`;
    return {
      id: `exchange ${exchange.id}`,
      kind: 'exchange',
      name,
      context,
      nodes: [from, to],
      selection: { kind: 'exchange', id: exchange.id },
      key: fold(`${name} ${exchange.id}`),
    };
  });
  return [...nodes, ...exchanges];
}

function pathOf(graph: FlowGraph, id: string | null): string {
  const node = id === null ? undefined : graph.nodes.get(id);
  if (!node) return '';
  const above = pathOf(graph, node.parent);
  return above ? `${above} › ${node.name ?? ''}` : (node.name ?? '');
}

/** At most `most` results, best first; nothing for an empty query. Every word of the query must occur. */
export function find(index: readonly Found[], query: string, most: number): readonly Found[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const scored = index.flatMap((found) => (words.every((word) => found.key.includes(word)) ? [{ found, score: score(found, words.join(' ')) }] : []));
  return scored
    .sort((a, b) => a.score - b.score || a.found.name.localeCompare(b.found.name))
    .slice(0, most)
    .map((entry) => entry.found);
}

function score(found: Found, query: string): number {
  const name = fold(found.name);
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  return ` ${name}`.includes(` ${query}`) ? 2 : 3;
}
