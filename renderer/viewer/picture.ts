// From what is looked at to what is drawn: the same path as the app's own map, so that the page shows the same nodes and arrows. Knows no element.
import type { PageContent, PageLanguage, PagePicture } from '../briefing/html/page-content.ts';
import { lensKey } from '../briefing/html/page-lenses.ts';
import { toLayoutInput } from '../graph/boxes.ts';
import { buildFlowGraph, type FlowGraph } from '../graph/flow-graph.ts';
import { type Answered, focusOf } from '../graph/focus-of.ts';
import { layeredLayout } from '../graph/layout/layered-layout.ts';
import type { LaidOut } from '../graph/layout/layout.ts';
import type { LensTable } from '../graph/lenses/lens.ts';
import type { SceneLens } from '../graph/lenses/lens-mark.ts';
import { sceneLens } from '../graph/lenses/scene-lens.ts';
import { LEVELS_OF, type Level, openAtLevel, type VisibleGraph, visibleGraph } from '../graph/levels.ts';
import { composeScene, type Scene, type SceneWords } from '../graph/scene.ts';
import { NO_FILTER, shownGraph } from '../graph/shown.ts';
import type { Measure } from '../graph/text-fit.ts';
import { voicesShown } from '../graph/voices.ts';
import { isActive } from '../model/network.ts';
import { NOTHING, type RecordSet } from '../model/record.ts';

export interface Drawn {
  readonly graph: FlowGraph;
  readonly open: ReadonlySet<string>;
  /** All that is laid out, and what of it is in force on the day. */
  readonly visible: VisibleGraph;
  readonly shown: VisibleGraph;
  readonly scene: Scene;
  readonly focus: Answered['focus'];
  /** Flows in force that no arrow shows, since both ends lie in one closed group. */
  readonly within: number;
}

/** Draws pictures of one case; what was laid out is kept. */
export function drawer(content: PageContent, measure: Measure): (picture: PagePicture, language: PageLanguage) => Drawn {
  const graphs = new Map<string, FlowGraph>();
  const layouts = new Map<string, LaidOut>();
  const voices = voiceRows(content);
  return (picture, language) => {
    const graph = graphs.get(picture.grouping) ?? buildFlowGraph(content.network, picture.grouping);
    graphs.set(picture.grouping, graph);
    const open = openOf(graph, picture);
    const visible = visibleGraph(graph, open);
    const key = JSON.stringify([picture.grouping, [...open].sort(), picture.centre, picture.hasSides]);
    const laidOut = layouts.get(key) ?? layeredLayout(toLayoutInput(visible, '—', measure, picture));
    layouts.set(key, laidOut);
    const shown = shownGraph(visible, picture.day, NO_FILTER);
    const lit = picture.lit.length > 0 ? picture.lit : null;
    const asked = { selection: picture.selection, depth: picture.depth, path: null, selector: null, lit };
    const { focus } = focusOf(graph, shown, asked);
    const scene = composeScene({
      graph,
      visible: shown,
      laidOut,
      words: wordsOf(content, graph, language),
      lens: lensOf(content, picture, graph, language),
      widthBy: picture.widthBy,
      focus,
      badges: new Map(),
      voices: voicesShown(graph, shown, voices),
      measure,
    });
    const inArrows = shown.edges.reduce((sum, { flows }) => sum + flows.length, 0);
    const inForce = graph.edges.filter(({ exchange }) => isActive(exchange, picture.day)).length;
    return { graph, open, visible, shown, scene, focus, within: inForce - inArrows };
  };
}

/** What people said, as rows that the map counts. */
function voiceRows({ voices }: PageContent): RecordSet {
  const source = { file: '', sheet: 'annotations', row: null };
  const rows = voices.map(({ kind, targetKind, targetId, status }, index) => ({
    values: { id: String(index), kind, target_kind: targetKind, target_id: targetId, status },
    raw: NOTHING,
    extra: NOTHING,
    source,
  }));
  return new Map([['annotations', rows]]);
}

function openOf(graph: FlowGraph, { level, open }: PagePicture): ReadonlySet<string> {
  const known = LEVELS_OF[graph.grouping].find((name) => name === level);
  return known ? openAtLevel(graph, known as Level) : new Set(open.filter((id) => graph.nodes.has(id)));
}

function wordsOf({ nodeWords, unnamedFlow }: PageContent, { grouping }: FlowGraph, language: PageLanguage): SceneWords {
  const words = new Map(Object.entries(nodeWords[grouping] ?? {}));
  return {
    name: ({ id, name, rowId }) => words.get(id)?.name[language] ?? name ?? rowId,
    unnamedFlow: unnamedFlow[language],
    subtitle: ({ node }) => words.get(node.id)?.subtitle[language] ?? '',
    panelNote: ({ node }) => words.get(node.id)?.panelNote[language] ?? '',
  };
}

/** null for the way of travelling, which shows in the lines, and for a lens that the page does not have. */
function lensOf(content: PageContent, picture: PagePicture, graph: FlowGraph, language: PageLanguage): SceneLens | null {
  const key = lensKey(picture.lens, picture.grouping, picture.day);
  const lens = Object.hasOwn(content.lenses, key) ? content.lenses[key] : undefined;
  if (!lens) return null;
  const [exchanges, nodes] = [new Map(Object.entries(lens.exchanges)), new Map(Object.entries(lens.nodes))];
  const signs = new Map(lens.classes.map((one) => [one.key, one.sign[language]]));
  const table: LensTable = {
    lens: picture.lens as LensTable['lens'],
    classes: lens.classes.filter(({ key: name }) => name !== 'unknown' && name !== 'various'),
    joins: lens.joins,
    ofExchange: ({ id }) => exchanges.get(id) ?? null,
    ofNode: ({ id }) => nodes.get(id) ?? [],
  };
  return sceneLens(table, graph, (name) => signs.get(name) ?? '');
}
