// Which marks of a picture people object to or ask about: each voice on the node or arrow that it is about, or on the closed group that it lies in.
import type { RecordSet } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { countVoices, type Voice, type VoiceCount, type VoiceTarget, voicesOf } from '../model/voices.ts';
import { type FlowGraph, type NodeKind, rowKey } from './flow-node.ts';
import type { VisibleGraph } from './levels.ts';

const KIND_OF: Partial<Record<SheetName, NodeKind>> = {
  organisations: 'organisation',
  units: 'unit',
  systems: 'system',
  datasets: 'dataset',
  purposes: 'purpose',
  processing_activities: 'process',
};

/** By the id of the mark: a node or an arrow of `visible`. A voice about something that the picture cannot show (a decision, a series) is on no mark. */
export function voicesShown(graph: FlowGraph, visible: VisibleGraph, records: RecordSet): ReadonlyMap<string, VoiceCount> {
  const said = new Map<string, Set<Voice>>();
  const arrowOf = arrowsByExchange(visible);
  for (const voice of voicesOf(records))
    for (const id of voice.target && voice.kind !== 'explanation' ? marksOf(graph, visible, arrowOf, voice.target) : []) {
      const there = said.get(id) ?? new Set();
      said.set(id, there.add(voice));
    }
  return new Map([...said].map(([id, voices]) => [id, countVoices(voices)]));
}

function arrowsByExchange(visible: VisibleGraph): ReadonlyMap<string, string> {
  return new Map(visible.edges.flatMap(({ id, flows }) => flows.map(({ exchange }) => [exchange.id, id] as const)));
}

function marksOf(graph: FlowGraph, visible: VisibleGraph, arrowOf: ReadonlyMap<string, string>, target: VoiceTarget): readonly string[] {
  if (target.sheet === 'exchanges') return marksOfExchange(graph, visible, arrowOf, target.id);
  const kind = KIND_OF[target.sheet];
  const nodes = kind ? (graph.byRow.get(rowKey(kind, target.id)) ?? []) : [];
  return nodes.flatMap((id) => seenAt(graph, visible, id) ?? []);
}

/** The arrow on which it travels; inside a closed group that group. */
function marksOfExchange(graph: FlowGraph, visible: VisibleGraph, arrowOf: ReadonlyMap<string, string>, id: string): readonly string[] {
  const arrow = arrowOf.get(id);
  if (arrow !== undefined) return [arrow];
  const edge = graph.edges.find(({ exchange }) => exchange.id === id);
  if (!edge) return [];
  const [from, to] = [seenAt(graph, visible, edge.from), seenAt(graph, visible, edge.to)];
  return from !== null && from === to ? [from] : [];
}

/** The node itself, or the nearest group around it that can be seen. */
function seenAt(graph: FlowGraph, visible: VisibleGraph, id: string): string | null {
  for (let at: string | null = id; at !== null; at = graph.nodes.get(at)?.parent ?? null) if (visible.nodes.has(at)) return at;
  return null;
}
