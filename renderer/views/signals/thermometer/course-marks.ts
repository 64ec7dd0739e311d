// What was decided and said at a place in a period, to stand as marks beside its course. Knows no drawing.
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';

export interface CourseMark {
  readonly kind: 'decision' | 'words';
  readonly id: string;
  readonly day: number;
  readonly text: string;
}

/** Decisions about this district, and those about no district in particular; words of this place, of the whole city when `place` is ''. In order of day. */
export function marksOf(book: Pick<SignalBook, 'decisions' | 'words' | 'areas'>, place: string, from: number, until: number): CourseMark[] {
  const isArea = book.areas.some(({ id }) => id === place);
  const inPeriod = ({ day }: { readonly day: number }) => day >= from && day <= until;
  const decisions = book.decisions.filter(({ areaIds }) => areaIds.length === 0 || !isArea || areaIds.includes(place));
  const words = book.words.filter(({ unitId, areaId }) => place === '' || unitId === place || areaId === place);
  return [
    ...decisions.filter(inPeriod).map(({ id, day, title }): CourseMark => ({ kind: 'decision', id, day, text: title })),
    ...words.filter(inPeriod).map(({ id, day, text }): CourseMark => ({ kind: 'words', id, day, text })),
  ].sort((a, b) => a.day - b.day);
}
