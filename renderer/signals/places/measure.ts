// What a map of places can show of a value: its level, itself, its change against what is usual, or its share for each thousand people; and into which step of a scale it falls.
import type { Tile } from '../desk/tiles.ts';

export type Measure = 'level' | 'value' | 'change' | 'perThousand';

/** In the series' unit for `level` and `value`; percent for `change` (0 = as usual); per 1,000 people for `perThousand`. null = not known. */
export function measured({ value, usual }: Pick<Tile, 'value' | 'usual'>, measure: Measure, people: number | null): number | null {
  if (value === null) return null;
  if (measure === 'change') return usual !== null && usual > 0 ? ((value - usual) * 100) / usual : null;
  if (measure === 'perThousand') return people !== null && people > 0 ? (value * 1000) / people : null;
  return value;
}

/** Borders between steps, ascending; there is one step more than borders. `first` and `last` are the lowest and highest value drawn. */
export interface Scale {
  readonly borders: readonly number[];
  readonly first: number;
  readonly last: number;
}

/** Percent; the middle step (10 below to 10 above) is "about as usual". */
export const CHANGE_BORDERS: readonly number[] = [-50, -25, -10, 10, 25, 50];

const STEPS = 5;

/** For a change the borders are agreed; for others the stretch between lowest and highest is cut in five equal steps, at borders that are easy to read. */
export function scaleOf(values: readonly (number | null)[], measure: Measure): Scale | null {
  let [first, last] = [Infinity, -Infinity];
  for (const value of values) {
    if (value === null) continue;
    if (value < first) first = value;
    if (value > last) last = value;
  }
  if (first > last) return null;
  if (measure === 'change') return { borders: CHANGE_BORDERS, first, last };
  return { borders: readableBorders(first, last), first, last };
}

/** From 0; a value on a border falls in the step above it. */
export function stepOf({ borders }: Scale, value: number): number {
  let step = 0;
  while (step < borders.length && value >= (borders[step] ?? Infinity)) step += 1;
  return step;
}

/** Four borders at equal distances, each rounded to a hundredth of the stretch; fewer when values lie too close. */
function readableBorders(first: number, last: number): number[] {
  if (first === last) return [];
  const size = 10 ** Math.floor(Math.log10((last - first) / STEPS));
  const borders = Array.from({ length: STEPS - 1 }, (_, index) => Math.round((first + ((last - first) * (index + 1)) / STEPS) / size) * size);
  const clean = borders.map((border) => Number(border.toPrecision(12)));
  return [...new Set(clean)].filter((border) => border > first && border <= last);
}
