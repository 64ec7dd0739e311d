// At every level and for any set of open groups: is each exchange in exactly one arrow or counted inside one card, with the right ends?
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { buildFlowGraph, type FlowGraph } from '../../renderer/graph/flow-graph.ts';
import { edgeOf, focusOn, type Selection } from '../../renderer/graph/focus.ts';
import { firstLevel, LEVELS, openAtLevel, type VisibleGraph, visibleGraph } from '../../renderer/graph/levels.ts';
import { countShown, type Filter, isFiltering, NO_FILTER, shownGraph } from '../../renderer/graph/shown.ts';
import { plainRows } from '../support/files.ts';
import { exchange, lindehavenNetwork, networkOf, system } from '../support/network.ts';

const network = lindehavenNetwork();
const graph = buildFlowGraph(network);
const at = (level: (typeof LEVELS)[number]) => visibleGraph(graph, openAtLevel(graph, level));

/** From the leaf up: the last group on the way that is not open, else the leaf. */
function slowCard(from: FlowGraph, open: ReadonlySet<string>, leaf: string): string {
  const way = [leaf];
  for (let id = from.nodes.get(leaf)?.parent; id; id = from.nodes.get(id)?.parent) way.push(id);
  return way.findLast((id, index) => index > 0 && !open.has(id)) ?? leaf;
}

function expectWhole(from: FlowGraph, open: ReadonlySet<string>): void {
  const { nodes, edges } = visibleGraph(from, open);
  const drawn = edges.flatMap((edge) => edge.flows.map((flow) => ({ id: flow.exchange.id, from: edge.from, to: edge.to })));
  const within = [...nodes.values()].reduce((sum, node) => sum + node.within, 0);
  expect(drawn.length + within).toBe(from.edges.length);
  const expected = from.edges.map((edge) => ({
    id: edge.exchange.id,
    from: slowCard(from, open, edge.fromDataset ?? edge.from),
    to: slowCard(from, open, edge.toDataset ?? edge.to),
  }));
  expect(drawn.sort(byId)).toEqual(expected.filter((end) => end.from !== end.to).sort(byId));
  for (const edge of edges) expect([nodes.has(edge.from), nodes.has(edge.to)]).toEqual([true, true]);
  for (const { node, isOpen } of nodes.values())
    expect([node.parent === null || nodes.get(node.parent)?.isOpen, isOpen && !open.has(node.id)]).toEqual([true, false]);
  expect(new Set(edges.map((edge) => edge.id)).size).toBe(edges.length);
  expect(new Set(edges.map((edge) => JSON.stringify([edge.from, edge.to]))).size).toBe(edges.length);
}

/** So many organisations in a ring, each with so many systems. */
function parties(many: number, each: number): FlowGraph {
  const ids = Array.from({ length: many }, (_, index) => `o${index}`);
  const systems = ids.flatMap((id) => Array.from({ length: each }, (_, index) => system(`${id}-${index}`, { organisationId: id })));
  const exchanges = ids.map((id, index) => exchange(`e${index}`, `${id}-0`, `o${(index + 1) % many}-1`));
  return buildFlowGraph(networkOf({ organisations: ids.map((id) => ({ id, name: id, shortName: null, isOwn: false })), systems, exchanges }));
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe('what is visible', () => {
  test.each(LEVELS)('at level %s holds every exchange once', (level) => expectWhole(graph, openAtLevel(graph, level)));

  it('for any set of open groups holds every exchange once', () => {
    const groups = [...graph.nodes.keys()].filter((id) => graph.children.has(id));
    fc.assert(
      fc.property(fc.subarray(groups), (open) => expectWhole(graph, new Set(open))),
      { seed: 20260301, numRuns: 300 },
    );
  });

  it('keeps arrows apart whose ids hold ">"', () => {
    const ids = ['a', 'b', 'a>b', 'b>a', '>', '%3E', 'a%3Eb'];
    const pairs = ids.flatMap((from) => ids.map((to) => exchange(`${from} to ${to}`, from, to)));
    const hostile = buildFlowGraph(networkOf({ systems: ids.map((id) => system(id)), exchanges: pairs }));
    expectWhole(hostile, openAtLevel(hostile, 'system'));
  });

  it('is the same after expanding and collapsing again', () => {
    const open = openAtLevel(graph, 'unit');
    const before = visibleGraph(graph, open);
    for (const id of before.nodes.keys()) {
      const wider = visibleGraph(graph, new Set([...open, id]));
      if (!open.has(id) && graph.children.has(id)) expect(wider.nodes.size).toBe(before.nodes.size + (graph.children.get(id)?.length ?? 0));
      const back = new Set([...open, id].filter((other) => other !== id || open.has(id)));
      expect(visibleGraph(graph, back)).toEqual(before);
    }
  });

  it('at department level: the sixteen departments in the municipality, partners as one card', () => {
    const { nodes } = at('unit');
    expect(nodes.size).toBe(1 + 16 + 16 + ownSystemsWithoutUnit());
    expect([...nodes.values()].filter((node) => node.isOpen).map(({ node }) => node.id)).toEqual(['org-lindehaven']);
    expect(firstLevel(graph)).toBe('unit');
  });

  it('a case of many organisations without departments opens with organisations, one of few systems with those', () => {
    expect(firstLevel(parties(40, 2))).toBe('organisation');
    expect(firstLevel(parties(10, 2))).toBe('system');
  });

  it('at the deepest level has the datasets as cards; at the highest the organisations', () => {
    expect([...at('organisation').nodes.keys()].sort()).toEqual(
      plainRows('organisations')
        .map((row) => row.id)
        .sort(),
    );
    expect(at('dataset').nodes.size).toBe(graph.nodes.size);
  });
});

function ownSystemsWithoutUnit(): number {
  return plainRows('systems').filter((row) => row.organisation_id === 'org-lindehaven' && !row.unit_id).length;
}

describe('what is shown', () => {
  const visible = at('system');
  const shownIds = (shown: VisibleGraph) => shown.edges.flatMap((edge) => edge.flows.map((flow) => flow.exchange.id)).sort();
  const STYLE: Record<string, string> = {
    batch: 'copy',
    message: 'copy',
    event: 'copy',
    query: 'query',
    manual: 'manual',
    publication: 'publication',
  };

  test.each(['2020-07-01', '2020-03-16', '2014-01-06', '2014-01-05'])('on %s is what is in force on that day', (day) => {
    const expected = plainRows('exchanges').filter((row) => (row.valid_from ?? '') <= day && (!row.valid_until || row.valid_until >= day));
    expect(countShown(graph, day, NO_FILTER)).toEqual({ active: expected.length, shown: expected.length });
    expect(shownIds(shownGraph(visible, day, NO_FILTER))).toEqual(expected.map((row) => row.id).sort());
  });

  it('is what the filter lets through, and no node is lost', () => {
    const styles = new Set(['query', 'manual']);
    const classes = new Set(['special', 'criminal']);
    const filter: Filter = {
      classes: new Map([
        ['mode', styles],
        ['privacy', classes],
      ]),
    };
    const expected = network.exchanges.filter((row) => styles.has(STYLE[row.mode ?? ''] ?? '') && row.privacyClass && classes.has(row.privacyClass));
    expect(expected.length).toBeGreaterThan(0);
    const shown = shownGraph(visible, null, filter);
    expect(shownIds(shown)).toEqual(expected.map((row) => row.id).sort());
    expect(shown.nodes).toBe(visible.nodes);
    expect(countShown(graph, null, filter)).toEqual({ active: 81, shown: expected.length });
    expect([isFiltering(filter), isFiltering(NO_FILTER)]).toEqual([true, false]);
  });
});

describe('focus', () => {
  // a → b → c → d, and c → a back.
  const ring = buildFlowGraph(
    networkOf({
      systems: ['a', 'b', 'c', 'd'].map((id) => system(id, { organisationId: 'o' })),
      organisations: [{ id: 'o', name: 'O', shortName: null, isOwn: true }],
      exchanges: [exchange('ab', 'a', 'b'), exchange('bc', 'b', 'c'), exchange('cd', 'c', 'd'), exchange('ca', 'c', 'a')],
    }),
  );
  const open = visibleGraph(ring, openAtLevel(ring, 'system'));
  const near = (selection: Selection, up: number, down: number) => {
    const focus = focusOn(open, selection, { up, down });
    return focus && [[...focus.nodes].sort().join(''), [...focus.edges].sort().join(' '), [...focus.chosen].join('')];
  };

  test.each<[string, number, number, string, string]>([
    ['b', 0, 0, 'bo', ''],
    ['b', 0, 1, 'bco', 'b>c'],
    ['b', 0, 2, 'abcdo', 'b>c c>a c>d'],
    ['b', 1, 0, 'abo', 'a>b'],
    ['b', 2, 0, 'abco', 'a>b c>a'],
    ['b', 1, 1, 'abco', 'a>b b>c'],
    ['d', 9, 0, 'abcdo', 'a>b b>c c>a c>d'],
  ])('on %s with %d up and %d down', (id, up, down, nodes, edges) => expect(near({ kind: 'node', id }, up, down)).toEqual([nodes, edges, id]));

  it('on a panel stands for all that is in it', () => expect(near({ kind: 'node', id: 'o' }, 0, 0)?.[0]).toBe('abcdo'));

  it('on an arrow, or the exchange it carries, takes its two ends', () => {
    expect(near({ kind: 'edge', id: 'a>b' }, 5, 5)).toEqual(['abo', 'a>b', 'a>b']);
    expect(near({ kind: 'exchange', id: 'ca' }, 0, 0)).toEqual(['aco', 'c>a', 'c>a']);
    expect(edgeOf(open, { kind: 'exchange', id: 'cd' })?.id).toBe('c>d');
  });

  it('on nothing, or on what is not on the map, is none', () => {
    expect(focusOn(open, null, { up: 1, down: 1 })).toBeNull();
    for (const kind of ['node', 'edge', 'exchange'] as const) expect(focusOn(open, { kind, id: 'constructor' }, { up: 1, down: 1 })).toBeNull();
  });
});
