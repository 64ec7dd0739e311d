// The histogram: all bars in a few shapes, so that ten years draw as fast as a month. Nobody, missing and not collected are drawn apart from zero.
import type { Bar } from '../../signals/bars.ts';
import type { Histogram } from '../../signals/desk/histogram.ts';
import { timelineText } from '../text/places-words.ts';
import { numberText } from '../text/thermometer-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { BARS, BARS_TOP, LEFT, RIGHT, type TimeScale } from './timeline-scale.ts';

interface Props {
  readonly found: Histogram;
  readonly scale: TimeScale;
  readonly brush: readonly [number, number] | null;
  readonly what: string;
}

const BOTTOM = BARS_TOP + BARS;

export function TimelineBars({ found, scale, brush, what }: Props) {
  const text = useText();
  const words = timelineText(text);
  const withUsual = useWorkspaceState((state) => state.signals.timeline.withUsual);
  const { bars, limits, width } = found;
  const extent = extentOf(found, withUsual);
  const y = (value: number) => BOTTOM - ((value - extent.low) / (extent.high - extent.low)) * BARS;
  const path = pathOf(bars, scale, y);
  const [from, until] = brush ?? [scale.from, scale.until];
  const [x1, x2] = [Math.max(LEFT, scale.x(from)), Math.min(scale.width - RIGHT, scale.x(until + 1))];
  return (
    <g className="bars">
      <defs>
        <pattern id="timeline-hatch" width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1={0} x2={0} y1={0} y2={5} className="hatch-line" />
        </pattern>
        <clipPath id="timeline-period">
          <rect x={x1} y={0} width={Math.max(0, x2 - x1)} height={BOTTOM + 1} />
        </clipPath>
      </defs>
      <text className="axis name" x={LEFT - 8} y={BARS_TOP + 12} textAnchor="end">
        {cut(what)}
      </text>
      <text className="axis quiet" x={LEFT - 8} y={BARS_TOP + 27} textAnchor="end">
        {words.each(width)}
      </text>
      <text className="axis quiet" x={LEFT - 8} y={BARS_TOP + 42} textAnchor="end">
        {words.highest(numberText(text.locale, extent.highest))}
      </text>
      <path className="nobody" d={nobodyPath(bars, scale)} />
      {brush && <path className="bar outside" d={path} />}
      <path className="bar" d={path} clipPath="url(#timeline-period)" />
      <line className="ground" x1={LEFT} x2={scale.width - RIGHT} y1={y(Math.max(0, extent.low))} y2={y(Math.max(0, extent.low))} />
      {withUsual && <path className="usual" d={usualPath(bars, scale, y)} />}
      {limits.map((limit) => (
        <path key={limit.thresholdId} className={`limit ${limit.level}`} d={limitPath(limit.values, scale, y)} />
      ))}
      <path className="missing" d={gapPath(bars, scale, ({ missing, noRow }) => missing + noRow > 0, square)} />
      <path
        className="not-collected"
        d={gapPath(bars, scale, ({ notCollected, missing, noRow }) => notCollected > 0 && missing + noRow === 0, dash)}
      />
    </g>
  );
}

type Y = (value: number) => number;

/** From the lowest value below zero (else zero) to the highest of all that is drawn. `highest` is that of the bars. */
function extentOf({ bars, limits }: Histogram, withUsual: boolean): { readonly low: number; readonly high: number; readonly highest: number } {
  let [low, highest] = [0, -Infinity];
  for (const { value } of bars) {
    if (value === null) continue;
    low = Math.min(low, value);
    highest = Math.max(highest, value);
  }
  if (highest === -Infinity) return { low: 0, high: 1, highest: 0 };
  let high = Math.max(0, highest);
  if (withUsual) for (const { usual } of bars) high = Math.max(high, usual ?? 0);
  for (const { values } of limits) for (const value of values) high = Math.max(high, value ?? 0);
  return { low, high: high > low ? high : low + 1, highest };
}

/** Each bar at least a pixel wide, with a pixel of space where there is room; a value of zero is a stroke. */
function pathOf(bars: readonly Bar[], scale: TimeScale, y: Y): string {
  const zero = y(0);
  let path = '';
  for (const { from, until, value } of bars) {
    if (value === null) continue;
    const [x1, x2] = [scale.x(from), scale.x(until + 1)];
    const width = Math.max(1, x2 - x1 - (x2 - x1 > 3 ? 1 : 0));
    const top = Math.min(y(value), zero - (value >= 0 ? 1 : 0));
    path += `M${x1.toFixed(1)} ${Math.max(zero, y(value)).toFixed(1)}V${top.toFixed(1)}h${width.toFixed(1)}V${Math.max(zero, y(value)).toFixed(1)}Z`;
  }
  return path;
}

/** Days on which nobody has a value; only bars that hold no other day. */
function nobodyPath(bars: readonly Bar[], scale: TimeScale): string {
  let path = '';
  for (const { from, until, nobody, value } of bars) {
    if (nobody === 0 || value !== null) continue;
    path += `M${scale.x(from).toFixed(1)} ${BOTTOM}v-${BARS}H${scale.x(until + 1).toFixed(1)}v${BARS}Z`;
  }
  return path;
}

function usualPath(bars: readonly Bar[], scale: TimeScale, y: Y): string {
  let path = '';
  let isOn = false;
  for (const { from, until, usual, nobody, value } of bars) {
    if (usual === null) {
      isOn = isOn && nobody > 0 && value === null;
      continue;
    }
    path += `${isOn ? 'L' : 'M'}${scale.x((from + until + 1) / 2).toFixed(1)} ${y(usual).toFixed(1)}`;
    isOn = true;
  }
  return path;
}

function limitPath(values: readonly (number | null)[], scale: TimeScale, y: Y): string {
  let path = '';
  let before: number | null = null;
  values.forEach((value, index) => {
    const day = scale.from + index;
    if (value !== null) path += `${before === null ? 'M' : 'L'}${scale.x(day).toFixed(1)} ${y(value).toFixed(1)}H${scale.x(day + 1).toFixed(1)}`;
    before = value;
  });
  return path;
}

function gapPath(bars: readonly Bar[], scale: TimeScale, isGap: (bar: Bar) => boolean, draw: (x: number) => string): string {
  return bars.map((bar) => (isGap(bar) ? draw((scale.x(bar.from) + scale.x(bar.until + 1)) / 2) : '')).join('');
}

/** Under the ground line. */
function square(x: number): string {
  return `M${(x - 1.75).toFixed(1)} ${BOTTOM + 2}h3.5v3.5h-3.5Z`;
}

function dash(x: number): string {
  return `M${(x - 2).toFixed(1)} ${BOTTOM + 4}h4`;
}

function cut(name: string): string {
  return name.length > 20 ? `${name.slice(0, 19)}…` : name;
}
