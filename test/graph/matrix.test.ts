// Does the matrix walk as a grid should, and does its order bring together who exchanges much?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { buildMatrix, stretchesOf } from '../../renderer/graph/matrix.ts';
import { orderNodes } from '../../renderer/graph/matrix-order.ts';
import { walkMatrix } from '../../renderer/graph/matrix-walk.ts';
import { seriate, type Tie } from '../../renderer/graph/seriation.ts';
import { exchange, lindehavenNetwork, networkOf, system } from '../support/network.ts';

const lindehaven = buildFlowGraph(lindehavenNetwork());

/** How far apart what is tied stands, all together. */
function spread(order: readonly number[], ties: readonly Tie[]): number {
  const place = new Map(order.map((node, index) => [node, index]));
  return ties.reduce((sum, { a, b, weight }) => sum + weight * Math.abs((place.get(a) ?? 0) - (place.get(b) ?? 0)), 0);
}

describe('the order of close partners', () => {
  it('has everyone once, and the same ties give the same order', () => {
    const ties = fc.array(fc.record({ a: fc.nat({ max: 30 }), b: fc.nat({ max: 30 }), weight: fc.integer({ min: 1, max: 9 }) }), { maxLength: 80 });
    fc.assert(
      fc.property(ties, (list) => {
        const order = seriate(31, list);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 31 }, (_, index) => index));
        expect(seriate(31, list)).toEqual(order);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('puts groups together that were shuffled: each of four groups stands in one stretch', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: 32 }, (_, index) => index),
          { minLength: 32 },
        ),
        (shuffled) => {
          const ties = shuffled.flatMap((a, i) => shuffled.slice(i + 1).flatMap((b) => (a % 4 === b % 4 ? [{ a, b, weight: 6 }] : [])));
          const bridges = [0, 1, 2].map((group) => ({ a: group, b: group + 1, weight: 1 }));
          const groups = seriate(32, [...ties, ...bridges]).map((node) => node % 4);
          expect(groups.filter((group, index) => group !== groups[index - 1]).length).toBe(4);
        },
      ),
      { seed: 8, numRuns: 50 },
    );
  });

  it('of the systems of Lindehaven stands closer together than the order of their names', () => {
    const visible = visibleGraph(lindehaven, openAtLevel(lindehaven, 'system'));
    const name = (id: string) => visible.nodes.get(id)?.node.name ?? id;
    const tree = orderNodes(visible, 'tree', name);
    const place = new Map(tree.map((id, index) => [id, index]));
    const ties = visible.edges.map((edge) => ({ a: place.get(edge.from) ?? 0, b: place.get(edge.to) ?? 0, weight: edge.flows.length }));
    const numbers = (order: readonly string[]) => order.map((id) => place.get(id) ?? 0);
    expect(spread(numbers(orderNodes(visible, 'cluster', name)), ties)).toBeLessThan(0.7 * spread(numbers(orderNodes(visible, 'name', name)), ties));
  });
});

describe('the other orders', () => {
  const visible = visibleGraph(lindehaven, openAtLevel(lindehaven, 'system'));
  const name = (id: string) => visible.nodes.get(id)?.node.name ?? id;

  it('keep each group in one stretch', () => {
    for (const order of ['tree', 'name', 'out', 'in'] as const) {
      const parents = stretchesOf(visible, orderNodes(visible, order, name)).flatMap(({ parent }) => parent ?? []);
      expect([order, new Set(parents).size]).toEqual([order, parents.length]);
    }
  });

  it('sort by total, the most first, within a group', () => {
    const matrix = buildMatrix(visible, orderNodes(visible, 'in', name));
    for (const { from, length } of stretchesOf(visible, matrix.nodes)) {
      const totals = matrix.inward.slice(from, from + length);
      expect(totals).toEqual([...totals].sort((a, b) => b - a));
    }
  });
});

describe('walking the matrix', () => {
  const graph = buildFlowGraph(
    networkOf({ systems: ['a', 'b', 'c', 'd'].map((id) => system(id)), exchanges: [exchange('1', 'a', 'd'), exchange('2', 'd', 'b')] }),
  );
  const visible = visibleGraph(graph, openAtLevel(graph, 'system'));
  const matrix = buildMatrix(visible, ['a', 'b', 'c', 'd']);
  const go = (row: number, column: number, key: string, isFar = false) => {
    const next = walkMatrix(matrix, { row, column }, key, isFar);
    return next && [next.row, next.column];
  };

  it('stays inside, with the names as row and column -1 and no cell in the corner', () => {
    expect([go(0, 0, 'ArrowLeft'), go(0, 0, 'ArrowUp'), go(0, -1, 'ArrowUp'), go(3, 3, 'ArrowRight'), go(3, 3, 'ArrowDown')]).toEqual([
      [0, -1],
      [-1, 0],
      [0, -1],
      [3, 3],
      [3, 3],
    ]);
    expect([go(1, 2, 'Home'), go(1, 2, 'End'), go(1, 2, 'Home', true), go(1, 2, 'End', true), go(1, 2, 'x')]).toEqual([
      [1, -1],
      [1, 3],
      [0, 0],
      [3, 3],
      null,
    ]);
  });

  it('jumps to the next filled cell with Ctrl, else to the edge', () => {
    expect([go(0, -1, 'ArrowRight', true), go(0, 3, 'ArrowRight', true), go(0, 1, 'ArrowDown', true), go(1, 0, 'ArrowLeft', true)]).toEqual([
      [0, 3],
      [0, 3],
      [3, 1],
      [1, -1],
    ]);
  });

  it('reaches every cell', () => {
    const seen = new Map<string, { row: number; column: number }>([['0,-1', { row: 0, column: -1 }]]);
    for (const place of seen.values())
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
        const next = walkMatrix(matrix, place, key, false);
        if (next) seen.set(`${next.row},${next.column}`, next);
      }
    expect(seen.size).toBe(4 * 4 + 2 * 4);
  });
});
