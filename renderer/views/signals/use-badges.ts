// The signal of each card and arrow on the chosen day: of the series that come from the datasets in it, and of a department its own numbers, the worst counts.
import { useMemo } from 'react';
import { type FlowGraph, seriesInside } from '../../graph/flow-graph.ts';
import type { VisibleGraph } from '../../graph/levels.ts';
import type { Badge } from '../../graph/scene.ts';
import type { MarkGroup, SeriesMark } from '../../signals/desk/marks.ts';
import type { Level } from '../../signals/levels.ts';
import type { Series } from '../../signals/series.ts';
import { badgeWords } from '../text/badge-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { SPARK_DAYS, useSignalDay } from './lines/use-series-lines.ts';
import { useAnswered } from './use-signal-answer.ts';

const NONE: ReadonlyMap<string, Badge> = new Map();
const NO_SERIES: ReadonlyMap<string, Series> = new Map();

/** By node id and arrow id; empty when signals are off, when the case names no day, and until the first levels are there. */
export function useBadges(isOn: boolean): ReadonlyMap<string, Badge> {
  const text = useText();
  const graph = useWorkspaceState((state) => state.openCase?.graph);
  const series = useWorkspaceState((state) => state.openCase?.signals?.series ?? NO_SERIES);
  const visible = useWorkspaceState((state) => state.picture?.visible);
  const day = useSignalDay();
  const groups = useMemo(() => (isOn && graph && visible ? groupsOf(graph, visible, series) : null), [isOn, graph, visible, series]);
  const asked = groups && groups.asked.length > 0 && day !== null ? { day, days: SPARK_DAYS, groups: groups.asked } : null;
  const found = useAnswered('marks', asked);
  return useMemo(() => {
    if (!groups || !found || !isSame(found.asked.groups, groups.asked)) return NONE;
    const made = found.answer.map((mark) => mark && badgeOf(mark, series, text));
    return new Map([...groups.of].flatMap(([id, at]) => (made[at] ? [[id, made[at]] as const] : [])));
  }, [groups, found, series, text]);
}

function isSame(one: readonly MarkGroup[], other: readonly MarkGroup[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Cards and arrows with the same series are asked about once. `of`: where each stands among what is asked. */
interface Groups {
  readonly asked: readonly MarkGroup[];
  readonly of: ReadonlyMap<string, number>;
}

function groupsOf(graph: FlowGraph, visible: VisibleGraph, series: ReadonlyMap<string, Series>): Groups {
  const byUnit = [...series.values()].filter(({ dimension }) => dimension === 'unit').map(({ id }) => id);
  const [places, asked, of] = [new Map<string, number>(), [] as MarkGroup[], new Map<string, number>()];
  const add = (id: string, ids: readonly string[], unitId: string | null) => {
    const seriesIds = [...new Set(ids)].filter((one) => series.has(one));
    if (seriesIds.length === 0) return;
    const key = JSON.stringify([seriesIds, unitId]);
    const at = places.get(key) ?? asked.push({ seriesIds, unitId }) - 1;
    places.set(key, at);
    of.set(id, at);
  };
  for (const { node, isOpen } of visible.nodes.values()) {
    const unitId = node.kind === 'unit' ? node.rowId : null;
    if (!isOpen) add(node.id, [...seriesInside(graph, node.id), ...(unitId === null ? [] : byUnit)], unitId);
  }
  for (const edge of visible.edges) {
    const carried = edge.flows.flatMap((flow) => graph.nodes.get(flow.fromDataset ?? '')?.seriesIds ?? []);
    add(edge.id, carried, null);
  }
  return { asked, of };
}

function badgeOf(mark: SeriesMark, series: ReadonlyMap<string, Series>, text: Parameters<typeof badgeWords>[0]): Badge | null {
  const one = series.get(mark.seriesId);
  return one ? { level: drawn(mark.level.level), ...badgeWords(text, one, mark) } : null;
}

/** A hidden group and a day without values are drawn as "no report". */
export function drawn(level: Level): Badge['level'] {
  return level === 'hidden' || level === 'no_day' ? 'no_report' : level;
}
