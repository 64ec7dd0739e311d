// The large chart of one series at one place: its course with gaps, what is usual and its range, limits, runs, and decisions and words as marks. The table below it says the same.
import { area, line, scaleLinear } from 'd3';
import { useMemo, useRef } from 'react';
import type { CourseDay, PlaceCourse } from '../../../signals/desk/place-course.ts';
import type { Level } from '../../../signals/levels.ts';
import type { Series } from '../../../signals/series.ts';
import { dayText, numberText, thermometerText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';
import { ChartLegend } from './ChartLegend.tsx';
import type { CourseMark } from './course-marks.ts';
import { useWidth } from './use-width.ts';

const ROOM = { left: 40, right: 10, top: 26, bottom: 36 } as const;
const HEIGHT = 240;
const RUN_HEIGHT = 5;
const MONTH_TICKS = 5;

interface Props {
  readonly course: PlaceCourse;
  readonly series: Series;
  readonly place: string;
  readonly level: Level;
  readonly marks: readonly CourseMark[];
}

export function PlaceChart({ course, series, place, level, marks }: Props) {
  const text = useText();
  const words = thermometerText(text).panel;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const first = course.days[0]?.day ?? 0;
  const last = course.days.at(-1)?.day ?? first;
  const label = words.chart(place, series.name, dayText(text.locale, first, 'plain'), dayText(text.locale, last, 'plain'));
  return (
    <figure className="place-chart">
      <div ref={frame}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} role="img" aria-label={label}>
            <Drawing course={course} level={level} marks={marks} width={width} />
          </svg>
        )}
      </div>
      <ChartLegend course={course} marks={marks} />
    </figure>
  );
}

interface DrawingProps extends Pick<Props, 'course' | 'level' | 'marks'> {
  readonly width: number;
}

type Scale = (value: number) => number;

function Drawing({ course, level, marks, width }: DrawingProps) {
  const { days, limits, runs } = course;
  const first = days[0]?.day ?? 0;
  const x = scaleLinear([first, Math.max(first + 1, days.at(-1)?.day ?? first)], [ROOM.left, width - ROOM.right]);
  const [low, high] = useMemo(() => extentOf(course), [course]);
  const y = scaleLinear([low, high], [HEIGHT - ROOM.bottom, ROOM.top]).nice(4);
  const end = days.filter(({ value }) => value !== null).at(-1);
  return (
    <>
      <Axes x={x} y={y} days={days} width={width} />
      <Usual days={days} x={x} y={y} />
      {limits.map((limit) => (
        <path key={limit.thresholdId} className={`limit ${limit.level}`} d={stepped(limit.values, first, x, y)} />
      ))}
      {runs.map((run) => (
        <rect
          key={`${run.thresholdId} ${run.from}`}
          className={`run ${run.level}`}
          x={x(Math.max(first, run.from)) - 1.5}
          width={Math.max(3, x(run.until) - x(Math.max(first, run.from)) + 3)}
          y={HEIGHT - ROOM.bottom + (run.level === 'red' ? 1 : 7)}
          height={RUN_HEIGHT}
        />
      ))}
      <Gaps days={days} x={x} />
      <path className="course" d={courseOf(days, x, y)} />
      <Alone days={days} x={x} y={y} />
      {end && end.value !== null && <circle className={`end ${level}`} cx={x(end.day)} cy={y(end.value)} r={4} />}
      <Marks marks={marks} x={x} width={width} />
    </>
  );
}

function Axes({
  x,
  y,
  days,
  width,
}: {
  readonly x: Scale;
  readonly y: ReturnType<typeof scaleLinear<number, number>>;
  readonly days: readonly CourseDay[];
  readonly width: number;
}) {
  const { locale } = useText();
  const step = Math.max(1, Math.ceil(days.length / MONTH_TICKS));
  const shown = days.filter((_, index) => index % step === 0);
  return (
    <>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="hair" x1={ROOM.left} x2={width - ROOM.right} y1={y(tick)} y2={y(tick)} />
          <text className="axis" x={ROOM.left - 6} y={y(tick) + 4} textAnchor="end">
            {numberText(locale, tick, 2)}
          </text>
        </g>
      ))}
      {shown.map(({ day }, index) => (
        <text key={day} className="axis" x={x(day)} y={HEIGHT - 6} textAnchor={index === 0 ? 'start' : x(day) > width - 40 ? 'end' : 'middle'}>
          {dayText(locale, day, 'short')}
        </text>
      ))}
    </>
  );
}

/** The range is drawn only where the usual value is known. */
function Usual({ days, x, y }: { readonly days: readonly CourseDay[]; readonly x: Scale; readonly y: Scale }) {
  const known = days.filter(({ usual }) => usual !== null);
  const range = area<CourseDay>()
    .defined(({ low, high }) => low !== null && high !== null)
    .x(({ day }) => x(day))
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0));
  const usual = line<CourseDay>()
    .x(({ day }) => x(day))
    .y((one) => y(one.usual ?? 0));
  return (
    <>
      <path className="range" d={range(known) ?? ''} />
      <path className="usual" d={usual(known) ?? ''} />
    </>
  );
}

/** Days without any report are passed over; a day on which others reported and this place did not breaks the line. */
function courseOf(days: readonly CourseDay[], x: Scale, y: Scale): string {
  const counted = days.filter(({ value, isReporting }) => value !== null || isReporting);
  const draw = line<CourseDay>()
    .defined(({ value }) => value !== null)
    .x(({ day }) => x(day))
    .y(({ value }) => y(value ?? 0));
  return draw(counted) ?? '';
}

/** A value between two gaps is a dot: a line of one point cannot be seen. */
function Alone({ days, x, y }: { readonly days: readonly CourseDay[]; readonly x: Scale; readonly y: Scale }) {
  const counted = days.filter(({ value, isReporting }) => value !== null || isReporting);
  const isAlone = (index: number) => (counted[index - 1]?.value ?? null) === null && (counted[index + 1]?.value ?? null) === null;
  return counted.map(({ day, value }, index) =>
    value !== null && isAlone(index) ? <circle key={day} className="alone" cx={x(day)} cy={y(value)} r={1.8} /> : null,
  );
}

function Gaps({ days, x }: { readonly days: readonly CourseDay[]; readonly x: Scale }) {
  const width = Math.max(3, Math.min(8, x((days[0]?.day ?? 0) + 1) - x(days[0]?.day ?? 0)));
  return days.map(({ day, value, isReporting }) =>
    value === null && isReporting ? (
      <rect key={day} className="gap" x={x(day) - width / 2} width={width} y={ROOM.top} height={HEIGHT - ROOM.top - ROOM.bottom} />
    ) : null,
  );
}

function Marks({ marks, x, width }: { readonly marks: readonly CourseMark[]; readonly x: Scale; readonly width: number }) {
  return marks.map(({ kind, id, day, text }) => (
    <g key={`${kind} ${id}`} className={`mark ${kind}`}>
      <title>{text}</title>
      <line x1={x(day)} x2={x(day)} y1={kind === 'decision' ? 8 : 20} y2={HEIGHT - ROOM.bottom} />
      {kind === 'decision' ? (
        <path d={`M${x(day)} 4h${x(day) + 10 > width ? '-9l2.5 4l-2.5 4h9Z' : '9l-2.5 4l2.5 4h-9Z'}`} />
      ) : (
        <circle cx={x(day)} cy={20} r={3.5} />
      )}
    </g>
  ));
}

/** A limit holds a whole day: it is drawn from half a day before to half a day after. */
function stepped(values: readonly (number | null)[], first: number, x: Scale, y: Scale): string {
  let path = '';
  let before: number | null = null;
  values.forEach((value, index) => {
    if (value !== null) path += `${before === null ? 'M' : 'L'}${x(first + index - 0.5)} ${y(value)}L${x(first + index + 0.5)} ${y(value)}`;
    before = value;
  });
  return path;
}

function extentOf({ days, limits }: PlaceCourse): [number, number] {
  const values = days.flatMap(({ value, low, high }) => [value, low, high]).filter((value) => value !== null);
  const all = [...values, ...limits.flatMap((limit) => limit.values.filter((value) => value !== null))];
  if (all.length === 0) return [0, 1];
  const [low, high] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  return low === high ? [low - 1, high + 1] : [low, high];
}
