// What is drawn when nodes are hidden or a map is built up, against looking at each exchange and node by itself.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnGraph, leftOut } from '../../../renderer/graph/drawn.ts';
import type { FlowGraph } from '../../../renderer/graph/flow-graph.ts';
import { hangingOn } from '../../../renderer/graph/hanging.ts';
import type { VisibleGraph } from '../../../renderer/graph/levels.ts';
import { missingCounts, missingNeighbours, wholeGraph } from '../../../renderer/graph/neighbours.ts';
import { anyPicture } from '../../support/any-picture.ts';

const chain = (graph: FlowGraph, id: string): string[] => {
  const parent = graph.nodes.get(id)?.parent ?? null;
  return parent === null ? [id] : [id, ...chain(graph, parent)];
};
const inside = (graph: FlowGraph, visible: VisibleGraph, id: string) => [...visible.nodes.keys()].filter((other) => chain(graph, other).includes(id));
const flowsOf = (visible: VisibleGraph) => visible.edges.flatMap((edge) => edge.flows.map((flow) => flow.exchange.id)).sort();
const NOTHING = { hidden: new Set<string>(), built: null };

describe('hiding', () => {
  it('leaves out exactly what lies in a hidden node and what touches it, at every level', () => {
    fc.assert(
      fc.property(anyPicture, ({ graph, visible, some }) => {
        const drawn = drawnGraph(visible, { hidden: new Set(some), built: null }, graph);
        const gone = (id: string) => chain(graph, id).some((at) => some.includes(at));
        for (const id of drawn.nodes.keys()) expect(gone(id)).toBe(false);
        const expected = visible.edges
          .flatMap(({ flows }) => flows)
          .filter((flow) => ![flow.fromDataset ?? flow.from, flow.toDataset ?? flow.to].some(gone));
        expect(flowsOf(drawn)).toEqual(expected.map(({ exchange }) => exchange.id).sort());
        for (const { from, to } of drawn.edges) expect([drawn.nodes.has(from), drawn.nodes.has(to)]).toEqual([true, true]);
        for (const [id, { node, isOpen, hasChildren }] of visible.nodes) {
          if (gone(id) || drawn.nodes.has(id)) continue;
          expect(hasChildren && node.kind !== 'system' && (graph.children.get(id) ?? []).length > 0).toBe(true);
          expect(isOpen ? inside(graph, drawn, id) : []).toEqual([]);
        }
      }),
    );
  });

  it('is undone by showing again: the same picture comes back', () => {
    fc.assert(fc.property(anyPicture, ({ graph, visible }) => drawnGraph(visible, NOTHING, graph) === visible));
  });
});

describe('building up', () => {
  it('draws the nodes put on the map, what is in them, the groups around them, and only the exchanges between them', () => {
    fc.assert(
      fc.property(anyPicture, ({ graph, visible, some }) => {
        const drawn = drawnGraph(visible, { hidden: new Set(), built: new Set(some) }, graph);
        const isOn = (id: string) => chain(graph, id).some((at) => some.includes(at)) || some.some((put) => chain(graph, put).includes(id));
        expect([...drawn.nodes.keys()]).toEqual([...visible.nodes.keys()].filter(isOn));
        const put = (id: string) => chain(graph, id).some((at) => some.includes(at));
        for (const flow of visible.edges.flatMap(({ flows }) => flows))
          expect(leftOut(graph, flow, { hidden: new Set(), built: new Set(some) }) === null).toBe(
            put(flow.fromDataset ?? flow.from) && put(flow.toDataset ?? flow.to),
          );
      }),
    );
  });

  it('counts for each node the different neighbours that are missing, and adding them leaves none missing', () => {
    fc.assert(
      fc.property(anyPicture, ({ graph, open, visible, some }) => {
        const whole = wholeGraph(graph, open, () => true);
        const drawn = drawnGraph(visible, { hidden: new Set(), built: new Set(some) }, graph);
        const counts = missingCounts(whole, drawn);
        for (const [id, { isOpen }] of drawn.nodes) {
          const ends = whole.edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
          expect(counts.get(id) ?? 0).toBe(new Set(ends.filter((end) => !drawn.nodes.has(end))).size);
          if (isOpen) continue;
          const { inward, outward } = missingNeighbours(whole, drawn, id);
          expect(new Set([...inward, ...outward]).size).toBe(counts.get(id) ?? 0);
          const more = drawnGraph(visible, { hidden: new Set(), built: new Set([...some, id, ...inward, ...outward]) }, graph);
          expect(missingCounts(whole, more).get(id)).toBeUndefined();
        }
      }),
    );
  });
});

describe('what hangs on a node', () => {
  /** By walking from every card anew, without the node, until nothing more is found. */
  const reach = (visible: VisibleGraph, start: string, without: ReadonlySet<string>) => {
    const found = new Set([start]);
    for (let before = -1; before !== found.size; ) {
      before = found.size;
      for (const { from, to } of visible.edges) {
        if (without.has(from) || without.has(to)) continue;
        if (found.has(from)) found.add(to);
        if (found.has(to)) found.add(from);
      }
    }
    return found;
  };

  it('is what could be reached before and cannot be reached from the rest after', () => {
    fc.assert(
      fc.property(anyPicture, ({ graph, visible, some }) => {
        for (const id of [...visible.nodes.keys(), ...some]) {
          if (!visible.nodes.has(id)) continue;
          const gone = new Set(inside(graph, visible, id));
          const joined = new Set([...gone].flatMap((start) => [...reach(visible, start, new Set())]).filter((other) => !gone.has(other)));
          const touched = [...joined].filter((other) =>
            visible.edges.some(({ from, to }) => (from === other && gone.has(to)) || (to === other && gone.has(from))),
          );
          const hanging = hangingOn(visible, id);
          const rest = [...joined].filter((other) => !hanging.has(other));
          for (const other of hanging) expect(joined.has(other)).toBe(true);
          const parts = new Map(touched.map((other) => [[...reach(visible, other, gone)].sort().join(), reach(visible, other, gone)]));
          if (rest.length > 0) expect([...parts.keys()]).toContain([...rest].sort().join());
          const larger = [...parts.values()].find((part) => part.size * 2 > joined.size);
          if (larger) expect(new Set(rest)).toEqual(larger);
          else expect(rest.length === 0 || rest.some((other) => chain(graph, other).includes('own'))).toBe(true);
        }
      }),
    );
  });
});
