// One group as a graph of its own: its children, and the piece of every link that runs inside it.
import { childOn, commonAncestor, type Forest } from './forest.ts';

/** Where a piece goes that leaves the group: over its left (west) or right (east) border. */
export const WEST = -1;
export const EAST = -2;

/** `nodes` are forest indices; `tails` and `heads` local indices into them, or WEST and EAST. */
export interface Level {
  readonly group: number;
  readonly nodes: readonly number[];
  readonly links: number[];
  readonly tails: number[];
  readonly heads: number[];
}

export interface Levels {
  /** One for each box with children, by forest index. */
  readonly of: ReadonlyMap<number, Level>;
  /** Index of a box among the children of its parent. */
  readonly local: Int32Array;
  /** The group in which each link runs from child to child. */
  readonly home: Int32Array;
}

/** All levels, with the pieces that join two children of one group; those that cross borders come with `spreadOut`. */
export function levelsOf(forest: Forest): Levels {
  const local = new Int32Array(forest.ids.length);
  const of = new Map<number, Level>();
  for (const [group, nodes] of forest.children.entries()) {
    if (nodes.length === 0 && group !== 0) continue;
    for (const [index, node] of nodes.entries()) local[node] = index;
    of.set(group, { group, nodes, links: [], tails: [], heads: [] });
  }
  const { from, to } = forest.links;
  const home = new Int32Array(from.length);
  for (let link = 0; link < from.length; link += 1) {
    const [a, b] = [from[link] as number, to[link] as number];
    const group = a === b ? (forest.parent[a] as number) : commonAncestor(forest, a, b);
    home[link] = group;
    const tail = a === group ? WEST : (local[childOn(forest, group, a)] as number);
    const head = b === group ? EAST : (local[childOn(forest, group, b)] as number);
    add(of.get(group) as Level, link, tail, head);
  }
  return { of, local, home };
}

function add(level: Level, link: number, tail: number, head: number): void {
  level.links.push(link);
  level.tails.push(tail);
  level.heads.push(head);
}

/** When the columns of a group are known: every link at home there goes on into the groups that hold its ends. It leaves to the right and enters from the left, or the other way round when it runs back. */
export function spreadOut(forest: Forest, levels: Levels, level: Level, column: ArrayLike<number>): void {
  const { from, to } = forest.links;
  for (const [index, link] of level.links.entries()) {
    if (levels.home[link] !== level.group) continue;
    const [tail, head] = [level.tails[index] as number, level.heads[index] as number];
    const [tailAt, headAt] = [placeOf(tail, column), placeOf(head, column)];
    for (let at = from[link] as number; tail >= 0 && at !== level.nodes[tail]; at = forest.parent[at] as number)
      add(levels.of.get(forest.parent[at] as number) as Level, link, levels.local[at] as number, tailAt > headAt ? WEST : EAST);
    for (let at = to[link] as number; head >= 0 && at !== level.nodes[head]; at = forest.parent[at] as number)
      add(levels.of.get(forest.parent[at] as number) as Level, link, headAt > tailAt ? WEST : EAST, levels.local[at] as number);
  }
}

/** The column of an end; the borders lie before the first and after the last. */
export function placeOf(end: number, column: ArrayLike<number>): number {
  return end === WEST ? -Infinity : end === EAST ? Infinity : (column[end] as number);
}
