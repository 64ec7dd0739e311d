// What the next picture is told of this one: seats, passes and columns that were not known before are added, none is changed.
import type { Arrangement, Pass, Seat } from '../layout.ts';
import { KIND } from './elements.ts';
import { type Forest, groupKey } from './forest.ts';
import type { Placed } from './place.ts';

export function remember(forest: Forest, placed: ReadonlyMap<number, Placed>, before: Arrangement | undefined): Arrangement {
  const seats: Record<string, Seat> = copy(before?.seats);
  const passes: Record<string, readonly Pass[]> = copy(before?.passes);
  const columns: Record<string, Readonly<Record<number, number>>> = copy(before?.columns);
  for (const [group, one] of placed) {
    const { level, column, keys } = one.plan;
    const id = groupKey(forest, group);
    for (const [box, node] of level.nodes.entries())
      seats[forest.ids[node] as string] ??= { column: keys[column[box] as number] as number, y: heightOf(one, box) };
    columns[id] = { ...Object.fromEntries(keys.map((key, index) => [key, one.columnX[index] as number])), ...columns[id] };
    for (let piece = 0; piece < level.links.length; piece += 1) addPass(forest, one, piece, id, passes);
  }
  return { seats, passes, columns };
}

/** The wished height where there was one, so that the same wishes give the same picture again. */
function heightOf({ plan, y }: Placed, element: number): number {
  return Math.round((plan.wish ? (plan.wish[element] as number) : (y[element] as number)) * 100) / 100;
}

function addPass(forest: Forest, one: Placed, piece: number, group: string, passes: Record<string, readonly Pass[]>): void {
  const { elements, level, keys } = one.plan;
  const id = forest.links.ids[level.links[piece] as number] as string;
  const known = passes[id]?.find((pass) => pass.group === group);
  const columns: number[] = [];
  const ys: number[] = [];
  for (let segment = elements.firstSegment[piece] as number; segment < (elements.firstSegment[piece + 1] as number); segment += 1) {
    const element = elements.rights[segment] as number;
    const key = keys[(elements.layer[element] as number) - 1];
    if (elements.kind[element] !== KIND.passing || key === undefined || known?.columns.includes(key)) continue;
    columns.push(key);
    ys.push(heightOf(one, element));
  }
  if (columns.length === 0) return;
  const others = passes[id]?.filter((pass) => pass.group !== group) ?? [];
  passes[id] = [...others, { group, columns: [...(known?.columns ?? []), ...columns], ys: [...(known?.ys ?? []), ...ys] }];
}

/** Without a prototype: a box may be called "__proto__". */
function copy<T>(before: Readonly<Record<string, T>> | undefined): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, before);
}
