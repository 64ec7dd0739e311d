// How long does the slowest way take that passes nothing twice? Knows nothing of what is walked on.
import type { Step } from './steps.ts';

/** `longest`: milliseconds of the slowest way of which every step is known. `uncertain`: come to over a step that takes nobody knows how long. `isComplete` is false when there were too many ways to walk them all: `longest` is then at least so long. */
export interface LongestWays {
  readonly longest: ReadonlyMap<string, number>;
  readonly uncertain: ReadonlySet<string>;
  readonly isComplete: boolean;
}

/** With rings every way has to be walked; after this many steps that ends. */
const MOST_STEPS = 200_000;

export function longestWays(start: string, nodes: readonly string[], leaving: (id: string) => readonly Step[]): LongestWays {
  const onward = (id: string) => leaving(id).filter(({ from, to }) => from !== to);
  const order = orderOf(nodes, onward);
  return order ? alongOrder(start, order, onward) : walked(start, onward);
}

/** The nodes so that every step goes on in the order (Kahn); null when there is a ring. */
function orderOf(nodes: readonly string[], leaving: (id: string) => readonly Step[]): string[] | null {
  const waiting = new Map(nodes.map((id) => [id, 0]));
  for (const id of nodes) for (const { to } of leaving(id)) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const order = nodes.filter((id) => waiting.get(id) === 0);
  for (const id of order)
    for (const { to } of leaving(id)) {
      waiting.set(to, (waiting.get(to) as number) - 1);
      if (waiting.get(to) === 0) order.push(to);
    }
  return order.length === nodes.length ? order : null;
}

function alongOrder(start: string, order: readonly string[], leaving: (id: string) => readonly Step[]): LongestWays {
  const longest = new Map([[start, 0]]);
  const uncertain = new Set<string>();
  for (const id of order)
    for (const { to, milliseconds } of leaving(id)) {
      if (milliseconds === null || uncertain.has(id)) uncertain.add(to);
      const sofar = longest.get(id);
      if (milliseconds !== null && sofar !== undefined) longest.set(to, Math.max(longest.get(to) ?? 0, sofar + milliseconds));
    }
  return { longest, uncertain, isComplete: true };
}

/** Every way that passes nothing twice, one by one, without recursion: a way can be long. */
function walked(start: string, leaving: (id: string) => readonly Step[]): LongestWays {
  const longest = new Map([[start, 0]]);
  const uncertain = new Set<string>();
  const onWay = new Set([start]);
  const stack: Stop[] = [{ id: start, sofar: 0, next: 0, steps: leaving(start) }];
  for (let count = 0, top = stack.at(-1); top; top = stack.at(-1)) {
    const step = top.steps[top.next];
    top.next += 1;
    if (!step) {
      onWay.delete(top.id);
      stack.pop();
    } else if (!onWay.has(step.to)) {
      count += 1;
      if (count > MOST_STEPS) return { longest, uncertain, isComplete: false };
      const sofar = top.sofar === null || step.milliseconds === null ? null : top.sofar + step.milliseconds;
      if (sofar === null) uncertain.add(step.to);
      else longest.set(step.to, Math.max(longest.get(step.to) ?? 0, sofar));
      onWay.add(step.to);
      stack.push({ id: step.to, sofar, next: 0, steps: leaving(step.to) });
    }
  }
  return { longest, uncertain, isComplete: true };
}

/** Where a walk stands. `sofar` null = a step on the way takes nobody knows how long. */
interface Stop {
  readonly id: string;
  readonly sofar: number | null;
  next: number;
  readonly steps: readonly Step[];
}
