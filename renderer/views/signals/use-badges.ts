// The level of each card and arrow on the chosen day: of the series that come from the datasets in it, the worst counts.
import { useMemo } from 'react';
import { type FlowGraph, seriesInside } from '../../graph/flow-graph.ts';
import type { VisibleGraph } from '../../graph/levels.ts';
import type { Badge } from '../../graph/scene.ts';
import { lastKnown, worstOf } from '../../signals/badge.ts';
import { dayOf } from '../../signals/days.ts';
import { type Level, levelsOn, type PlaceLevel } from '../../signals/levels.ts';
import type { SignalBook } from '../../workspace/signal-book.ts';
import type { Catalogue } from '../text/nl.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

const NONE: ReadonlyMap<string, Badge> = new Map();

/** By node id and arrow id; empty when signals are off or the case names no day. */
export function useBadges(isOn: boolean): ReadonlyMap<string, Badge> {
  const text = useText();
  const openCase = useWorkspaceState((state) => state.openCase);
  const visible = useWorkspaceState((state) => state.picture?.visible);
  const day = useWorkspaceState((state) => state.day);
  return useMemo(() => {
    const number = day === null ? openCase?.signals?.last : dayOf(day);
    if (!isOn || !openCase?.signals || !visible || number === null || number === undefined) return NONE;
    return badgesOn(openCase.graph, visible, openCase.signals, number, text);
  }, [isOn, openCase, visible, day, text]);
}

function badgesOn(graph: FlowGraph, visible: VisibleGraph, book: SignalBook, day: number, text: Catalogue): ReadonlyMap<string, Badge> {
  const levels = new Map([...book.gauges].map(([id, gauge]) => [id, levelsOn(gauge, day).map(lastKnown)]));
  const badges = new Map<string, Badge>();
  for (const { node, isOpen } of visible.nodes.values()) {
    const badge = isOpen ? null : badgeOf(seriesInside(graph, node.id), levels, book, text);
    if (badge) badges.set(node.id, badge);
  }
  for (const edge of visible.edges) {
    const series = edge.flows.flatMap((flow) => graph.nodes.get(flow.fromDataset ?? '')?.seriesIds ?? []);
    const badge = badgeOf([...new Set(series)], levels, book, text);
    if (badge) badges.set(edge.id, badge);
  }
  return badges;
}

function badgeOf(seriesIds: readonly string[], levels: ReadonlyMap<string, readonly PlaceLevel[]>, book: SignalBook, text: Catalogue): Badge | null {
  const all = seriesIds.flatMap((id) => levels.get(id) ?? []);
  const worst = worstOf(all);
  if (!worst) return null;
  const level = drawn(worst.level);
  const first = worst.worst[0]?.seriesId ?? '';
  const mine = worst.worst.filter((place) => place.seriesId === first);
  const name = book.gauges.get(first)?.series.name ?? first;
  const isCity = book.gauges.get(first)?.series.dimension === 'city';
  return { level, text: text.signals.badge(name, text.signals.levels[worst.level] ?? worst.level, level === 'normal' || isCity ? 0 : mine.length) };
}

/** A hidden group and a day without values are drawn as "no report". */
function drawn(level: Level): Badge['level'] {
  return level === 'hidden' || level === 'no_day' ? 'no_report' : level;
}
