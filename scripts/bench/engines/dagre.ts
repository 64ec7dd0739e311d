// dagre by itself: the whole graph at once, groups as its compound nodes.
import dagre from '@dagrejs/dagre';
import type { Box, LayoutInput, Point, Rect } from '../../../renderer/graph/layout/layout.ts';
import { type Engine, SPACING } from './engine.ts';

interface DagreNode {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const dagreAlone: Engine = {
  lay: (input) => {
    const graph = build(input);
    dagre.layout(graph);
    const rects = Object.fromEntries(graph.nodes().map((id: string) => [id, rectOf(graph.node(id) as DagreNode)]));
    const routes = Object.fromEntries(
      input.links.map(({ id, from, to }) => [
        id,
        (graph.edge(from, to, id) as { points: { x: number; y: number }[] }).points.map(({ x, y }): Point => [x, y]),
      ]),
    );
    return { drawn: { rects, routes }, memory: undefined };
  },
};

function build({ boxes, links }: LayoutInput) {
  const graph = new dagre.graphlib.Graph({ multigraph: true, compound: boxes.some((box) => box.children.length > 0) });
  graph.setGraph({ rankdir: 'LR', nodesep: SPACING.node, ranksep: SPACING.layer });
  const add = (box: Box, parent?: string) => {
    graph.setNode(box.id, { width: box.width, height: box.height });
    if (parent !== undefined) graph.setParent(box.id, parent);
    for (const child of box.children) add(child, box.id);
  };
  for (const box of boxes) add(box);
  for (const { id, from, to } of links) graph.setEdge(from, to, {}, id);
  return graph;
}

function rectOf({ x, y, width, height }: DagreNode): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}
