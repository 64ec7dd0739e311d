// What the bench does to a graph, how it tells what moved, and how it writes down what it found.
import { describe, expect, it } from 'vitest';
import type { Box, LayoutInput, Link } from '../../renderer/graph/layout/layout.ts';
import { addEdge, addNode, cardsWithGroups, collapse, flattened, openGroups, removeEdge } from '../../scripts/bench/changes.ts';
import { graphOf } from '../../scripts/bench/graphs.ts';
import { movementOf } from '../../scripts/bench/movement.ts';
import { growth, median, quantile } from '../../scripts/bench/numbers.ts';
import { seeded } from '../../scripts/bench/random.ts';
import { aimTable, asMarkdown, asText } from '../../scripts/bench/report.ts';

const link = (id: string, from: string, to: string): Link => ({ id, from, to, weight: 1, isFeedback: false });
const box = (id: string, children: readonly Box[] = []): Box => ({ id, width: 10, height: 10, side: 'free', children });
const small: LayoutInput = {
  boxes: [box('o', [box('d', [box('a'), box('b')]), box('c')]), box('x')],
  links: [link('1', 'a', 'b'), link('2', 'a', 'x'), link('3', 'b', 'x'), link('4', 'x', 'd'), link('5', 'c', 'a')],
};
const ends = ({ links }: LayoutInput) => links.map(({ from, to }) => `${from}>${to}`);

describe('changes', () => {
  it('collapses a group to a card, with one arrow for all to the same end', () => {
    expect(ends(collapse(small, 'd'))).toEqual(['d>x', 'x>d', 'c>d']);
    expect(ends(collapse(small, 'o'))).toEqual(['o>x', 'x>o']);
    expect(cardsWithGroups(collapse(small, 'd').boxes).map(({ card, group }) => `${card.id} in ${group}`)).toEqual(['d in o', 'c in o', 'x in null']);
    expect(openGroups(small)).toEqual(['o']);
  });

  it('flattens: cards only, and arrows between cards only', () => {
    expect(flattened(small).boxes.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'x']);
    expect(ends(flattened(small))).toEqual(['a>b', 'a>x', 'b>x', 'c>a']);
  });

  it('adds and removes one thing, and leaves the graph that was given as it is', () => {
    const before = graphOf('nested', 200, 400);
    const copy = structuredClone(before);
    const random = seeded(5);
    const added = addNode(before, 'new', random);
    expect(cardsWithGroups(added.boxes)).toHaveLength(201);
    expect(added.links.slice(400).filter(({ from, to }) => from === 'new' || to === 'new')).toHaveLength(2);
    expect(new Set(ends(addEdge(before, 'new', random))).size).toBe(401);
    expect(removeEdge(before, random).links).toHaveLength(399);
    expect(before).toEqual(copy);
  });
});

describe('movement', () => {
  const at = (x: number, y: number) => ({ x, y, width: 100, height: 50 });

  it('leaves out that the whole picture slid, and what is in one picture only', () => {
    const before = { a: at(0, 0), b: at(0, 100), c: at(0, 200), gone: at(0, 0) };
    const after = { a: at(500, 7), b: at(500, 107), c: at(500, 207), fresh: at(0, 0) };
    expect(movementOf(['a', 'b', 'c', 'gone', 'fresh'], before, after)).toEqual({ moved: 0, median: 0, p95: 0, most: 0 });
  });

  it('counts a card that moved more than its own width or height', () => {
    const before = { a: at(0, 0), b: at(0, 100), c: at(0, 200), d: at(0, 300), e: at(0, 400) };
    const after = { ...before, d: at(0, 351), e: at(100, 400) };
    const movement = movementOf(Object.keys(before), before, after);
    expect(movement.moved).toBe(1 / 5);
    expect(movement.most).toBe(100);
  });
});

describe('figures', () => {
  it('takes the middle, and what lies between two values', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(quantile([0, 10], 0.25)).toBe(2.5);
    expect(median([])).toBeNaN();
  });

  it('finds the power with which a figure grows', () => {
    expect(growth([1, 2, 4, 8].map((x) => [x, 3 * x ** 1.5] as const))).toBeCloseTo(1.5, 9);
  });

  it('says of each aim whether it is reached, with the same rows on paper and on the screen', () => {
    const table = aimTable([
      { aim: 'fast', figure: '1 s', ratio: 0.5, isReached: true },
      { aim: 'small', figure: '9 | 10', isReached: false },
      { aim: 'quiet', figure: '', isReached: null },
    ]);
    expect(asMarkdown(table).split('\n').slice(4)).toEqual([
      '| fast | 1 s | 0.5 | reached |',
      '| small | 9 \\| 10 |  | not reached |',
      '| quiet |  |  | not measured |',
    ]);
    expect(
      asText(table)
        .split('\n')
        .slice(4)
        .map((row) =>
          row
            .trim()
            .split(/\s{2,}/)
            .at(-1),
        ),
    ).toEqual(['reached', 'not reached', 'not measured']);
  });
});
