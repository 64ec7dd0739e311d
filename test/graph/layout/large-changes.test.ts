// Does a large picture hold still when one card or one arrow is added? Lines stand closer together rather than push the columns aside.
import { expect, it } from 'vitest';
import { layeredLayout } from '../../../renderer/graph/layout/layered-layout.ts';
import { addEdge, addNode, cardsWithGroups } from '../../../scripts/bench/changes.ts';
import { graphOf } from '../../../scripts/bench/graphs.ts';
import { seeded } from '../../../scripts/bench/random.ts';
import { faultsOf } from '../../support/drawing.ts';

it.each([
  [200, 400, 1],
  [200, 400, 2],
  [1000, 2500, 3],
])('%i nodes, %i edges in groups, seed %i: no card moves more than its size, and none to the side', (nodes, edges, seed) => {
  const input = graphOf('nested', nodes, edges, seed);
  const before = layeredLayout(input);
  const random = seeded(seed + 31);
  for (const changed of [addNode(input, 'new', random), addEdge(input, 'new', random)]) {
    const after = layeredLayout(changed, { arrangement: before.arrangement });
    expect(faultsOf(changed, after)).toEqual({ faults: [], throughCards: [] });
    for (const { card } of cardsWithGroups(input.boxes)) {
      const [was, is] = [before.rects[card.id], after.rects[card.id]];
      expect(was && is && [is.x - was.x, Math.abs(is.y - was.y) <= is.height], card.id).toEqual([0, true]);
    }
  }
});
