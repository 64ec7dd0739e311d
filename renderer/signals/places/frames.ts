// Into which days, weeks or months a period is cut, to be drawn as small maps beside each other.
import { firstOfMonth, mondayOf } from '../days.ts';
import type { BinWidth } from '../timeline.ts';

/** Days since 1970-01-01, both included. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** `left` = how many spans before the first one do not fit. */
export interface Frames {
  readonly width: BinWidth;
  readonly spans: readonly Span[];
  readonly left: number;
}

const STARTS: Record<BinWidth, (day: number) => number> = { day: (day) => day, week: mondayOf, month: firstOfMonth };

/** Days when at most `most` of them are in the period, else ISO weeks, else months; of more months only the last. A week or month at the edge of the period is cut there. */
export function framesOf(from: number, until: number, most: number): Frames {
  for (const width of ['day', 'week', 'month'] as const) {
    const spans = spansOf(from, until, width);
    if (spans.length <= most || width === 'month') return { width, spans: spans.slice(-most), left: Math.max(0, spans.length - most) };
  }
  return { width: 'month', spans: [], left: 0 };
}

function spansOf(from: number, until: number, width: BinWidth): Span[] {
  const spans: Span[] = [];
  for (let last = until; last >= from; last = (spans[0]?.from ?? from) - 1) spans.unshift({ from: Math.max(from, STARTS[width](last)), until: last });
  return spans;
}
