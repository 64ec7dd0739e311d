// What the exchanges that come in say of the place they come to: how old its data is, whether corrections reach it.
import { type Exchange, isActive } from '../../model/network.ts';
import type { FlowGraph, FlowNode } from '../flow-graph.ts';
import type { Said } from './lens.ts';

/** Of each system and dataset, what is said of the exchanges that come in on the day. Reports of errors back to the source are left out. */
export function sayIncoming(graph: FlowGraph, day: string | null, say: (exchange: Exchange) => Said): (node: FlowNode) => readonly Said[] {
  const arrivals = new Map<string, Said[]>();
  for (const { exchange, to, toDataset } of graph.edges)
    if (isActive(exchange, day) && !exchange.isFeedback) add(arrivals, toDataset ?? to, say(exchange));
  return (node) => arrivals.get(node.id) ?? [];
}

/** The same of the exchanges at both ends. */
export function sayTouching(graph: FlowGraph, day: string | null, say: (exchange: Exchange) => Said): (node: FlowNode) => readonly Said[] {
  const touching = new Map<string, Said[]>();
  for (const { exchange, from, to, fromDataset, toDataset } of graph.edges) {
    if (!isActive(exchange, day)) continue;
    for (const end of new Set([fromDataset ?? from, toDataset ?? to])) add(touching, end, say(exchange));
  }
  return (node) => touching.get(node.id) ?? [];
}

function add(map: Map<string, Said[]>, id: string, said: Said): void {
  const list = map.get(id);
  if (list) list.push(said);
  else map.set(id, [said]);
}
