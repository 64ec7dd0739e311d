// Medians and other sums over a list of numbers.

/** The value at a share of the sorted list: 0.5 is the median. NaN for an empty list. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)] ?? Number.NaN, sorted[Math.ceil(place)] ?? Number.NaN];
  return low + (high - low) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How fast y grows with x: the exponent of the straight line through the logarithms. */
export function growth(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (axis: 0 | 1) => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const covered = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return covered / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}
