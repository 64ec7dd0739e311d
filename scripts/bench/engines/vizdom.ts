// vizdom: dagre's algorithm in Rust, compiled to wasm. It knows no groups.
import { createRequire } from 'node:module';
import type * as Vizdom from '@vizdom/vizdom-ts-node';
import type { LayoutInput, Point, Rect } from '../../../renderer/graph/layout/layout.ts';
import { type Engine, SPACING } from './engine.ts';

/** Sizes are given: no words to measure. */
const GIVEN = { compute_bounding_box: false };

export function vizdom(): Engine {
  const library = createRequire(import.meta.url)('@vizdom/vizdom-ts-node') as typeof Vizdom;
  return {
    lay: (input) => {
      const { nodes, edges } = build(library, input).layout().to_json().to_obj();
      const rects = nodes.map(({ id, x, y, width, height }): [string, Rect] => [id ?? '', { x: x - width / 2, y: y - height / 2, width, height }]);
      const routes = edges.map(({ id, points }): [string, Point[]] => [id ?? '', points.map(({ x, y }) => [x, y])]);
      return { drawn: { rects: Object.fromEntries(rects), routes: Object.fromEntries(routes) }, memory: undefined };
    },
  };
}

function build({ DirectedGraph, RankDir }: typeof Vizdom, { boxes, links }: LayoutInput): Vizdom.DirectedGraph {
  const graph = new DirectedGraph({ layout: { rank_dir: RankDir.LR, node_sep: SPACING.node, rank_sep: SPACING.layer } });
  const vertices = new Map<string, Vizdom.VertexWeakRef>();
  const vertexOf = (id: string) => {
    const vertex = vertices.get(id);
    if (!vertex) throw new Error('no groups');
    return vertex;
  };
  for (const { id, width, height } of boxes)
    vertices.set(id, graph.new_vertex({ layout: { shape_w: width, shape_h: height }, render: { id } }, GIVEN));
  for (const { id, from, to } of links) graph.new_edge(vertexOf(from), vertexOf(to), { layout: { shape_w: 0, shape_h: 0 }, render: { id } }, GIVEN);
  return graph;
}
