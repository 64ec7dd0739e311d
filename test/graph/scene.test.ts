// Is the exported picture the scene: the same nodes and arrows, safe XML whatever the names, and each way of travel in its own style?
import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { describe, expect, it, test } from 'vitest';
import { toLayoutInput } from '../../renderer/graph/boxes.ts';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { focusOn, type Selection } from '../../renderer/graph/focus.ts';
import { dagreLayout } from '../../renderer/graph/layout/dagre-layout.ts';
import type { Lens } from '../../renderer/graph/lenses/lens.ts';
import { LEVELS, type Level, openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { isUncertain, packetsOf, sharedStyle, styleOf } from '../../renderer/graph/line-style.ts';
import { type Badge, composeScene, type Scene } from '../../renderer/graph/scene.ts';
import { LIGHT_PALETTE, paletteOf, sceneToSvg } from '../../renderer/graph/scene-svg.ts';
import { estimateWidth } from '../../renderer/graph/text-fit.ts';
import type { Mode, Network } from '../../renderer/model/network.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { sceneWords } from '../../renderer/views/text/scene-words.ts';
import { lensOf } from '../support/lenses.ts';
import { exchange, lindehavenNetwork, networkOf, system } from '../support/network.ts';

interface Look {
  readonly lens?: Lens;
  readonly selection?: Selection;
  readonly badges?: ReadonlyMap<string, Badge>;
}

function sceneOf(network: Network, level: Level, { lens = 'mode', selection, badges = new Map() }: Look = {}): Scene {
  const graph = buildFlowGraph(network);
  const visible = visibleGraph(graph, openAtLevel(graph, level));
  const laidOut = dagreLayout(toLayoutInput(visible, '—', estimateWidth));
  const focus = focusOn(visible, selection ?? null, { up: 1, down: 1 });
  return composeScene({ graph, visible, laidOut, words: sceneWords(nl), lens: lensOf(lens, graph), focus, badges, measure: estimateWidth });
}

const toSvg = (scene: Scene, title = 'Lindehaven') => sceneToSvg(scene, { title, palette: LIGHT_PALETTE });

interface Parsed {
  readonly nodes: string[];
  readonly edges: string[];
  readonly tags: Set<string>;
  readonly attributes: Set<string>;
  readonly texts: string[];
}

/** Parses strictly: any fault in the XML throws. */
function parse(svg: string): Parsed {
  const parser = new SaxesParser();
  const found: Parsed = { nodes: [], edges: [], tags: new Set(), attributes: new Set(), texts: [] };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.tags.add(name);
    for (const key of Object.keys(attributes as Record<string, string | SaxesAttributePlain>)) found.attributes.add(key);
    if (attributes['data-node'] !== undefined) found.nodes.push(String(attributes['data-node']));
    if (attributes['data-edge'] !== undefined) found.edges.push(String(attributes['data-edge']));
  });
  parser.on('text', (text) => {
    if (text.trim()) found.texts.push(text);
  });
  parser.write(svg).close();
  return found;
}

function expectSame(scene: Scene): Parsed {
  const parsed = parse(toSvg(scene));
  expect(parsed.nodes.sort()).toEqual([...scene.panels, ...scene.cards].map((mark) => mark.id).sort());
  expect(parsed.edges.sort()).toEqual(scene.arrows.map((mark) => mark.id).sort());
  return parsed;
}

describe('Lindehaven', () => {
  const network = lindehavenNetwork();

  test.each(LEVELS)('at level %s: the file has the nodes and arrows of the scene, and nothing that runs or is fetched', (level) => {
    const scene = sceneOf(network, level);
    const graph = buildFlowGraph(network);
    const visible = visibleGraph(graph, openAtLevel(graph, level));
    expect(scene.panels.length + scene.cards.length).toBe(visible.nodes.size);
    expect(scene.arrows.map((mark) => [mark.id, mark.exchangeIds.length])).toEqual(visible.edges.map((edge) => [edge.id, edge.flows.length]));
    const { tags, attributes } = expectSame(scene);
    expect([...tags].filter((tag) => !['svg', 'title', 'desc', 'defs', 'pattern', 'path', 'rect', 'circle', 'g', 'text'].includes(tag))).toEqual([]);
    expect([...attributes].filter((name) => /^on|href|src|style/i.test(name))).toEqual([]);
  });

  it('in the privacy lens gives each arrow the gravest class of what it carries', () => {
    const order: readonly string[] = ['none', 'ordinary', 'sensitive', 'national_id', 'special', 'criminal'];
    for (const mark of sceneOf(network, 'unit', { lens: 'privacy' }).arrows) {
      const classes: readonly string[] = mark.exchangeIds.map((id) => network.exchanges.find((row) => row.id === id)?.privacyClass ?? '');
      expect([mark.id, mark.lens?.key]).toEqual([mark.id, order.findLast((name) => classes.includes(name)) ?? 'unknown']);
    }
    const card = sceneOf(network, 'organisation', { lens: 'privacy' }).cards.find(({ id }) => id === 'org-lindehaven');
    expect(card?.lens?.key).toBe(
      order.findLast((name) => network.datasets.some((row) => row.privacyClass === name && ownSystems(network).has(row.systemId ?? ''))),
    );
    expect(sceneOf(network, 'unit').arrows.every((mark) => mark.lens === null)).toBe(true);
  });

  it('fades what is not near the choice', () => {
    const scene = sceneOf(network, 'unit', { selection: { kind: 'node', id: 'unit-bz' } });
    const emphasis = (id: string) => [...scene.panels, ...scene.cards].find((mark) => mark.id === id)?.emphasis;
    expect([emphasis('unit-bz'), emphasis('org-lindehaven')]).toEqual(['chosen', 'near']);
    for (const arrow of scene.arrows) expect(arrow.emphasis).toBe(arrow.from === 'unit-bz' || arrow.to === 'unit-bz' ? 'near' : 'faded');
    const touched = new Set(scene.arrows.filter(({ emphasis: e }) => e === 'near').flatMap(({ from, to }) => [from, to]));
    for (const card of scene.cards.filter(({ id }) => id !== 'unit-bz'))
      expect([card.id, card.emphasis]).toEqual([card.id, touched.has(card.id) ? 'near' : 'faded']);
  });

  it('shows a signal on its card in words', () => {
    const badge: Badge = { level: 'red', text: 'Afval: rood' };
    expect(expectSame(sceneOf(network, 'unit', { badges: new Map([['unit-bz', badge]]) })).texts).toContain('Afval: rood');
  });
});

function withSign(scene: Scene, sign: string): Scene {
  const arrows = scene.arrows.map((mark) => ({ ...mark, lens: mark.lens && { ...mark.lens, sign } }));
  const cards = scene.cards.map((mark) => ({ ...mark, lens: { key: sign, role: sign, sign, isHatched: true } }));
  return { ...scene, arrows, cards };
}

function ownSystems({ systems }: Network): Set<string> {
  return new Set(systems.flatMap(({ id, organisationId }) => (organisationId === 'org-lindehaven' ? [id] : [])));
}

describe('hostile names', () => {
  const NAMES = [
    '<script>alert(1)</script>',
    '"&\'<>]]>',
    '&lt;amp;',
    'x'.repeat(10_000),
    '😀'.repeat(200),
    `a${'😀'.repeat(200)}`,
    'مكتب الشؤون المدنية',
    '\u202Eomgekeerd',
    'bel\u0007\u0000\u001B[31m',
    'regel\neinde\ttab',
    'niet\uFFFE\uFFFF\uD800alleen',
    '" onload="alert(1)',
    '__proto__',
    'constructor',
  ];
  const network = networkOf({
    organisations: NAMES.map((name, index) => ({ id: `org-${index}`, name, shortName: null, isOwn: index === 0 })),
    systems: NAMES.map((name, index) => system(name, { organisationId: `org-${index % 3}` })),
    exchanges: NAMES.map((name, index) => exchange(`x${index}`, name, NAMES[(index + 1) % NAMES.length] ?? '', { name, mode: 'manual' })),
  });

  test.each(LEVELS)('at level %s stay text', (level) => {
    const parsed = parse(toSvg(sceneOf(network, level), NAMES[0]));
    expect(parsed.tags.has('script')).toBe(false);
    expect([...parsed.attributes].filter((name) => /^on/i.test(name))).toEqual([]);
    expect(parsed.texts).toContain(NAMES[0]);
  });

  it('as ids keep every node and arrow apart in the file', () => {
    const scene = sceneOf(network, 'system');
    const { nodes, edges } = parse(toSvg(scene));
    const legal = (id: string) => id.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
    expect(nodes.sort()).toEqual([...scene.panels, ...scene.cards].map((mark) => legal(mark.id)).sort());
    expect(edges.sort()).toEqual(scene.arrows.map((mark) => legal(mark.id)).sort());
    expect(scene.arrows).toHaveLength(NAMES.length);
  });

  it('in colours and signs cannot break out either', () => {
    const svg = sceneToSvg(withSign(sceneOf(network, 'system', { lens: 'privacy' }), '<b>'), {
      title: '',
      palette: paletteOf(() => '"><script/>'),
    });
    expect(parse(svg).tags.has('script') || parse(svg).tags.has('b')).toBe(false);
  });
});

describe('the style of an arrow', () => {
  const STYLES: Record<Mode, string> = {
    batch: 'copy',
    message: 'copy',
    event: 'copy',
    query: 'query',
    manual: 'manual',
    publication: 'publication',
  };
  const of = (mode: Mode | null, facts = {}) => exchange('x', 'a', 'b', { mode, ...facts });

  it('says how the data travels', () => {
    for (const [mode, style] of Object.entries(STYLES)) expect(styleOf(of(mode as Mode))).toBe(style);
    expect(styleOf(of(null))).toBe('unknown');
    expect(sharedStyle([of('batch'), of('event')])).toBe('copy');
    expect(sharedStyle([of('batch'), of('query')])).toBe('mixed');
  });

  it('marks what is known from one side or not sure, not what is silent about it', () => {
    expect([of('batch'), of('batch', { describedBy: 'both', certainty: 'confirmed' })].map(isUncertain)).toEqual([false, false]);
    expect([of('batch', { describedBy: 'sender' }), of('batch', { certainty: 'assumed' })].map(isUncertain)).toEqual([true, true]);
  });

  it('sends as many packages as the rhythm of the quickest exchange', () => {
    expect(
      [['CONT', 'DAILY'], ['HOURLY'], ['DAILY'], ['MONTHLY'], []].map((list) => packetsOf(list.map((frequency) => of('batch', { frequency })))),
    ).toEqual([3, 2, 1, 0, 0]);
  });

  it('is drawn apart from every other style, without colour', () => {
    const drawn = Object.keys(STYLES)
      .concat('none')
      .map((mode) => {
        const network = networkOf({ systems: [system('a'), system('b')], exchanges: [of(mode === 'none' ? null : (mode as Mode))] });
        return toSvg(sceneOf(network, 'system'))
          .match(/<g data-edge.*<\/g>/)?.[0]
          ?.replaceAll(/#[0-9a-f]{6}/g, '');
      });
    expect(new Set(drawn).size).toBe(5);
  });
});
