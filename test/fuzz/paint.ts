// Takes a spoilt case on to the store-room, the layout and the picture, and looks whether any text of the file became markup there.
import { loadCase } from '../../renderer/db/case-tables.ts';
import type { Database } from '../../renderer/db/database.ts';
import { openNodeDatabase } from '../../renderer/db/duckdb-node.ts';
import { toLayoutInput } from '../../renderer/graph/boxes.ts';
import { buildFlowGraph } from '../../renderer/graph/flow-graph.ts';
import { dagreLayout } from '../../renderer/graph/layout/dagre-layout.ts';
import { openAtLevel, visibleGraph } from '../../renderer/graph/levels.ts';
import { networkOf } from '../../renderer/graph/network-of.ts';
import { composeScene } from '../../renderer/graph/scene.ts';
import { LIGHT_PALETTE, sceneToSvg } from '../../renderer/graph/scene-svg.ts';
import { NO_FILTER, shownGraph } from '../../renderer/graph/shown.ts';
import { estimateWidth } from '../../renderer/graph/text-fit.ts';
import { parseXml } from '../../renderer/ingest/xml.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { sceneWords } from '../../renderer/views/text/scene-words.ts';

/** A map of more things than this takes longer to lay out than a run has. */
const MOST_NODES = 150;

let opened: Promise<Database> | undefined;

/** What is wrong with the picture; empty when it is sound, or when the case has too much to draw. */
export async function faultsOfPicture(records: RecordSet): Promise<string[]> {
  opened ??= openNodeDatabase();
  const database = await opened;
  await loadCase(database, records, { reports: [], conflicts: [], describers: new Map(), readOn: '2020-07-01' });
  const graph = buildFlowGraph(networkOf(records));
  const visible = shownGraph(visibleGraph(graph, openAtLevel(graph, 'system')), null, NO_FILTER);
  if (visible.nodes.size > MOST_NODES) return [];
  const laidOut = dagreLayout(toLayoutInput(visible, '—', estimateWidth));
  const scene = composeScene({
    graph,
    visible,
    laidOut,
    words: sceneWords(nl),
    lens: null,
    focus: null,
    badges: new Map(),
    measure: estimateWidth,
  });
  return faultsOfSvg(sceneToSvg(scene, { title: 'Proef', palette: LIGHT_PALETTE }));
}

const DRAWN = new Set([
  'svg',
  'title',
  'desc',
  'defs',
  'marker',
  'g',
  'rect',
  'path',
  'text',
  'tspan',
  'circle',
  'line',
  'polygon',
  'polyline',
  'ellipse',
  'clipPath',
  'style',
  'use',
  'pattern',
]);

export function faultsOfSvg(svg: string): string[] {
  const faults: string[] = [];
  const fault = parseXml(svg, {
    open: ({ name, attributes }) => {
      if (!DRAWN.has(name)) faults.push(`picture: an element <${name}>`);
      for (const [key, value] of Object.entries(attributes))
        if (/^on/i.test(key) || (/href|src/i.test(key) && !value.startsWith('#')))
          faults.push(`picture: an attribute ${key}="${value.slice(0, 40)}"`);
    },
    close: () => {},
    text: () => {},
  });
  return fault ? [...faults, `picture: no XML, ${fault.detail}`] : faults;
}
