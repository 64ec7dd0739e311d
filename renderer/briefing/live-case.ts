// Live numbers that are counted from the rows of the case as they stand: flows, partners, systems, copies, objections.
import { buildFlowGraph, type FlowGraph } from '../graph/flow-graph.ts';
import { networkOf } from '../graph/network-of.ts';
import { liesIn, withGroups } from '../graph/tree-places.ts';
import { isActive } from '../model/network.ts';
import { type RecordSet, type Row, rowsOf } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import type { RowRef } from '../model/travel.ts';
import type { LiveName } from './live-names.ts';
import type { LiveOutcome, LivePort } from './live-port.ts';

/** The case as it is counted: built once for each set of rows. */
const graphs = new WeakMap<RecordSet, FlowGraph>();

function graphOf(records: RecordSet): FlowGraph {
  const graph = graphs.get(records) ?? buildFlowGraph(networkOf(records), 'organisation');
  graphs.set(records, graph);
  return graph;
}

/** null for a name that is counted otherwise. */
export function countCase(port: LivePort, name: LiveName, about: string): LiveOutcome | null {
  const count = COUNTS[name];
  if (!count) return null;
  const graph = graphOf(port.records);
  const within = about === '' ? null : nodesOf(graph, about);
  if (within && within.size === 0) return { fault: 'about' };
  if (about === '' && (name === 'flows-in' || name === 'flows-out')) return { fault: 'about' };
  const { rows, isDated } = count({ port, graph, within });
  return { number: { value: rows.length, shown: shownCount(rows.length, port.language), rows, day: isDated ? port.day : null } };
}

/** A whole number as it is written. */
export function shownCount(count: number, language: 'nl' | 'en'): string {
  return count.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 });
}

interface Counted {
  readonly rows: readonly RowRef[];
  readonly isDated: boolean;
}

interface Counting {
  readonly port: LivePort;
  readonly graph: FlowGraph;
  /** Nodes of the row it is about; null = the whole case. */
  readonly within: ReadonlySet<string> | null;
}

const COUNTS: Partial<Record<LiveName, (counting: Counting) => Counted>> = {
  flows: (counting) => flows(counting, (from, to) => from || to),
  'flows-out': (counting) => flows(counting, (from, to) => from && !to),
  'flows-in': (counting) => flows(counting, (from, to) => to && !from),
  manual: (counting) => flows(counting, (from, to) => from || to, 'manual'),
  partners,
  systems: (counting) => standing(counting, 'systems', 'system'),
  datasets: (counting) => standing(counting, 'datasets', 'dataset'),
  copies: (counting) => standing(counting, 'datasets', 'dataset', ({ values }) => values.kind === 'copy' || (values.copy_of_id ?? '') !== ''),
  departments: ({ port }) => whole(port.records, 'units'),
  activities: ({ port }) => whole(port.records, 'processing_activities'),
  objections: ({ port }) => whole(port.records, 'annotations', ({ values }) => values.kind === 'objection' && values.status === 'open'),
};

/** A row of any sheet that stands on the map, by its id. */
function nodesOf(graph: FlowGraph, id: string): ReadonlySet<string> {
  const kinds = ['organisation', 'unit', 'system', 'dataset'] as const;
  const found = kinds.map((kind) => graph.byRow.get(`${kind} ${id}`) ?? []).find((nodes) => nodes.length > 0);
  return new Set(found ?? []);
}

type Ends = (from: boolean, to: boolean) => boolean;

function flows({ port, graph, within }: Counting, isIn: Ends, mode?: string): Counted {
  const drawn = graph.edges.filter(({ exchange, from, to, fromDataset, toDataset }) => {
    if (!isActive(exchange, port.day) || (mode && exchange.mode !== mode)) return false;
    return within === null || isIn(liesIn(graph, fromDataset ?? from, within), liesIn(graph, toDataset ?? to, within));
  });
  const unplaced = within === null ? graph.unplaced.filter((exchange) => isActive(exchange, port.day) && (!mode || exchange.mode === mode)) : [];
  const ids = [...drawn.map(({ exchange }) => exchange.id), ...unplaced.map(({ id }) => id)];
  return { rows: ids.map((id) => ({ sheet: 'exchanges', id })), isDated: true };
}

/** Organisations at the other end of flows in force: of the own one when nothing is said, else of the organisation the row belongs to. */
function partners({ port, graph, within }: Counting): Counted {
  const home = within ?? new Set([...graph.nodes.values()].filter(({ kind, isOwn }) => kind === 'organisation' && isOwn).map(({ id }) => id));
  const homes = new Set([...home].flatMap((id) => withGroups(graph, id).slice(-1)));
  const others = new Set<string>();
  for (const { exchange, from, to, fromDataset, toDataset } of graph.edges) {
    if (!isActive(exchange, port.day)) continue;
    const [left, right] = [liesIn(graph, fromDataset ?? from, home), liesIn(graph, toDataset ?? to, home)];
    if (left === right) continue;
    const other = graph.nodes.get(withGroups(graph, left ? to : from).at(-1) ?? '');
    if (other && other.kind === 'organisation' && !other.isUnknown && !homes.has(other.id)) others.add(other.rowId);
  }
  return { rows: [...others].map((id) => ({ sheet: 'organisations', id })), isDated: true };
}

function standing(
  { port, graph, within }: Counting,
  sheet: SheetName,
  kind: 'system' | 'dataset',
  isOne: (row: Row) => boolean = () => true,
): Counted {
  const stands = ({ values }: Row) =>
    within === null || (graph.byRow.get(`${kind} ${String(values.id)}`) ?? []).some((node) => liesIn(graph, node, within));
  return whole(port.records, sheet, (row) => isOne(row) && stands(row));
}

function whole(records: RecordSet, sheet: SheetName, isOne: (row: Row) => boolean = () => true): Counted {
  const rows = rowsOf(records, sheet).filter(isOne);
  return { rows: rows.map(({ values }) => ({ sheet, id: String(values.id ?? '') })), isDated: false };
}
