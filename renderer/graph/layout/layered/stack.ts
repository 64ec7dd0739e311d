// Parts without arrows between them, one below the other where they share columns.
import { GAP, takesRoom } from './gaps.ts';
import type { Plan } from './plan.ts';

/** Moves each part down until it is clear of all parts before it in its columns. */
export function stackParts({ elements, ranks }: Plan, y: Float64Array, up: Float64Array, down: Float64Array): Float64Array {
  const parts = ranks.band.reduce((most, band) => Math.max(most, band >> 1), 0) + 1;
  if (parts === 1) return y;
  const spans = Array.from({ length: parts }, () => ({ low: Infinity, high: -Infinity, first: Infinity, last: -1 }));
  for (let element = 0; element < elements.count; element += 1) {
    if (!takesRoom(elements.kind, element)) continue;
    const span = spans[(ranks.band[element] as number) >> 1] as (typeof spans)[number];
    span.low = Math.min(span.low, (y[element] as number) - (up[element] as number));
    span.high = Math.max(span.high, (y[element] as number) + (down[element] as number));
    span.first = Math.min(span.first, elements.layer[element] as number);
    span.last = Math.max(span.last, elements.layer[element] as number);
  }
  const sky = new Float64Array(elements.layers);
  const moves = spans.map(({ low, high, first, last }) => {
    if (last < 0) return 0;
    const top = sky.subarray(first, last + 1).reduce((most, at) => Math.max(most, at), 0);
    sky.fill(top + high - low + GAP.boxes, first, last + 1);
    return top - low;
  });
  return y.map((value, element) => value + (moves[(ranks.band[element] as number) >> 1] as number));
}
