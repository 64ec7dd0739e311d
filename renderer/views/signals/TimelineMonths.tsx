// The months or years under the timeline: a line where each begins, and its name where there is room.
import { firstOfMonth, isoOf } from '../../signals/days.ts';
import { useText } from '../workspace-context.ts';
import { BARS_TOP, LEFT, RIGHT, type TimeScale } from './timeline-scale.ts';

const LEAST_ROOM = 54;
const YEAR_ROOM = 34;

export function TimelineMonths({ scale, height }: { readonly scale: TimeScale; readonly height: number }) {
  const { locale } = useText();
  const room = (scale.width - LEFT - RIGHT) / (scale.until - scale.from + 1);
  const isYears = room * 30 < 12;
  const starts = startsOf(scale, isYears);
  let free = -Infinity;
  return starts.map((start, index) => {
    const x = scale.x(start);
    const isNamed = x >= free && x < scale.width - RIGHT - 20;
    if (isNamed) free = x + (isYears ? YEAR_ROOM : LEAST_ROOM);
    return (
      <g key={start}>
        <line className="hair" x1={x} x2={x} y1={BARS_TOP} y2={height - 14} />
        {isNamed && (
          <text className="axis" x={x + 4} y={height - 4}>
            {nameOf(locale, start, isYears, index === 0)}
          </text>
        )}
      </g>
    );
  });
}

/** First days of the months (or years) in the period, and its own first day. */
function startsOf({ from, until }: TimeScale, isYears: boolean): readonly number[] {
  const starts = [from];
  for (let day = firstOfMonth(from) + 32; firstOfMonth(day) <= until; day = firstOfMonth(day) + 32) {
    const start = firstOfMonth(day);
    if (!isYears || isoOf(start).slice(5, 7) === '01') starts.push(start);
  }
  return starts;
}

/** The first month, and each January, with its year. */
function nameOf(locale: string, day: number, isYears: boolean, isFirst: boolean): string {
  const iso = isoOf(day);
  if (isYears) return iso.slice(0, 4);
  const month = new Date(`${iso}T00:00:00Z`).toLocaleDateString(locale, { month: isFirst ? 'short' : 'long', timeZone: 'UTC' }).replace('.', '');
  return isFirst || iso.slice(5, 7) === '01' ? `${month} ${iso.slice(0, 4)}` : month;
}
