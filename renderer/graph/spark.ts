// How does a row of values run, as a small line? Values in, an SVG path out; knows no days and no colours.
import type { Point } from './layout/layout.ts';

/** A path from 0,0 to the width and height it was made for, `end` = the last value (null when nothing is known). */
export interface SparkLine {
  readonly path: string;
  readonly end: Point | null;
}

/** Weekends and a long holiday are bridged; where more values in a row are missing, the line is broken. */
const LONGEST_BRIDGE = 4;

/** null = no value. A flat row runs through the middle; one value alone is only an end. */
export function sparkLine(values: readonly (number | null)[], width: number, height: number): SparkLine {
  const known = values.flatMap((value, at) => (value === null || !Number.isFinite(value) ? [] : [{ at, value }]));
  const lowest = known.reduce((least, { value }) => Math.min(least, value), Infinity);
  const highest = known.reduce((most, { value }) => Math.max(most, value), -Infinity);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const place = ({ at, value }: { readonly at: number; readonly value: number }): Point => [
    round(at * step),
    round(highest > lowest ? height - ((value - lowest) / (highest - lowest)) * height : height / 2),
  ];
  const path = known.map((one, index) => {
    const before = known[index - 1];
    const isOn = before !== undefined && one.at - before.at <= LONGEST_BRIDGE + 1;
    const [x, y] = place(one);
    return `${isOn ? 'L' : 'M'}${x} ${y}`;
  });
  const last = known.at(-1);
  return { path: path.join(''), end: last ? place(last) : null };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
