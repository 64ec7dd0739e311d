// The part of the map that a finding about an exchange concerns, as a small scene of its own: its two ends in their groups, and the arrow between them.
import { CARD, titleLines } from '../../graph/boxes.ts';
import type { FlowEdge, FlowGraph, FlowNode } from '../../graph/flow-graph.ts';
import type { LaidOut, Rect } from '../../graph/layout/layout.ts';
import type { VisibleGraph, VisibleNode } from '../../graph/levels.ts';
import { composeScene, type Scene, type SceneWords } from '../../graph/scene.ts';
import type { Measure } from '../../graph/text-fit.ts';

const PAD = 8;
const BAR = 32;
const GAP = 52;

/** What stands under the name of each end: the dataset it comes from and goes to. */
export interface EndWords {
  readonly from: string;
  readonly to: string;
}

/** null when one of its ends is not known, or both are one system. Pixels, as on the map at 100 %. */
export function findingScene(graph: FlowGraph, exchangeId: string, words: SceneWords, ends: EndWords, measure: Measure): Scene | null {
  const flow = graph.edges.find(({ exchange }) => exchange.id === exchangeId);
  const [from, to] = [graph.nodes.get(flow?.from ?? ''), graph.nodes.get(flow?.to ?? '')];
  if (!flow || !from || !to || from === to) return null;
  const visible = visibleOf(graph, flow, [from, to]);
  const subtitle: SceneWords['subtitle'] = ({ node }) => (node === from ? ends.from : node === to ? ends.to : '');
  const laidOut = laidOutOf([from, to], words, measure);
  const shown = new Set([ARROW, from.id, to.id]);
  return composeScene({
    graph,
    visible,
    laidOut,
    words: { ...words, subtitle, panelNote: () => '' },
    lens: null,
    focus: { nodes: new Set(visible.nodes.keys()), edges: new Set([ARROW]), chosen: shown },
    badges: new Map(),
    measure,
  });
}

const ARROW = 'arrow';

function visibleOf(graph: FlowGraph, flow: FlowEdge, ends: readonly [FlowNode, FlowNode]): VisibleGraph {
  const groups = ends.flatMap(({ parent }) => graph.nodes.get(parent ?? '') ?? []);
  const seen = (node: FlowNode, isOpen: boolean): readonly [string, VisibleNode] => [node.id, { node, isOpen, hasChildren: isOpen, within: 0 }];
  return {
    nodes: new Map([...groups.map((node) => seen(node, true)), ...ends.map((node) => seen(node, false))]),
    edges: [{ id: ARROW, from: flow.from, to: flow.to, flows: [flow] }],
  };
}

/** The sender left, the receiver right, each in its group; in one group when that is the same. */
function laidOutOf([from, to]: readonly [FlowNode, FlowNode], words: SceneWords, measure: Measure): LaidOut {
  const lines = Math.max(...[from, to].map((node) => titleLines(words.name(node), measure).length));
  const size = { width: CARD.width, height: 2 * CARD.padding - 4 + lines * CARD.titleLine + CARD.subLine };
  const left: Rect = { x: PAD, y: BAR, ...size };
  const right: Rect = { x: PAD + size.width + GAP, y: BAR, ...size };
  const width = right.x + size.width + PAD;
  const around = ({ x }: Rect): Rect => ({ x: x - PAD, y: 0, width: size.width + 2 * PAD, height: BAR + size.height + PAD });
  const isOne = from.parent !== null && from.parent === to.parent;
  const groups = isOne
    ? { [from.parent]: { ...around(left), width } }
    : { ...(from.parent !== null && { [from.parent]: around(left) }), ...(to.parent !== null && { [to.parent]: around(right) }) };
  const y = BAR + size.height / 2;
  return {
    rects: { ...groups, [from.id]: left, [to.id]: right },
    routes: {
      [ARROW]: [
        [left.x + size.width, y],
        [right.x, y],
      ],
    },
    labels: {},
    width,
    height: BAR + size.height + PAD,
  };
}
