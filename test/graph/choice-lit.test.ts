// Does a choice light itself, what is in it, or the group around it, at every level? Compared with a slow walk up the tree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { litArrows, litBy } from '../../renderer/graph/choice-lit.ts';
import { buildFlowGraph, type FlowGraph } from '../../renderer/graph/flow-graph.ts';
import { GROUPINGS } from '../../renderer/graph/known-groupings.ts';
import { visibleGraph } from '../../renderer/graph/levels.ts';
import { anyNetwork } from '../support/any-network.ts';

/** The node and all groups around it, outermost last. */
function upward(graph: FlowGraph, id: string): string[] {
  const parent = graph.nodes.get(id)?.parent ?? null;
  return parent === null ? [id] : [id, ...upward(graph, parent)];
}

const pictures = fc
  .record({ network: anyNetwork, grouping: fc.constantFrom(...GROUPINGS), opens: fc.array(fc.boolean(), { maxLength: 40 }), pick: fc.nat(60) })
  .map(({ network, grouping, opens, pick }) => {
    const graph = buildFlowGraph(network, grouping);
    const ids = [...graph.nodes.keys()];
    return { graph, pick, visible: visibleGraph(graph, new Set(ids.filter((_, at) => opens[at % Math.max(1, opens.length)]))) };
  });

const OPTIONS = { seed: 11, numRuns: 400 };

describe('a node', () => {
  it('lights itself and all that is drawn in it; else the group that stands for it', () => {
    fc.assert(
      fc.property(pictures, ({ graph, visible, pick }) => {
        const ids = [...graph.nodes.keys()];
        const id = ids[pick % Math.max(1, ids.length)];
        if (id === undefined) return;
        const lit = litBy(graph, visible, { kind: 'node', id });
        const inside = [...visible.nodes.keys()].filter((other) => upward(graph, other).includes(id));
        const around = upward(graph, id).find((group) => visible.nodes.has(group));
        expect([...lit.nodes].sort()).toEqual((inside.length > 0 ? inside : [around]).sort());
        expect(lit.as).toBe(inside.length === 0 ? 'around' : visible.nodes.get(id)?.isOpen ? 'inside' : 'itself');
      }),
      OPTIONS,
    );
  });
});

describe('an exchange', () => {
  it('lights the arrow that carries it, or the card inside which it stays', () => {
    fc.assert(
      fc.property(pictures, ({ graph, visible, pick }) => {
        const flow = graph.edges[pick % Math.max(1, graph.edges.length)];
        if (!flow) return;
        const lit = litBy(graph, visible, { kind: 'exchange', id: flow.exchange.id });
        const [from, to] = [flow.fromDataset ?? flow.from, flow.toDataset ?? flow.to].map((end) =>
          upward(graph, end).find((at) => visible.nodes.has(at)),
        );
        if (from === to) expect([[...lit.nodes], [...lit.arrows], lit.as]).toEqual([[from], [], 'around']);
        else {
          const arrow = visible.edges.find((edge) => edge.from === from && edge.to === to);
          expect([[...lit.nodes], [...lit.arrows], lit.as]).toEqual([[], [arrow?.id], 'itself']);
        }
      }),
      OPTIONS,
    );
  });
});

describe('an arrow', () => {
  it('of another picture lights what it has become: every lit arrow carries one of its exchanges, and each of them is lit', () => {
    fc.assert(
      fc.property(pictures, ({ graph, visible, pick }) => {
        const before = visibleGraph(graph, new Set(pick % 2 === 0 ? [] : graph.nodes.keys()));
        const arrow = before.edges[pick % Math.max(1, before.edges.length)];
        if (!arrow) return;
        const lit = litBy(graph, visible, { kind: 'edge', id: arrow.id });
        const ids = new Set(arrow.flows.map(({ exchange }) => exchange.id));
        const carrying = visible.edges.filter((edge) => edge.flows.some(({ exchange }) => ids.has(exchange.id)));
        if (carrying.length > 0) expect([...lit.arrows].sort()).toEqual(carrying.map((edge) => edge.id).sort());
        else expect([lit.arrows.size, lit.nodes.size, lit.as]).toEqual([0, 1, 'around']);
      }),
      OPTIONS,
    );
  });
});

it('all arrows that touch a lit node are lit with it', () => {
  fc.assert(
    fc.property(pictures, ({ graph, visible, pick }) => {
      const id = [...visible.nodes.keys()][pick % Math.max(1, visible.nodes.size)];
      if (id === undefined) return;
      const lit = litBy(graph, visible, { kind: 'node', id });
      const touching = visible.edges.filter((edge) => [edge.from, edge.to].some((end) => upward(graph, end).includes(id)));
      expect([...litArrows(visible, lit)].sort()).toEqual(touching.map((edge) => edge.id).sort());
    }),
    OPTIONS,
  );
});

it('what the case does not have lights nothing', () => {
  fc.assert(
    fc.property(pictures, ({ graph, visible }) => {
      for (const kind of ['node', 'edge', 'exchange'] as const) expect(litBy(graph, visible, { kind, id: 'weg>weg%3E' }).as).toBeNull();
      expect(litBy(graph, visible, null).as).toBeNull();
    }),
    { ...OPTIONS, numRuns: 50 },
  );
});
