// The decisions of the open case on the day that is looked at, with what the desk of signals says of them.
import { useMemo } from 'react';
import { dayOf, isoOf } from '../../../signals/days.ts';
import type { DeskEffect } from '../../../signals/desk/effect.ts';
import type { Lead } from '../../../signals/desk/leads.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';
import { useWorkspaceState } from '../../workspace-context.ts';
import { useSignalAnswer } from '../use-signal-answer.ts';
import { type DecisionItem, decisionItems, wordsWithout } from './decision-items.ts';

/** Days on either side of the first day of a decision in its chart. */
const LINE_DAYS = 28;

export interface Decisions {
  readonly book: SignalBook;
  readonly day: number;
  readonly items: readonly DecisionItem[];
  readonly without: ReturnType<typeof wordsWithout>;
}

/** null while the signals are read. */
export function useDecisions(): Decisions | null {
  const records = useWorkspaceState((state) => state.openCase?.records);
  const book = useWorkspaceState((state) => state.openCase?.signals);
  const iso = useWorkspaceState((state) => state.day) ?? isoOf(book?.last ?? 0);
  const items = useMemo(() => (records ? decisionItems(records) : []), [records]);
  const day = dayOf(iso) ?? 0;
  const without = useMemo(() => (records ? wordsWithout(records, items, day) : []), [records, items, day]);
  return useMemo(() => (book ? { book, day, items, without } : null), [book, day, items, without]);
}

/** For each decision its linked series with what happened, up to the day; empty until the answer is there. */
export function useEffects(items: readonly DecisionItem[], day: number, lineDays = 0): ReadonlyMap<string, readonly (DeskEffect | null)[]> {
  const of = items.flatMap(({ series }) =>
    series.map(({ seriesId, places, areaIds, unitIds, effectiveFrom }) => ({ seriesId, places, areaIds, unitIds, effectiveFrom })),
  );
  const found = useSignalAnswer('effect', of.length > 0 ? { of, until: day, lineDays } : null);
  return perItem(items, found?.length === of.length ? found : undefined);
}

export function useEffectLines(item: DecisionItem, day: number): readonly (DeskEffect | null)[] {
  return useEffects([item], day, LINE_DAYS).get(item.id) ?? [];
}

/** For each decision since when its series had been amber or red. */
export function useLeads(items: readonly DecisionItem[]): ReadonlyMap<string, readonly (Lead | null)[]> {
  const of = items.flatMap(({ series }) => series.map(({ seriesId, places, areaIds, decidedOn }) => ({ seriesId, places, areaIds, decidedOn })));
  const found = useSignalAnswer('leads', of.length > 0 ? { of } : null);
  return perItem(items, found?.length === of.length ? found : undefined);
}

function perItem<T>(items: readonly DecisionItem[], found: readonly T[] | undefined): ReadonlyMap<string, readonly T[]> {
  let at = 0;
  return new Map(
    items.map(({ id, series }) => {
      at += series.length;
      return [id, found?.slice(at - series.length, at) ?? []];
    }),
  );
}

/** Days from the first signal to the decision: the most of all its links; null when no day is known. */
export function leadOf(item: DecisionItem, leads: readonly (Lead | null)[]): number | null {
  const days = [...item.words.flatMap(({ leadDays }) => leadDays ?? []), ...leads.flatMap((lead) => lead?.days ?? [])];
  return days.length === 0 ? null : Math.max(...days);
}

/** A decision that came more days than this after its signal is slow. */
export const SLOW_DAYS = 7;
