// The selector: what it means against doing each step by hand, and where it points when it is written wrong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFlowGraph } from '../../../renderer/graph/flow-graph.ts';
import { openAtLevel, type VisibleGraph, visibleGraph } from '../../../renderer/graph/levels.ts';
import { isSelector, parseSelector, type Term } from '../../../renderer/graph/selector/parse.ts';
import { focusOnSelected, groupsToOpen, select } from '../../../renderer/graph/selector/select.ts';
import { withGroups } from '../../../renderer/graph/tree-places.ts';
import { anyPicture } from '../../support/any-picture.ts';
import { lindehavenNetwork } from '../../support/network.ts';

const lindehaven = buildFlowGraph(lindehavenNetwork());
const systems = visibleGraph(lindehaven, openAtLevel(lindehaven, 'system'));

function terms(text: string): readonly (readonly Term[])[] {
  const parsed = parseSelector(text);
  if ('error' in parsed) throw new Error(`${text}: ${parsed.error.code}`);
  return parsed.selector;
}

function chosen(text: string, visible: VisibleGraph = systems): string[] {
  return [...select(lindehaven, visible, terms(text)).nodes].sort();
}

describe('reading a selector', () => {
  it.each([
    ['sys-brp', 0, 0],
    ['+sys-brp', Infinity, 0],
    ['sys-brp+', 0, Infinity],
    ['+sys-brp+2', Infinity, 2],
    ['2+sys-brp+13', 2, 13],
    ['0+sys-brp+0', 0, 0],
  ])('%s', (text, up, down) => {
    expect(terms(text)).toEqual([[{ kind: null, name: 'sys-brp', isPattern: false, up, down, at: 0, length: text.length }]]);
  });

  it('knows kinds in two languages, quotes, stars, unions and what is in both', () => {
    const [first, second, third] = terms('systeem:"Mijn, + systeem"+  organisation: , sys-*  afdeling:werk_en_inkomen');
    expect(first).toMatchObject([{ kind: 'system', name: 'Mijn, + systeem', down: Infinity, isPattern: false }]);
    expect(second).toMatchObject([
      { kind: 'organisation', name: null },
      { name: 'sys-*', isPattern: true },
    ]);
    expect(third).toMatchObject([{ kind: 'unit', name: 'werk_en_inkomen' }]);
    expect(terms('"a*"')).toMatchObject([[{ name: 'a*', isPattern: false }]]);
  });

  it.each([
    ['"open', 'quote', 0, 5],
    ['a +', 'noName', 2, 1],
    ['2+', 'noName', 0, 2],
    ['""', 'noName', 0, 2],
    ['a,', 'comma', 1, 1],
    [',a', 'comma', 0, 1],
    ['a,,b', 'comma', 1, 1],
    ['@a', 'at', 0, 1],
    ['a+2b', 'noSpace', 3, 1],
    ['"a"b', 'noSpace', 3, 1],
    ['a tafel:b', 'kind', 2, 6],
    ['   ', 'empty', 0, 1],
  ])('%s is refused with %s at %i', (text, code, at, length) => {
    expect(parseSelector(text)).toMatchObject({ error: { code, at, length } });
  });

  it('never throws, and an error lies in the text', () => {
    const anyText = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', '+', ',', ' ', '"', '*', ':', '2', '@', 'systeem:') }));
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parseSelector(text);
        if ('error' in parsed) expect(parsed.error.at).toBeLessThanOrEqual(text.length);
        else for (const { at, length } of parsed.selector.flat()) expect(text.slice(at, at + length).length).toBe(length);
        if ('selector' in parsed) expect(select(lindehaven, systems, parsed.selector).nodes.size).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
    expect(parseSelector('a'.repeat(2_001))).toMatchObject({ error: { code: 'long' } });
  });

  it('leaves plain words to the search', () => {
    for (const text of ['huurachter', 'Werk en Inkomen', 'CBS', 'sys-brp', 'stap 2', 'Jeugd/Wmo', 'tafel: 3']) expect(isSelector(text)).toBe(false);
    for (const text of ['+brp', 'brp+', '2+brp', 'sys-*', 'systeem:', 'Unit:x', '"Werk"', 'a,b', 'x brp+1 y', '@x'])
      expect(isSelector(text)).toBe(true);
  });
});

describe('what a selector chooses', () => {
  it('is, step by step, what lies before and after', () => {
    fc.assert(
      fc.property(anyPicture, fc.constantFrom('a', 'b', 'da', 'u1', 'own'), fc.nat(3), fc.nat(3), ({ graph, visible }, id, up, down) => {
        const parsed = parseSelector(`${up}+${id}+${down}`);
        const stand = withGroups(graph, id).find((at) => visible.nodes.has(at)) as string;
        const inside = [...visible.nodes.keys()].filter((other) => withGroups(graph, other).includes(stand));
        const step = (from: ReadonlySet<string>, near: 'from' | 'to', far: 'from' | 'to') =>
          new Set([...from, ...visible.edges.filter((edge) => from.has(edge[near])).map((edge) => edge[far])]);
        let [before, after] = [new Set(inside), new Set(inside)];
        for (let n = 0; n < up; n += 1) before = step(before, 'to', 'from');
        for (let n = 0; n < down; n += 1) after = step(after, 'from', 'to');
        if (!('selector' in parsed)) throw new Error('must parse');
        expect(select(graph, visible, parsed.selector).nodes).toEqual(new Set([...before, ...after]));
      }),
    );
  });

  it('unites by space and takes what is in both by comma', () => {
    const [all, one, other] = [chosen('sys-uitk+ +sys-cbs'), chosen('sys-uitk+'), chosen('+sys-cbs')];
    expect(all).toEqual([...new Set([...one, ...other])].sort());
    expect(chosen('sys-uitk+,+sys-cbs')).toEqual(one.filter((id) => other.includes(id)));
    expect(chosen('sys-uitk+ , +sys-cbs').length).toBeGreaterThan(0);
  });

  it('finds by id, name, kind and pattern; a group means what is in it', () => {
    expect(chosen('sys-uitk')).toEqual(['sys-uitk']);
    expect(chosen('uitkeringensysteem')).toEqual(chosen('sys-uitk'));
    expect(chosen('afdeling:werk_en_inkomen')).toEqual(chosen('unit-wi'));
    expect(chosen('unit-wi')).toContain('sys-uitk');
    expect(chosen('system:*')).toHaveLength([...systems.nodes.values()].filter(({ node }) => node.kind === 'system').length);
    expect(chosen('*ui*tk')).toEqual(['sys-uitk']);
    expect(chosen('unit-bel,sys-uitk')).toEqual([]);
  });

  it('tells which term finds nothing, and what it may have been', () => {
    const { nodes, unmatched } = select(lindehaven, systems, terms('sys-uitk uitkering-bestaat-niet+'));
    expect([...nodes]).toEqual(['sys-uitk']);
    expect(unmatched).toMatchObject([{ term: { at: 9, name: 'uitkering-bestaat-niet' }, isHidden: false }]);
    expect(unmatched[0]?.near.length).toBeGreaterThan(0);
    expect(select(lindehaven, { nodes: new Map(), edges: [] }, terms('sys-uitk')).unmatched).toMatchObject([{ isHidden: true }]);
  });

  it('opens up to what is named, not to what merely fits a pattern; and lights the arrows between what it chose', () => {
    expect([...groupsToOpen(lindehaven, terms('+sys-uitk'))].sort()).toEqual(withGroups(lindehaven, 'sys-uitk').slice(1).sort());
    expect(groupsToOpen(lindehaven, terms('sys-* dataset:')).size).toBe(0);
    const selected = select(lindehaven, systems, terms('sys-uitk+1'));
    const focus = focusOnSelected(systems, selected);
    for (const edge of systems.edges) expect(focus?.edges.has(edge.id)).toBe(selected.nodes.has(edge.from) && selected.nodes.has(edge.to));
  });
});
