// Which decisions were taken by a day, which run, which passed their evaluation date, and which signals led to none? Reads rows; knows no words.
import { type Row, textOf } from '../../model/record.ts';
import { dayOf } from '../../signals/days.ts';
import { bySeries } from '../../signals/decided.ts';
import type { AskSignals } from '../../signals/desk/kinds.ts';
import { type Book, isoIn } from './paper-case.ts';

/** Taken on the day or before, newest first. */
export function decidedUpTo(book: Book, day = book.day): readonly Row[] {
  return [...book.upTo('decisions', 'decided_on', day)].sort((a, b) => compare(isoIn(b, 'decided_on'), isoIn(a, 'decided_on')));
}

/** In effect on the day. */
export function isRunning(row: Row, day: string): boolean {
  const [from, until, status] = [isoIn(row, 'effective_from'), isoIn(row, 'effective_until'), textOf(row, 'status')];
  return status !== 'proposed' && status !== 'withdrawn' && from !== null && from <= day && (until === null || day <= until);
}

/** With an evaluation date before the day (Q35). Whether they were evaluated is not in the case. */
export function pastEvaluation(book: Book): readonly Row[] {
  const past = decidedUpTo(book).filter((row) => (isoIn(row, 'evaluate_on') ?? '9999') < book.day);
  return [...past].sort((a, b) => compare(isoIn(a, 'evaluate_on'), isoIn(b, 'evaluate_on')));
}

/** Whole days between two ISO days. */
export function daysBetween(from: string, until: string): number {
  return (dayOf(until) ?? 0) - (dayOf(from) ?? 0);
}

/** Before and after a decision in its places, and where it does not apply; `percent` in percent of before, null = not known. */
export interface Effect {
  readonly seriesId: string;
  readonly here: number | null;
  readonly elsewhere: number | null;
}

/** What the series that a decision is linked to did in the two weeks before and after, as known on the day. No proof of anything. */
export async function effectsOf(book: Book, signals: AskSignals | null, row: Row): Promise<readonly Effect[]> {
  const decision = textOf(row, 'id') ?? '';
  const links = book.rows('decision_links').filter((one) => textOf(one, 'decision_id') === decision && textOf(one, 'signal_kind') === 'series');
  const of = bySeries(
    {
      decision,
      decidedOn: textOf(row, 'decided_on') ?? '',
      effectiveFrom: dayOf(textOf(row, 'effective_from') ?? ''),
      areaIds: idsIn(row, 'area_ids'),
      unitIds: idsIn(row, 'unit_ids'),
    },
    links.flatMap((link) => {
      const seriesId = textOf(link, 'signal_id');
      const place = textOf(link, 'area_id') ?? textOf(link, 'unit_id') ?? null;
      return seriesId === undefined ? [] : [{ seriesId, place, expected: textOf(link, 'expected_direction') ?? null }];
    }),
  );
  if (!signals || of.length === 0) return [];
  const found = await signals('effect', { of, until: dayOf(book.day), lineDays: 0 });
  return found.flatMap((effect) =>
    effect ? [{ seriesId: effect.seriesId, here: effect.here.changePercent, elsewhere: effect.elsewhere.changePercent }] : [],
  );
}

/** Signals in words of the period that no decision up to the day is linked to; oldest first. */
export function wordsWithout(book: Book): readonly Row[] {
  const taken = new Set(decidedUpTo(book).map((row) => textOf(row, 'id')));
  const linked = new Set(
    book
      .rows('decision_links')
      .filter((link) => textOf(link, 'signal_kind') === 'qualitative' && taken.has(textOf(link, 'decision_id')))
      .map((link) => textOf(link, 'signal_id')),
  );
  return book.upTo('qualitative_signals', 'observed_on').filter((row) => !linked.has(textOf(row, 'id')));
}

export function idsIn(row: Row, field: string): readonly string[] {
  const value = row.values[field];
  return Array.isArray(value) ? value.map(String) : [];
}

function compare(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? ''));
}
