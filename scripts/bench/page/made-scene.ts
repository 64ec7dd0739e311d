// A scene of any size, of made-up systems and exchanges on a plain grid: quickly made, and the same for everything that draws.

import { toLayoutInput } from '../../../renderer/graph/boxes.ts';
import { buildFlowGraph } from '../../../renderer/graph/flow-graph.ts';
import { type LaidOut, type LayoutInput, PANEL, type Point, type Rect } from '../../../renderer/graph/layout/layout.ts';
import { openAtLevel, visibleGraph } from '../../../renderer/graph/levels.ts';
import { composeScene, type Scene } from '../../../renderer/graph/scene.ts';
import { estimateWidth } from '../../../renderer/graph/text-fit.ts';
import type { Exchange, Network } from '../../../renderer/model/network.ts';
import { en } from '../../../renderer/views/text/en.ts';
import { sceneWords } from '../../../renderer/views/text/scene-words.ts';
import { graphOf } from '../graphs.ts';

const STEP = { x: 290, y: 96 } as const;
const MODES = ['query', 'event', 'batch', 'manual', 'publication'] as const;
const FREQUENCIES = ['daily', 'weekly', 'continuous', 'monthly'] as const;

export function madeScene(nodes: number, edges: number): Scene {
  const made = graphOf('flat', nodes, edges);
  const graph = buildFlowGraph(networkOf(made));
  const visible = visibleGraph(graph, openAtLevel(graph, 'system'));
  const laidOut = onGrid(toLayoutInput(visible, '—', estimateWidth));
  return composeScene({ graph, visible, laidOut, words: sceneWords(en), lens: null, focus: null, badges: new Map(), measure: estimateWidth });
}

/** All systems in one organisation, which stands open. */
function networkOf({ boxes, links }: LayoutInput): Network {
  const plain = { organisationId: 'all', unitId: null, layer: null, supplierId: null, isDescribed: true };
  return {
    organisations: [{ id: 'all', name: 'All', shortName: null, isOwn: false }],
    units: [],
    systems: boxes.map(({ id }, index) => ({ id, name: `System of registration ${index + 1}`, ...plain })),
    datasets: [],
    exchanges: links.map(({ id, from, to }, index) => exchange(id, from, to, index)),
    purposes: [],
    activities: [],
  };
}

function exchange(id: string, from: string, to: string, index: number): Exchange {
  return {
    id,
    name: `Exchange ${index + 1}`,
    fromSystemId: from,
    toSystemId: to,
    sourceDatasetId: null,
    targetDatasetId: null,
    purposeId: null,
    activityId: null,
    mode: MODES[index % MODES.length] ?? null,
    frequency: FREQUENCIES[index % FREQUENCIES.length] ?? null,
    volumePerYear: 1000 + index,
    isFeedback: false,
    describedBy: 'both',
    certainty: 'confirmed',
    privacyClass: null,
    validFrom: null,
    validUntil: null,
  };
}

/** Cards column by column; lines out on the right, down between two columns, in on the left. */
function onGrid({ boxes, links }: LayoutInput): LaidOut {
  const [panel] = boxes;
  const cards = panel?.children ?? [];
  const rows = Math.ceil(Math.sqrt((cards.length * STEP.x) / STEP.y / 1.6));
  const rects: Record<string, Rect> = {};
  for (const [index, { id, width, height }] of cards.entries())
    rects[id] = { x: PANEL.padding + Math.floor(index / rows) * STEP.x, y: PANEL.title + (index % rows) * STEP.y, width, height };
  const size = { width: Math.ceil(cards.length / rows) * STEP.x + PANEL.padding, height: rows * STEP.y + PANEL.title + PANEL.padding };
  if (panel) rects[panel.id] = { x: 0, y: 0, ...size };
  const routes = Object.fromEntries(links.map(({ id, from, to }, index) => [id, routeOf(rects[from], rects[to], index)]));
  return { rects, routes, labels: {}, ...size };
}

function routeOf(from: Rect | undefined, to: Rect | undefined, index: number): Point[] {
  if (!from || !to) return [];
  const lane = 12 + ((index * 7) % 90);
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const corner = x1 + lane;
  return [
    [x1, y1],
    [corner, y1],
    [corner, y2],
    [x2, y2],
  ];
}
