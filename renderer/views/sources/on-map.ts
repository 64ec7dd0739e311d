// Where a row of the case stands on the map, if it is drawn.
import type { NodeKind } from '../../graph/flow-graph.ts';
import { rowKey } from '../../graph/flow-node.ts';
import type { Selection } from '../../graph/focus.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { OpenCase } from '../../workspace/state.ts';

const KINDS: Partial<Record<SheetName, NodeKind>> = {
  organisations: 'organisation',
  units: 'unit',
  systems: 'system',
  datasets: 'dataset',
  purposes: 'purpose',
  processing_activities: 'process',
};

/** `nodes` must stand on the map before the selection can be shown. */
export function onMap(
  { graph }: OpenCase,
  sheet: SheetName,
  id: string,
): { readonly nodes: readonly string[]; readonly selection: Selection } | undefined {
  const edge = sheet === 'exchanges' ? graph.edges.find(({ exchange }) => exchange.id === id) : undefined;
  if (edge) return { nodes: [edge.from, edge.to], selection: { kind: 'exchange', id } };
  const kind = KINDS[sheet];
  const node = kind && graph.byRow.get(rowKey(kind, id))?.[0];
  return node === undefined ? undefined : { nodes: [node], selection: { kind: 'node', id: node } };
}
