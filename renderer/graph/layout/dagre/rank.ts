// The children of one group from left to right: dagre ranks and orders them, and ranks are folded to the shape of a screen. The only holder of dagre.
import dagre from '@dagrejs/dagre';
import type { Link } from '../layout.ts';
import { oneColumn } from './columns.ts';
import { GAP, type Placed, SCREEN_RATIO, type Spot } from './placed.ts';

/** Left to right by the direction of the flows; feedback does not pull. Ranks are folded together until the group has the shape of a screen. */
export function rank(children: readonly Placed[], links: readonly Link[]): Spot[] {
  const at = dagrePlaces(children, links);
  const ranks = [...new Set(children.map((child) => at(child).x))].sort((a, b) => a - b).map((x) => children.filter((child) => at(child).x === x));
  const folded = fold(ranks);
  const height = Math.max(...folded.map((column) => stackHeight(column)));
  const tallest = Math.max(...children.map((child) => at(child).y));
  const byId = new Map(children.map((child) => [child.box.id, (at(child).y / (tallest || 1)) * height]));
  let x = 0;
  return folded.flatMap((column) => {
    const ordered = [...column].sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x);
    const spots = oneColumn(ordered, height, (id) => byId.get(id) ?? 0, GAP.loose).map((spot) => ({ ...spot, x }));
    x += columnWidth(column) + GAP.column;
    return spots;
  });
}

/** Centres as dagre sees them, with x the same for all of one rank. dagre gets names of our own: it writes Object.prototype for a box called "__proto__". */
function dagrePlaces(children: readonly Placed[], links: readonly Link[]): (child: Placed) => { x: number; y: number } {
  const graph = new dagre.graphlib.Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'LR', nodesep: GAP.row, ranksep: GAP.column, ranker: 'network-simplex' });
  const names = new Map(children.map((child, index) => [child.box.id, `n${index}`]));
  const name = (id: string) => names.get(id) ?? '';
  for (const child of children) graph.setNode(name(child.box.id), { width: child.width, height: child.height });
  for (const link of links.filter((l) => !l.isFeedback)) {
    const weight = (graph.edge(name(link.from), name(link.to)) as { weight?: number } | undefined)?.weight ?? 0;
    graph.setEdge(name(link.from), name(link.to), { weight: weight + link.weight });
  }
  dagre.layout(graph);
  return (child) => {
    const { x, y } = graph.node(name(child.box.id)) as { x: number; y: number };
    return { x: Math.round(x), y };
  };
}

function stackHeight(column: readonly Placed[]): number {
  return column.reduce((sum, placed) => sum + placed.height + GAP.loose, -GAP.loose);
}

function columnWidth(column: readonly Placed[]): number {
  return Math.max(...column.map((placed) => placed.width));
}

/** Joins neighbouring ranks, the shortest pair first, as long as the picture gets nearer to the shape of a screen. */
function fold(ranks: readonly Placed[][]): Placed[][] {
  let best = ranks.map((rankMembers) => [...rankMembers]);
  let columns = best;
  while (columns.length > 2) {
    const pairs = columns.slice(1).map((column, index) => stackHeight(column) + stackHeight(columns[index] as Placed[]));
    const at = pairs.indexOf(Math.min(...pairs));
    columns = [...columns.slice(0, at), [...(columns[at] as Placed[]), ...(columns[at + 1] as Placed[])], ...columns.slice(at + 2)];
    if (screenSize(columns) < screenSize(best)) best = columns;
  }
  return best;
}

/** How large a screen of the usual shape must be to show the columns. */
function screenSize(columns: readonly Placed[][]): number {
  const width = columns.reduce((sum, column) => sum + columnWidth(column) + GAP.column, -GAP.column);
  return Math.max(width / SCREEN_RATIO, ...columns.map(stackHeight));
}
