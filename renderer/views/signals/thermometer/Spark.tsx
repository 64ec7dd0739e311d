// Six weeks of one cell as a small line, with its limits where they hold and a dot where it ends. What it shows is also in the large chart and its table.
import { line, scaleLinear } from 'd3';
import { memo, useMemo } from 'react';
import type { CellCourse } from '../../../signals/desk/cells.ts';
import type { Level } from '../../../signals/levels.ts';

const WIDTH = 76;
const HEIGHT = 24;
const ROOM = 3;

type Point = readonly [at: number, value: number];

interface Props {
  readonly course: CellCourse | undefined;
  readonly level: Level;
}

/** Limits far outside what was measured do not press the line flat: the picture follows the values, and takes in a limit that lies within half their height. */
export const Spark = memo(function Spark({ course, level }: Props) {
  const drawn = useMemo(() => (course ? drawingOf(course) : null), [course]);
  if (!drawn) return <svg className="spark" width={WIDTH} height={HEIGHT} aria-hidden />;
  return (
    <svg className="spark" width={WIDTH} height={HEIGHT} aria-hidden>
      {drawn.limits.map(({ id, level: of, path }) => (
        <path key={id} className={`limit ${of}`} d={path} />
      ))}
      <path className="course" d={drawn.path} />
      <circle className={`end ${level}`} cx={drawn.end[0]} cy={drawn.end[1]} r={2.5} />
    </svg>
  );
});

function drawingOf({ values, limits }: CellCourse) {
  const points = pointsOf(values);
  const last = points.at(-1);
  if (!last) return null;
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [ROOM, WIDTH - ROOM]);
  const y = scaleLinear(extentOf(points, limits), [HEIGHT - ROOM, ROOM]).clamp(false);
  const draw = line<Point>(
    ([at]) => x(at),
    ([, value]) => y(value),
  );
  const isSeen = ([, value]: Point) => y(value) >= 0 && y(value) <= HEIGHT;
  return {
    path: draw([...points]) ?? '',
    end: [x(last[0]), y(last[1])] as const,
    limits: limits.flatMap((limit) => {
      const shown = pointsOf(limit.values).filter(isSeen);
      return shown.length > 0 ? [{ id: limit.thresholdId, level: limit.level, path: draw(shown) ?? '' }] : [];
    }),
  };
}

function pointsOf(values: readonly (number | null)[]): Point[] {
  return values.flatMap((value, at) => (value === null ? [] : [[at, value] as const]));
}

function extentOf(points: readonly Point[], limits: CellCourse['limits']): [number, number] {
  const own = points.map(([, value]) => value);
  const [low, high] = [own.reduce((a, b) => Math.min(a, b)), own.reduce((a, b) => Math.max(a, b))];
  const reach = Math.max(high - low, Math.abs(high) * 0.1, 1e-9) / 2;
  const near = limits.flatMap(({ values }) => values.filter((value) => value !== null && value >= low - reach && value <= high + reach)) as number[];
  const all = [low, high, ...near];
  const [bottom, top] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  return bottom === top ? [bottom - reach, top + reach] : [bottom, top];
}
