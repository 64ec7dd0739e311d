// Exchanges as rows of a list: what they are called, who sends and receives at the level of departments, sorted and searched.
import type { FlowEdge, FlowGraph } from '../../graph/flow-graph.ts';
import { fold } from '../../model/value.ts';
import type { Catalogue } from '../text/nl.ts';
import { nodeName, ownerName } from '../text/scene-words.ts';

export type SortBy = 'name' | 'from' | 'to' | 'volume';

export interface FlowRow {
  readonly flow: FlowEdge;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** The groups at both ends, where the grouping is not by who runs a system; else ''. */
  readonly fromGroup: string;
  readonly toGroup: string;
}

/** "Werk en Inkomen · Uitkeringensysteem": who runs a system, and the system. */
export function placeName(text: Catalogue, graph: FlowGraph, id: string): string {
  const node = graph.nodes.get(id);
  if (!node) return text.map.unnamed;
  const [owner, name] = [ownerName(node), nodeName(text, node)];
  return owner && owner !== name ? `${owner} · ${name}` : name;
}

export function flowRows(text: Catalogue, graph: FlowGraph, flows: readonly FlowEdge[]): readonly FlowRow[] {
  return flows.map((flow) => ({
    flow,
    name: flow.exchange.name ?? text.map.unnamedFlow,
    from: placeName(text, graph, flow.from),
    to: placeName(text, graph, flow.to),
    fromGroup: groupName(text, graph, flow.from),
    toGroup: groupName(text, graph, flow.to),
  }));
}

function groupName(text: Catalogue, graph: FlowGraph, id: string): string {
  const group = graph.nodes.get(graph.nodes.get(id)?.parent ?? '');
  return group && graph.grouping !== 'organisation' && graph.grouping !== 'cluster' ? nodeName(text, group) : '';
}

/** Every word of the query stands somewhere in the row. */
export function foundRows(rows: readonly FlowRow[], query: string): readonly FlowRow[] {
  const words = fold(query).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const all = fold(`${row.name} ${row.from} ${row.to} ${row.fromGroup} ${row.toGroup} ${row.flow.exchange.id}`);
    return words.every((word) => all.includes(word));
  });
}

/** By volume the greatest first and what is not known last; else by the letters of the language. */
export function sortedRows(rows: readonly FlowRow[], by: SortBy, locale: string): readonly FlowRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const volume = ({ flow }: FlowRow) => flow.exchange.volumePerYear ?? -1;
  return [...rows].sort((a, b) => (by === 'volume' ? volume(b) - volume(a) : compare(a[by], b[by])) || compare(a.name, b.name));
}
