// The palette: what is found against looking through everything, and the list of commands.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { fold } from '../../renderer/model/value.ts';
import { COMMANDS } from '../../renderer/views/commands/commands.ts';
import { buildIndex, find } from '../../renderer/views/search/find.ts';
import { en } from '../../renderer/views/text/en.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { lindehavenNetwork } from '../support/network.ts';

const graph = buildFlowGraph(lindehavenNetwork());
const labels = new Map([
  ['purposes pur-shv', { sheet: 'purposes', id: 'pur-shv', nl: 'Schuldhulp', en: null, plain: 'mensen uit de schulden helpen' }],
] as const);
const index = buildIndex({ graph, labels }, nl);

describe('finding', () => {
  const pieces = ['wi', 'werk', 'en', 'brp', 'sys-', 'huur', 'é', ' ', 'cbs', 'x-0', 'data'];

  it('answers with exactly what holds every word, the better fits first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 3 }), (parts) => {
        const words = fold(parts.join(' ')).split(' ').filter(Boolean);
        const names = [...graph.nodes.values()].map((node) => fold(`${node.name ?? ''} ${node.rowId}`));
        const exchanges = graph.edges.map(({ exchange }) => fold(`${exchange.name ?? ''} ${exchange.id}`));
        const expected = [...names, ...exchanges].filter((key) => words.length > 0 && words.every((word) => key.includes(word))).length;
        const found = find(index, parts.join(' '), 1_000);
        expect(found.filter(({ because }) => because === '').length).toBe(expected);
        const ranks = found.map(({ name }) => (fold(name) === words.join(' ') ? 0 : fold(name).startsWith(words.join(' ')) ? 1 : 2));
        expect(ranks).toEqual([...ranks].sort());
      }),
    );
    expect(find(index, '  ', 10)).toEqual([]);
    expect(find(index, 'e', 7)).toHaveLength(7);
  });

  it('looks last in what is told, and says where', () => {
    const found = find(index, 'uit de schulden helpen', 50);
    expect(found.length).toBe(graph.edges.filter(({ exchange }) => exchange.purposeId === 'pur-shv').length);
    expect(found.length).toBeGreaterThan(0);
    for (const { because } of found) expect(because).toBe('mensen uit de schulden helpen');
  });
});

describe('the list of commands', () => {
  it('has every command once, with its own words in both languages', () => {
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
    for (const text of [nl, en]) {
      const words = COMMANDS.map((command) => command.words(text));
      expect(words.filter((word) => word.trim() === '')).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    }
    const keys = COMMANDS.flatMap(({ key }) => key ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
