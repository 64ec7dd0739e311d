// What is the cheapest way to everything that steps lead to, and what can be reached at all? Knows nothing of what a cost means.
import { heapOf } from './heap.ts';
import { compareIds } from './places.ts';
import { compareSteps, type Step } from './steps.ts';

/** How a dataset is best come to. `step` is the last one of the way, null at a start. `steps` counts those of the way. */
export interface Come {
  readonly cost: number;
  readonly steps: number;
  readonly step: Step | null;
}

export type Leaving = (id: string) => readonly Step[];

/**
 * Dijkstra. The cheapest way; of equally cheap ways one of the fewest steps; of those the one whose last step has the first id.
 * A cost of null closes a step; a cost may not be below zero, so that rings end by themselves.
 */
export function cheapest(starts: Iterable<string>, leaving: Leaving, costOf: (step: Step) => number | null): Map<string, Come> {
  const [settled, best] = [new Map<string, Come>(), new Map<string, Come>()];
  const heap = heapOf<{ readonly id: string; readonly come: Come }>((a, b) => compareComes(a.come, b.come) || compareIds(a.id, b.id));
  const offer = (id: string, come: Come) => {
    const known = best.get(id);
    if (settled.has(id) || (known && !isBetter(come, known))) return;
    best.set(id, come);
    heap.push({ id, come });
  };
  for (const id of starts) offer(id, { cost: 0, steps: 0, step: null });
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { id, come } = next;
    if (settled.has(id) || best.get(id) !== come) continue;
    settled.set(id, come);
    for (const step of leaving(id)) {
      const cost = costOf(step);
      if (cost !== null) offer(step.to, { cost: come.cost + cost, steps: come.steps + 1, step });
    }
  }
  return settled;
}

function compareComes(a: Come, b: Come): number {
  return a.cost - b.cost || a.steps - b.steps;
}

function isBetter(come: Come, known: Come): boolean {
  const order = compareComes(come, known);
  if (order !== 0 || !come.step || !known.step) return order < 0;
  return (compareSteps(come.step, known.step) || compareIds(come.step.from, known.step.from)) < 0;
}

/** Everything that can be come to from the starts over these steps, the starts themselves included. */
export function reachable(starts: Iterable<string>, leaving: Leaving, isOpen: (step: Step) => boolean = () => true): Set<string> {
  const found = new Set(starts);
  for (const id of found) for (const step of leaving(id)) if (isOpen(step)) found.add(step.to);
  return found;
}

/** The steps of the way to `id`, from its start on. */
export function wayTo(comes: ReadonlyMap<string, Come>, id: string): Step[] {
  const way: Step[] = [];
  for (let step = comes.get(id)?.step; step; step = comes.get(step.from)?.step) way.unshift(step);
  return way;
}
