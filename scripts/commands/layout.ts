// datareis layout: the map of a case at a level, as places and routes, and as an SVG file when asked.

import { writeFileSync } from 'node:fs';
import { toLayoutInput } from '../../renderer/graph/boxes.ts';
import { buildFlowGraph, type FlowGraph, type Grouping } from '../../renderer/graph/flow-graph.ts';
import { GROUPINGS, knownGroupings } from '../../renderer/graph/known-groupings.ts';
import { countCrossings } from '../../renderer/graph/layout/crossings.ts';
import { layOut } from '../../renderer/graph/layout/engines.ts';
import type { EngineName, LaidOut } from '../../renderer/graph/layout/layout.ts';
import { firstLevel, LEVELS_OF, type Level, openAtLevel, type VisibleGraph, visibleGraph } from '../../renderer/graph/levels.ts';
import { networkOf } from '../../renderer/graph/network-of.ts';
import { composeScene } from '../../renderer/graph/scene.ts';
import { LIGHT_PALETTE, sceneToSvg } from '../../renderer/graph/scene-svg.ts';
import { NO_FILTER, shownGraph } from '../../renderer/graph/shown.ts';
import { estimateWidth } from '../../renderer/graph/text-fit.ts';
import { voicesShown } from '../../renderer/graph/voices.ts';
import { caseInfo } from '../../renderer/model/case-info.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { isoDate } from '../../renderer/model/value.ts';
import { voiceLines } from '../../renderer/views/map/legend-lines.ts';
import { en } from '../../renderer/views/text/en.ts';
import { nl } from '../../renderer/views/text/nl.ts';
import { sceneWords } from '../../renderer/views/text/scene-words.ts';
import { CannotRead, type Command, readCase } from './command.ts';

export const layoutCommand: Command = async ({ inputs, level: wanted, engine: wantedEngine, grouping: wantedGrouping, date, out, language }) => {
  const grouping = groupingOf(wantedGrouping);
  const [asked, engine, askedDay] = [levelOf(wanted, grouping), engineOf(wantedEngine), dayOf(date)];
  const { records } = await readCase(inputs);
  const [info, network] = [caseInfo(records), networkOf(records)];
  if (!knownGroupings(network).has(grouping)) throw new CannotRead(`--grouping ${grouping}: no row of this case says so`);
  const graph = buildFlowGraph(network, grouping);
  const level = asked ?? firstLevel(graph);
  const day = askedDay ?? info.settings.reference_date ?? null;
  const visible = shownGraph(visibleGraph(graph, openAtLevel(graph, level)), day, NO_FILTER);
  const started = performance.now();
  const laidOut = layOut({ engine, input: toLayoutInput(visible, '—', estimateWidth), arrangement: undefined });
  const ms = Math.round(performance.now() - started);
  const text = language === 'nl' ? nl : en;
  if (out) writeFileSync(out, toSvg({ graph, visible, laidOut, records }, text, info.settings.case_name ?? 'Datareis'));
  const crossings = countCrossings(Object.values(laidOut.routes));
  const json = { ...(wantedGrouping !== undefined && { grouping }), level, ...answer(visible, laidOut), crossings, ms };
  return {
    json,
    text: `${level}: ${json.nodes.length} nodes, ${json.edges.length} edges, ${crossings} crossings, ${ms} ms${out ? `, ${out}` : ''}`,
  };
};

/** How systems are gathered; each grouping has levels of its own. */
function groupingOf(wanted: string | undefined): Grouping {
  const grouping = GROUPINGS.find((name) => name === (wanted ?? 'organisation'));
  if (!grouping) throw new CannotRead(`--grouping ${wanted}: expected one of ${GROUPINGS.join(', ')}`);
  return grouping;
}

function levelOf(wanted: string | undefined, grouping: Grouping): Level | undefined {
  if (wanted === undefined) return undefined;
  const level = LEVELS_OF[grouping].find((name) => name === wanted);
  if (!level) throw new CannotRead(`--level ${wanted}: expected one of ${LEVELS_OF[grouping].join(', ')} by ${grouping}`);
  return level;
}

function engineOf(wanted: string | undefined): EngineName {
  if (wanted === undefined || wanted === 'layered' || wanted === 'dagre') return wanted ?? 'layered';
  throw new CannotRead(`--engine ${wanted}: expected layered or dagre`);
}

function dayOf(date: string | undefined): string | null {
  if (date === undefined) return null;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const known = isoDate(year, month, day);
  if (known !== date) throw new CannotRead(`--date ${date}: expected a day such as 2020-07-01`);
  return known;
}

function answer(visible: VisibleGraph, laidOut: LaidOut) {
  const nodes = [...visible.nodes.values()].flatMap(({ node }) => {
    const rect = laidOut.rects[node.id];
    return rect ? [{ id: node.id, parent: node.parent, ...rect }] : [];
  });
  const edges = visible.edges.map(({ id, from, to, flows }) => ({
    id,
    from,
    to,
    exchanges: flows.map((flow) => flow.exchange.id),
    points: laidOut.routes[id] ?? [],
  }));
  return { nodes, edges };
}

interface Drawn {
  readonly graph: FlowGraph;
  readonly visible: VisibleGraph;
  readonly laidOut: LaidOut;
  readonly records: RecordSet;
}

function toSvg({ graph, visible, laidOut, records }: Drawn, text: typeof nl, title: string): string {
  const scene = composeScene({
    graph,
    visible,
    laidOut,
    words: sceneWords(text),
    lens: null,
    focus: null,
    badges: new Map(),
    voices: voicesShown(graph, visible, records),
    measure: estimateWidth,
  });
  return sceneToSvg(scene, { title, palette: LIGHT_PALETTE, legend: voiceLines({ text }, scene) });
}
