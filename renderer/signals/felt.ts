// Which series tell how people feel: a scale from 1 (bad) to 5 (good) for departments. They stand beside the numbers and are never merged with them.
import type { Series } from './series.ts';

export const FELT_SCALE = [1, 2, 3, 4, 5] as const;

/** A range written as 1-5, 1 – 5, 1..5, 1 tot 5, 1 t/m 5 or 1 to 5, that is no part of a larger number. */
const ONE_TO_FIVE = /(?<![\d.,-])1\s*(?:-|–|—|\.\.\.?|t\/m|tot(?: en met)?|to|through)\s*5(?![\d]|[.,]\d)/i;

/** By its unit of measure ("schaal 1-5"), not by its name or id. */
export function isFelt(series: Pick<Series, 'dimension' | 'unitOfMeasure'>): boolean {
  return series.dimension === 'unit' && ONE_TO_FIVE.test(series.unitOfMeasure);
}

/** The step of the scale that a mean lies nearest to, halves upward; null outside the scale. */
export function feltStep(value: number): (typeof FELT_SCALE)[number] | null {
  if (!(value >= 1 && value <= 5)) return null;
  return FELT_SCALE[Math.min(4, Math.floor(value + 0.5) - 1)] ?? null;
}
