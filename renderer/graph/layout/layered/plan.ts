// What is decided from the outside in: the column of every box, the order in every column, and the heights that an earlier picture remembers.
import type { Arrangement } from '../layout.ts';
import { assignColumns, type ColumnTask } from './columns.ts';
import { deepest, fewestBack } from './direction.ts';
import { type Elements, elementsOf, KIND } from './elements.ts';
import type { Forest } from './forest.ts';
import { EAST, type Level, type Levels, levelsOf, spreadOut, WEST } from './level.ts';
import { orderRanks } from './order.ts';
import { type Ranks, ranksOf } from './ranks.ts';
import { recall, wishesOf } from './recall.ts';
import { sideKey } from './side-order.ts';

/** One group, ready to be placed. `keys` are the lasting numbers of its columns. `wish` holds remembered heights of the elements, null when the group is new. */
export interface Plan {
  readonly level: Level;
  readonly column: Int32Array;
  readonly keys: readonly number[];
  readonly elements: Elements;
  readonly ranks: Ranks;
  readonly wish: Float64Array | null;
}

export interface PlanOptions {
  readonly arrangement: Arrangement | undefined;
  readonly effort: number;
}

/** Plans by group, outer groups first. */
export function planAll(forest: Forest, options: PlanOptions): Map<number, Plan> {
  const levels = levelsOf(forest);
  const plans = new Map<number, Plan>();
  const sizes = guessSizes(forest);
  const total = Math.max(1, forest.links.ids.length);
  for (const level of levels.of.values()) {
    const effort = options.effort * Math.max(0.02, Math.min(1, level.links.length / total));
    plans.set(level.group, planOne({ forest, levels, level, plans, sizes, options: { ...options, effort } }));
  }
  return plans;
}

interface Task {
  readonly forest: Forest;
  readonly levels: Levels;
  readonly level: Level;
  readonly plans: ReadonlyMap<number, Plan>;
  readonly sizes: readonly (readonly [number, number])[];
  readonly options: PlanOptions;
}

function planOne(task: Task): Plan {
  const { forest, levels, level, options } = task;
  const known = recall(forest, level, options.arrangement);
  const draft = known ? draftOf(task, { column: known.column, part: null }) : freshDraft(task);
  spreadOut(forest, levels, level, draft.column);
  const { column, keys, elements, ranks, isFixed } = draft;
  if (known)
    return {
      level,
      column,
      keys,
      elements,
      ranks,
      wish: wishesOf({ forest, level, elements, ranks, keys, column, seats: known, arrangement: options.arrangement as Arrangement, isFixed }),
    };
  orderRanks(ranks, { isFixed, effort: options.effort });
  return { level, column, keys, elements, ranks, wish: null };
}

type Draft = Omit<Plan, 'wish' | 'level'> & { readonly isFixed: (layer: number) => boolean };

/** Up to this many boxes, both ways to break rings are tried. */
const MOST_TO_TRY = 300;
const TRIAL_EFFORT = 400_000;
const TRIAL_STARTS = 2;

/** Of two ways to break rings the one that crosses less; with many boxes the one that turns the fewest arrows. */
function freshDraft(task: Task): Draft {
  const columns = [fewestBack, deepest].slice(0, task.level.nodes.length <= MOST_TO_TRY ? 2 : 1).map((sequence) => freshColumns(task, sequence));
  const isSame = columns.every(({ column }) => column.every((at, box) => at === columns[0]?.column[box]));
  const drafts = columns.slice(0, isSame ? 1 : 2).map((one) => draftOf(task, one));
  if (drafts.length === 1) return drafts[0] as Draft;
  const crossings = drafts.map(({ ranks, isFixed }) => orderRanks(ranks, { isFixed, effort: TRIAL_EFFORT, starts: TRIAL_STARTS }));
  return ((crossings[1] as number) < (crossings[0] as number) ? drafts[1] : drafts[0]) as Draft;
}

function draftOf({ forest, level, plans }: Task, given: { column: Int32Array; part: Int32Array | null }): Draft {
  const { column, keys } = pressed(given.column);
  const elements = elementsOf(level, column, keys.length);
  const ranks = ranksOf(elements, bandsOf(forest, level, elements, given.part));
  orderBorders(level, elements, ranks, plans.get(forest.parent[level.group] as number));
  const hasBorder = new Uint8Array(elements.layers);
  for (let element = level.nodes.length; element < elements.count; element += 1)
    if (elements.kind[element] === KIND.border) hasBorder[elements.layer[element] as number] = 1;
  return { column, keys, elements, ranks, isFixed: (layer) => hasBorder[layer] === 1 };
}

function freshColumns({ forest, level, sizes }: Task, sequence: ColumnTask['sequence']): { column: Int32Array; part: Int32Array } {
  const node = (box: number) => level.nodes[box] as number;
  return assignColumns({
    count: level.nodes.length,
    tails: level.tails,
    heads: level.heads,
    isFeedback: (piece) => forest.links.isFeedback[level.links[piece] as number] === 1,
    side: (box) => forest.side[node(box)] as number,
    width: (box) => sizes[node(box)]?.[0] ?? 0,
    height: (box) => sizes[node(box)]?.[1] ?? 0,
    sequence,
  });
}

/** Columns numbered from 0 without holes, and the number each had. */
function pressed(column: Int32Array): { column: Int32Array; keys: number[] } {
  const keys = [...new Set(column)].sort((a, b) => a - b);
  const index = new Map(keys.map((key, at) => [key, at]));
  return { column: column.map((key) => index.get(key) as number), keys };
}

/** About how large groups will be, before they are laid out: cards with room for lines around them. */
function guessSizes(forest: Forest): [number, number][] {
  const area = new Float64Array(forest.ids.length);
  const sizes: [number, number][] = [];
  for (let node = forest.ids.length - 1; node >= 0; node -= 1) {
    const isGroup = (forest.children[node]?.length ?? 0) > 0;
    const width = isGroup ? Math.max(forest.width[node] as number, Math.sqrt((area[node] as number) * 1.5) + 40) : (forest.width[node] as number);
    const height = isGroup ? (area[node] as number) / width + 60 : (forest.height[node] as number);
    sizes[node] = [width, height];
    const parent = forest.parent[node] as number;
    if (parent >= 0) area[parent] = (area[parent] as number) + (width + 74) * (height + 30);
  }
  return sizes;
}

/** Parts are stacked; in each, lines that run back (terugmelding) pass below everything else. */
function bandsOf(forest: Forest, level: Level, elements: Elements, part: Int32Array | null): Int32Array {
  return Int32Array.from({ length: elements.count }, (_, element) => {
    const piece = elements.piece[element] as number;
    const [tail, head] = [level.tails[piece] ?? WEST, level.heads[piece] ?? EAST];
    const box = piece < 0 ? element : Math.max(tail, head);
    const runsBack =
      piece >= 0 && elements.kind[element] === KIND.passing && tail >= 0 && head >= 0 && forest.links.isFeedback[level.links[piece] as number] === 1;
    return 2 * (part ? (part[box] as number) : 0) + (runsBack ? 1 : 0);
  });
}

/** Pieces leave a group in the order in which they go on outside it. */
function orderBorders(level: Level, elements: Elements, ranks: Ranks, around: Plan | undefined): void {
  if (!around) return;
  const box = around.level.nodes.indexOf(level.group);
  const outside = new Map<number, number>();
  for (const [far, near] of [
    [around.elements.lefts, around.elements.rights],
    [around.elements.rights, around.elements.lefts],
  ] as const)
    for (let segment = 0; segment < near.length; segment += 1)
      if (near[segment] === box)
        outside.set(
          around.level.links[around.elements.pieceOf[segment] as number] as number,
          sideKey(around.elements, around.ranks, segment, far[segment] as number),
        );
  for (const layer of [0, elements.layers - 1]) {
    const [from, to] = [ranks.start[layer] as number, ranks.start[layer + 1] as number];
    const key = (element: number) => outside.get(level.links[elements.piece[element] as number] as number) ?? 0;
    const border = Array.from(ranks.order.subarray(from, to)).filter((element) => elements.kind[element] === KIND.border);
    const others = Array.from(ranks.order.subarray(from, to)).filter((element) => elements.kind[element] !== KIND.border);
    border.sort((a, b) => key(a) - key(b) || a - b);
    for (const [index, element] of [...border, ...others].entries()) {
      ranks.order[from + index] = element;
      ranks.place[element] = index;
    }
  }
}
