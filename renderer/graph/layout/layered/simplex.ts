// Ranks that make arrows as short as they can be: the network simplex of Gansner, Koutsofios, North and Vo (1993), from a feasible start.
import { incidence } from './incidence.ts';

/** Arrows without rings between nodes 0..count-1; each must go at least one rank to the right. `rank` is a feasible start and is changed. The graph is connected. */
export interface RankTask {
  readonly count: number;
  readonly tails: Int32Array;
  readonly heads: Int32Array;
  readonly weights: Int32Array;
  readonly rank: Int32Array;
}

/** Stops at the optimum, or after `pivots` exchanges of an arrow of the tree. */
export function shorten(task: RankTask, pivots: number): void {
  if (task.count < 2) return;
  const tree = new TightTree(task);
  tree.grow();
  for (let left = pivots; left > 0; left -= 1) if (!tree.pivot()) break;
}

/** A spanning tree of arrows that are exactly one rank long. */
class TightTree {
  readonly #isIn: Uint8Array;
  readonly #around: { start: Int32Array; list: Int32Array };
  readonly #parentArrow: Int32Array;
  readonly #order: Int32Array;
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #cut: Float64Array;
  #searched = 0;

  constructor(private readonly task: RankTask) {
    const { count, tails, heads } = task;
    this.#isIn = new Uint8Array(tails.length);
    const both = new Int32Array(2 * tails.length);
    both.set(tails);
    both.set(heads, tails.length);
    const { start, list } = incidence(count, both);
    this.#around = { start, list: list.map((index) => index % tails.length) };
    this.#parentArrow = new Int32Array(count).fill(-1);
    this.#order = new Int32Array(count);
    this.#first = new Int32Array(count);
    this.#last = new Int32Array(count);
    this.#cut = new Float64Array(count);
  }

  #slack(arrow: number): number {
    const { tails, heads, rank } = this.task;
    return (rank[heads[arrow] as number] as number) - (rank[tails[arrow] as number] as number) - 1;
  }

  #other(arrow: number, node: number): number {
    const { tails, heads } = this.task;
    return tails[arrow] === node ? (heads[arrow] as number) : (tails[arrow] as number);
  }

  /** Joins the parts that tight arrows hold together by the shortest arrow between them, moving one part. */
  grow(): void {
    const { count, tails, heads, rank } = this.task;
    const inTree = new Uint8Array(count);
    const members: number[] = [];
    const reach = (from: number) => {
      const stack = [from];
      inTree[from] = 1;
      while (stack.length > 0) {
        const node = stack.pop() as number;
        members.push(node);
        for (let i = this.#around.start[node] as number; i < (this.#around.start[node + 1] as number); i += 1) {
          const arrow = this.#around.list[i] as number;
          const next = this.#other(arrow, node);
          if (inTree[next] || this.#slack(arrow) !== 0) continue;
          this.#isIn[arrow] = 1;
          inTree[next] = 1;
          stack.push(next);
        }
      }
    };
    reach(0);
    while (members.length < count) {
      let [best, least] = [-1, Infinity];
      for (let arrow = 0; arrow < tails.length; arrow += 1) {
        if (inTree[tails[arrow] as number] === inTree[heads[arrow] as number]) continue;
        const slack = this.#slack(arrow);
        if (slack < least) [best, least] = [arrow, slack];
      }
      if (best < 0) break;
      const isTailIn = inTree[tails[best] as number] === 1;
      for (const node of members) rank[node] = (rank[node] as number) + (isTailIn ? least : -least);
      this.#isIn[best] = 1;
      reach(isTailIn ? (heads[best] as number) : (tails[best] as number));
    }
    this.#number(0);
  }

  /** Numbers the tree below a node in the order of a walk (a node's subtree is first..last), and works out what each arrow of it is worth. What is above stays as it is. */
  #number(root: number): void {
    const from = this.#first[root] as number;
    let next = from;
    const stack = [root];
    while (stack.length > 0) {
      const node = stack.pop() as number;
      this.#order[next] = node;
      this.#first[node] = next;
      next += 1;
      for (let i = this.#around.start[node] as number; i < (this.#around.start[node + 1] as number); i += 1) {
        const arrow = this.#around.list[i] as number;
        if (!this.#isIn[arrow] || arrow === this.#parentArrow[node]) continue;
        const child = this.#other(arrow, node);
        this.#parentArrow[child] = arrow;
        stack.push(child);
      }
    }
    for (let index = next - 1; index >= from; index -= 1) this.#last[this.#order[index] as number] = index;
    for (let index = next - 1; index > from; index -= 1) {
      const node = this.#order[index] as number;
      const parent = this.#other(this.#parentArrow[node] as number, node);
      this.#last[parent] = Math.max(this.#last[parent] as number, this.#last[node] as number);
    }
    this.#worth(from + 1, next);
  }

  /** The cut value of the arrow above each node: weight that leaves its subtree less weight that enters it, in the direction of the arrow. */
  #worth(from: number, to: number): void {
    const { tails, weights } = this.task;
    for (let index = to - 1; index >= from; index -= 1) {
      const node = this.#order[index] as number;
      let flow = 0;
      for (let i = this.#around.start[node] as number; i < (this.#around.start[node + 1] as number); i += 1) {
        const arrow = this.#around.list[i] as number;
        flow += (tails[arrow] === node ? 1 : -1) * (weights[arrow] as number);
        const child = this.#other(arrow, node);
        if (this.#parentArrow[child] === arrow && child !== node) flow += this.#cut[child] as number;
      }
      this.#cut[node] = flow;
    }
  }

  /** Out-flow of a subtree is worth keeping when its arrow leaves the subtree; otherwise the opposite. Answers whether something was mended. */
  pivot(): boolean {
    const node = this.#leaving();
    if (node < 0) return false;
    const { tails } = this.task;
    const arrow = this.#parentArrow[node] as number;
    const leavesSubtree = this.#isInside(tails[arrow] as number, node);
    const enter = this.#entering(node, leavesSubtree);
    if (enter < 0) return false;
    this.#move(node, this.#slack(enter) * (leavesSubtree ? -1 : 1));
    this.#isIn[arrow] = 0;
    this.#isIn[enter] = 1;
    this.#number(this.#joint(enter));
    return true;
  }

  /** The lowest node with both ends of an arrow in its subtree: the exchange changes nothing above it. */
  #joint(arrow: number): number {
    const { tails, heads } = this.task;
    let node = tails[arrow] as number;
    while (!this.#isInside(heads[arrow] as number, node)) node = this.#other(this.#parentArrow[node] as number, node);
    return node;
  }

  #isInside(node: number, root: number): boolean {
    return (this.#first[node] as number) >= (this.#first[root] as number) && (this.#first[node] as number) <= (this.#last[root] as number);
  }

  /** The next node whose arrow has a negative cut value; the search goes on where it stopped. */
  #leaving(): number {
    const { count, tails } = this.task;
    for (let step = 0; step < count; step += 1) {
      this.#searched = (this.#searched + 1) % count;
      const node = this.#searched;
      const arrow = this.#parentArrow[node] as number;
      if (arrow < 0) continue;
      const value = tails[arrow] === node ? (this.#cut[node] as number) : -(this.#cut[node] as number);
      if (value < 0) return node;
    }
    return -1;
  }

  /** The shortest arrow that runs against the leaving one, between the two halves: it has one end in the subtree. */
  #entering(root: number, leavesSubtree: boolean): number {
    const { tails, heads } = this.task;
    let [best, least] = [-1, Infinity];
    for (let index = this.#first[root] as number; index <= (this.#last[root] as number); index += 1) {
      const node = this.#order[index] as number;
      for (let i = this.#around.start[node] as number; i < (this.#around.start[node + 1] as number); i += 1) {
        const arrow = this.#around.list[i] as number;
        const isTail = tails[arrow] === node;
        if (isTail === leavesSubtree || this.#isInside((isTail ? heads[arrow] : tails[arrow]) as number, root)) continue;
        const slack = this.#slack(arrow);
        if (slack < least) [best, least] = [arrow, slack];
      }
    }
    return best;
  }

  #move(root: number, by: number): void {
    const { rank } = this.task;
    for (let index = this.#first[root] as number; index <= (this.#last[root] as number); index += 1) {
      const node = this.#order[index] as number;
      rank[node] = (rank[node] as number) + by;
    }
  }
}
