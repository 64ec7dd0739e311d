// The daily mean of the places of a decision and of the others, four weeks on either side of its first day. What it shows in short is in the table above it.
import { line, scaleLinear } from 'd3';
import { isoOf } from '../../../signals/days.ts';
import type { DeskEffect } from '../../../signals/desk/effect.ts';
import { EFFECT_WINDOW } from '../../../signals/effect.ts';
import type { Series } from '../../../signals/series.ts';
import { decisionText } from '../../text/decision-words.ts';
import { dayWords } from '../../text/review-words.ts';
import { dayText, numberText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';

const [WIDTH, HEIGHT] = [480, 132];
const ROOM = { left: 34, right: 8, top: 16, bottom: 18 };

/** So near the right edge a label stands left of its line. */
const NEAR_EDGE = 60;

type Values = readonly (number | null)[];

export function EffectChart({ effect, series }: { readonly effect: DeskEffect; readonly series: Series }) {
  const words = useText();
  const text = decisionText(words).detail;
  const { from, lines, lineDays: start } = effect;
  const all = [...lines.here, ...lines.elsewhere].filter((value) => value !== null);
  if (all.length === 0) return null;
  const length = Math.max(lines.here.length, lines.elsewhere.length);
  const x = scaleLinear([0, Math.max(1, length - 1)], [ROOM.left, WIDTH - ROOM.right]);
  const [low, high] = [Math.min(0, ...all), Math.max(...all)];
  const y = scaleLinear([low, high === low ? low + 1 : high], [HEIGHT - ROOM.bottom, ROOM.top]).nice(3);
  const day = (at: number) => dayText(words.locale, from + at, 'short');
  return (
    <svg
      className="effect-chart"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={text.chart(series.name, long(words, from), long(words, from + length - 1))}
    >
      {y.ticks(3).map((tick) => (
        <g key={tick} className="tick">
          <line x1={ROOM.left} x2={WIDTH - ROOM.right} y1={y(tick)} y2={y(tick)} />
          <text x={ROOM.left - 6} y={y(tick) + 3.5} textAnchor="end">
            {numberText(words.locale, tick)}
          </text>
        </g>
      ))}
      <rect
        className="window"
        x={x(start - EFFECT_WINDOW)}
        width={x(start) - x(start - EFFECT_WINDOW)}
        y={ROOM.top}
        height={HEIGHT - ROOM.bottom - ROOM.top}
      />
      <rect
        className="window after"
        x={x(start)}
        width={Math.max(0, x(Math.min(length - 1, start + EFFECT_WINDOW)) - x(start))}
        y={ROOM.top}
        height={HEIGHT - ROOM.bottom - ROOM.top}
      />
      <path className="elsewhere" d={pathOf(lines.elsewhere, x, y)} />
      <path className="here" d={pathOf(lines.here, x, y)} />
      <line className="start" x1={x(start)} x2={x(start)} y1={ROOM.top - 4} y2={HEIGHT - ROOM.bottom} />
      <text x={x(start)} y={ROOM.top - 6} textAnchor={x(start) > WIDTH - NEAR_EDGE ? 'end' : 'middle'}>
        {text.starts} {day(start)}
      </text>
      <text x={ROOM.left} y={HEIGHT - 5}>
        {day(0)}
      </text>
      <text x={WIDTH - ROOM.right} y={HEIGHT - 5} textAnchor="end">
        {day(length - 1)}
      </text>
    </svg>
  );
}

function long(words: Parameters<typeof dayWords>[0], day: number): string {
  return dayWords(words, isoOf(day));
}

/** A day without a value breaks the line. */
function pathOf(values: Values, x: (at: number) => number, y: (value: number) => number): string {
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at))
    .y((value) => y(value ?? 0));
  return draw([...values]) ?? '';
}
