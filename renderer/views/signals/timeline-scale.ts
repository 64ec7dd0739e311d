// Where a day stands on the timeline, in pixels from its left edge.

/** Room on the left for the names of places, and on the right. */
export const LEFT = 132;
export const RIGHT = 12;
/** From above: the tag of the day, flags of decisions, words, bars, bands of states, months. */
export const TAG = 20;
export const FLAGS = 24;
const WORDS = 24;
export const BARS_TOP = TAG + FLAGS + WORDS;
export const BARS = 58;
const GAPS = 8;
export const BANDS_TOP = BARS_TOP + BARS + GAPS;
export const LINE = 11;
export const MONTHS = 18;

/** Days since 1970-01-01; `until` is included. `width` is that of the whole timeline. */
export interface TimeScale {
  readonly from: number;
  readonly until: number;
  readonly width: number;
  readonly x: (day: number) => number;
  /** The day under a pixel, inside the period. */
  readonly dayAt: (x: number) => number;
}

export function timeScale(from: number, until: number, width: number): TimeScale {
  const room = Math.max(1, width - LEFT - RIGHT);
  const days = until - from + 1;
  const inside = (day: number) => Math.min(until, Math.max(from, day));
  return {
    from,
    until,
    width,
    x: (day) => LEFT + ((day - from) / days) * room,
    dayAt: (x) => inside(from + Math.floor(((x - LEFT) / room) * days)),
  };
}

/** Things on days, in order, that would lie on each other go in one group. `alone` and `together`: room that one takes, and several, in pixels. */
export function grouped<T extends { readonly day: number }>(
  all: readonly T[],
  scale: TimeScale,
  alone: number,
  together: number,
): readonly (readonly T[])[] {
  const groups: T[][] = [];
  let at = -Infinity;
  for (const one of [...all].sort((a, b) => a.day - b.day)) {
    const x = scale.x(one.day);
    const last = groups.at(-1);
    if (last && x - at < (last.length === 1 ? alone : together)) last.push(one);
    else {
      groups.push([one]);
      at = x;
    }
  }
  return groups;
}
