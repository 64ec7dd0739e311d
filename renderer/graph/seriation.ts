// An order that puts what is tied together side by side: the second eigenvector of the ties (Fiedler), for each connected part.

export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

const STEPS = 300;
const STILL = 1e-9;

/** The numbers 0 to count - 1 in the order to stand in. Larger parts first, loose ones last; the same ties give the same order. */
export function seriate(count: number, ties: readonly Tie[]): number[] {
  const neighbours = Array.from({ length: count }, () => new Map<number, number>());
  for (const { a, b, weight } of ties) {
    if (a === b) continue;
    neighbours[a]?.set(b, (neighbours[a]?.get(b) ?? 0) + weight);
    neighbours[b]?.set(a, (neighbours[b]?.get(a) ?? 0) + weight);
  }
  return partsOf(neighbours).flatMap((part) => alongFiedler(part, neighbours));
}

type Neighbours = readonly ReadonlyMap<number, number>[];

function partsOf(neighbours: Neighbours): number[][] {
  const seen = new Set<number>();
  const parts: number[][] = [];
  for (const start of neighbours.keys()) {
    if (seen.has(start)) continue;
    const part = [start];
    seen.add(start);
    for (const at of part)
      for (const next of neighbours[at]?.keys() ?? [])
        if (!seen.has(next)) {
          seen.add(next);
          part.push(next);
        }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.sort((a, b) => b.length - a.length);
}

function alongFiedler(part: readonly number[], neighbours: Neighbours): number[] {
  if (part.length < 3) return [...part];
  const place = new Map(part.map((node, index) => [node, index]));
  const ties = part.map((node) => [...(neighbours[node] ?? [])].map(([other, weight]) => [place.get(other) ?? 0, weight] as const));
  const roots = ties.map((own) => Math.sqrt(own.reduce((sum, [, weight]) => sum + weight, 0)));
  const values = secondVector(ties, roots);
  const at = (index: number) => (values[index] ?? 0) / (roots[index] ?? 1);
  return part
    .map((node, index) => ({ node, value: at(index) }))
    .sort((a, b) => a.value - b.value || a.node - b.node)
    .map(({ node }) => node);
}

/** By power iteration on half of (identity + normalised ties), held apart from its first eigenvector, which is `roots`. */
function secondVector(ties: readonly (readonly (readonly [number, number])[])[], roots: readonly number[]): readonly number[] {
  let vector = apart(
    roots.map((_, index) => index - (roots.length - 1) / 2),
    roots,
  );
  for (let step = 0; step < STEPS; step += 1) {
    const now = vector;
    const next = apart(
      ties.map(
        (own, index) =>
          ((now[index] ?? 0) +
            own.reduce((sum, [other, weight]) => sum + (weight * (now[other] ?? 0)) / ((roots[index] ?? 1) * (roots[other] ?? 1)), 0)) /
          2,
      ),
      roots,
    );
    vector = next;
    if (next.reduce((most, value, index) => Math.max(most, Math.abs(value - (now[index] ?? 0))), 0) < STILL) break;
  }
  return vector;
}

/** The part of the vector at right angles to `roots`, with length 1. */
function apart(vector: readonly number[], roots: readonly number[]): readonly number[] {
  const share = dot(vector, roots) / dot(roots, roots);
  const rest = vector.map((value, index) => value - share * (roots[index] ?? 0));
  const length = Math.sqrt(dot(rest, rest)) || 1;
  return rest.map((value) => value / length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
