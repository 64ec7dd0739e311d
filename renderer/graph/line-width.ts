// How wide an arrow is drawn: all alike, by how many exchanges it stands for, or by how much they carry in a year. What is not known is said, not drawn as nothing.
import type { Exchange } from '../model/network.ts';
import type { LineStyle } from './line-style.ts';

export type WidthBy = 'none' | 'count' | 'volume';

/** Steps of the scale: from `least` on, lines have this width in pixels. The last step has no end. */
export interface WidthStep {
  readonly least: number;
  readonly width: number;
}

/** Few steps, far enough apart to tell by eye and to read off the legend. */
export const WIDTH_STEPS: Record<Exclude<WidthBy, 'none'>, readonly WidthStep[]> = {
  count: [
    { least: 1, width: 1.5 },
    { least: 2, width: 2.75 },
    { least: 4, width: 4 },
    { least: 8, width: 5.25 },
    { least: 16, width: 6.5 },
  ],
  volume: [
    { least: 0, width: 1.5 },
    { least: 100, width: 2.75 },
    { least: 1_000, width: 4 },
    { least: 10_000, width: 5.25 },
    { least: 100_000, width: 6.5 },
  ],
};

/** The width of a line that says nothing by its width. */
export const PLAIN_WIDTH = 1.5;

/** `unknown`: none = all that the width says is known; some = it is at least this much; all = nothing is known, and the width says nothing. */
export interface LineWidth {
  readonly width: number;
  readonly unknown: 'none' | 'some' | 'all';
}

export function widthOf(exchanges: readonly Exchange[], by: WidthBy): LineWidth {
  if (by === 'none') return { width: PLAIN_WIDTH, unknown: 'none' };
  if (by === 'count') return { width: stepOf('count', exchanges.length), unknown: 'none' };
  const known = exchanges.flatMap(({ volumePerYear }) => (volumePerYear === null ? [] : [volumePerYear]));
  if (known.length === 0) return { width: PLAIN_WIDTH, unknown: 'all' };
  return { width: stepOf('volume', total(known)), unknown: known.length < exchanges.length ? 'some' : 'none' };
}

/** What the mark of a line says of an unknown volume: "?" = not known, "+?" = more than is drawn. */
export const UNKNOWN_MARK: Record<LineWidth['unknown'], string> = { none: '', some: '+?', all: '?' };

function stepOf(by: Exclude<WidthBy, 'none'>, value: number): number {
  return WIDTH_STEPS[by].findLast((step) => step.least <= value)?.width ?? PLAIN_WIDTH;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The widths to draw a line of this style with: `line` itself, and the light core of a double line (null = none). Every drawer of arrows uses these. */
export function strokesOf(style: LineStyle, width: number): { readonly line: number; readonly core: number | null } {
  if (style === 'query' || style === 'mixed') return { line: width + 3.5, core: width + (style === 'query' ? 0.7 : -0.1) };
  return { line: style === 'manual' ? width + 0.75 : width, core: null };
}

/** How much larger than usual the head of a line this wide is. */
export function headScale(width: number): number {
  return Math.max(1, 1 + (width - 2.5) / 6);
}
