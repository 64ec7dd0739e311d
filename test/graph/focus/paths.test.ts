// Depth and the path between two nodes, against the slow way: trying every walk and every distance by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around } from '../../../renderer/graph/focus.ts';
import type { VisibleGraph } from '../../../renderer/graph/levels.ts';
import { focusOnPath, MOST_WAYS, pathBetween } from '../../../renderer/graph/shortest.ts';
import { insideOf } from '../../../renderer/graph/tree-places.ts';
import { anyPicture } from '../../support/any-picture.ts';

type Step = (edge: VisibleGraph['edges'][number], at: string) => string | null;
const along: Step = ({ from, to }, at) => (from === at ? to : null);
const against: Step = ({ from, to }, at) => (to === at ? from : null);
const either: Step = (edge, at) => along(edge, at) ?? against(edge, at);

/** Distances from these nodes, by growing the circle until it grows no more. */
function distances(visible: VisibleGraph, starts: Iterable<string>, step: Step): Map<string, number> {
  const found = new Map([...starts].map((id) => [id, 0]));
  for (let n = 0; n <= visible.nodes.size; n += 1)
    for (const edge of visible.edges)
      for (const [id, distance] of [...found]) {
        const next = distance === n ? step(edge, id) : null;
        if (next !== null && !found.has(next)) found.set(next, n + 1);
      }
  return found;
}

/** All walks of this length that end in one of the goals, as lists of nodes, one for each arrow taken. */
function walks(visible: VisibleGraph, at: string, left: number, goals: ReadonlySet<string>, step: Step): string[][] {
  if (left === 0) return goals.has(at) ? [[at]] : [];
  const nexts = visible.edges.flatMap((edge) =>
    (step === either ? [along(edge, at), against(edge, at)] : [step(edge, at)]).filter((next) => next !== null),
  );
  return nexts.flatMap((next) => walks(visible, next, left - 1, goals, step).map((rest) => [at, ...rest]));
}

describe('depth', () => {
  it('reaches what lies within so many steps each way, the two ways apart', () => {
    fc.assert(
      fc.property(anyPicture, fc.nat(3), fc.nat(3), ({ visible }, up, down) => {
        for (const id of visible.nodes.keys()) {
          const starts = insideOf(visible, id);
          const [after, before] = [distances(visible, starts, along), distances(visible, starts, against)];
          const within = (steps: ReadonlyMap<string, number>, most: number) =>
            [...steps].filter(([, distance]) => distance <= most).map(([node]) => node);
          const near = around(visible, starts, { up, down });
          expect(near.nodes).toEqual(new Set([...starts, ...within(after, down), ...within(before, up)]));
          const taken = visible.edges.filter(({ from, to }) => (after.get(from) ?? down) < down || (before.get(to) ?? up) < up);
          expect(near.edges).toEqual(new Set(taken.map((edge) => edge.id)));
        }
      }),
    );
  });
});

describe('the path between two nodes', () => {
  it('holds all shortest ways along the arrows, and else, with the word for it, whatever their direction', () => {
    fc.assert(
      fc.property(anyPicture, ({ graph, visible }) => {
        for (const from of visible.nodes.keys())
          for (const to of visible.nodes.keys()) {
            const [starts, goals] = [insideOf(visible, from), insideOf(visible, to)];
            const path = pathBetween(graph, visible, { from, to });
            if ([...starts].some((id) => goals.has(id))) expect(path.kind).toBe('same');
            else check(visible, starts, goals, path);
          }
      }),
      { numRuns: 60 },
    );
  });

  function check(visible: VisibleGraph, starts: ReadonlySet<string>, goals: ReadonlySet<string>, path: ReturnType<typeof pathBetween>): void {
    const least = (step: Step) => {
      const found = distances(visible, starts, step);
      return Math.min(...[...goals].map((goal) => found.get(goal) ?? Number.POSITIVE_INFINITY));
    };
    const [directed, any] = [least(along), Math.min(least(along), least(either))];
    expect(path.kind).toBe(Number.isFinite(directed) ? 'directed' : Number.isFinite(any) ? 'against' : 'none');
    if (path.kind === 'none') return;
    expect(path.hops).toBe(path.kind === 'directed' ? directed : any);
    const all = [...starts].flatMap((start) => walks(visible, start, path.hops, goals, path.kind === 'directed' ? along : either));
    expect(path.nodes).toEqual(new Set(all.flat()));
    expect(path.ways).toBe(Math.min(MOST_WAYS, all.length));
    expect(all.map((walk) => walk.join())).toContain(path.example.join());
  }

  it('looks for an end that is not seen in the group that stands for it, and says so when it is not on the map', () => {
    fc.assert(
      fc.property(anyPicture, ({ graph, visible, some: [from = 'a', to = 'b'] }) => {
        const path = pathBetween(graph, visible, { from, to });
        expect(path.kind).not.toBe('gone');
        expect(focusOnPath(graph, visible, { from, to }, path)?.chosen.size).toBeGreaterThan(0);
        expect(pathBetween(graph, { nodes: new Map(), edges: [] }, { from, to }).kind).toBe('gone');
        expect(pathBetween(graph, visible, { from: 'constructor', to }).kind).toBe('gone');
      }),
    );
  });
});
