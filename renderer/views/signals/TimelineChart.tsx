// The drawing of the timeline: bars, playhead, brush, flags, state bands. Everything in it is also in the fields beside it.
import { brushX, type D3BrushEvent, scaleLinear, select } from 'd3';
import { useEffect, useMemo, useRef } from 'react';
import { bandsOf } from '../../signals/bands.ts';
import { firstOfMonth, isoOf } from '../../signals/days.ts';
import { runsOf } from '../../signals/runs.ts';
import { binsOf, dailyTotals } from '../../signals/timeline.ts';
import { labelKey } from '../../workspace/open-case.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { dayWords, type SignalView } from './use-signals.ts';

const LEFT = 132;
const TOP = 18;
const BARS = 58;
const LINE = 11;

interface Props {
  readonly view: SignalView;
  readonly width: number;
}

export function TimelineChart({ view, width }: Props) {
  const text = useText();
  const workspace = useWorkspace();
  const { gauge, first, last, day } = view;
  const x = useMemo(() => scaleLinear([first, last + 1], [LEFT, width - 8]), [first, last, width]);
  const bins = useMemo(() => binsOf(dailyTotals(gauge, first, last), gauge.series.aggregation, 'day'), [gauge, first, last]);
  const bands = useMemo(() => bandsOf(runsOf(gauge).runs, first, last), [gauge, first, last]);
  const places = useMemo(() => (gauge.thresholds.length > 0 ? gauge.readings.places : []), [gauge]);
  const highest = Math.max(1e-9, ...bins.map((bin) => Math.abs(bin.value ?? 0)));
  const y = scaleLinear([0, highest], [0, BARS]);
  const height = TOP + BARS + 6 + places.length * LINE + 16;
  const setDay = (next: number) => workspace.setDay(isoOf(Math.min(last, Math.max(first, next))));
  const [from, until] = view.brush ?? [first, last];
  return (
    <>
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`${gauge.series.name}, ${dayWords(text.locale, first)} – ${dayWords(text.locale, last)}`}
      >
        <text className="axis" x={LEFT - 8} y={TOP + 12} textAnchor="end">
          {gauge.series.dimension === 'unit' ? text.signals.totalUnits : text.signals.total}
        </text>
        <text className="axis quiet" x={LEFT - 8} y={TOP + 27} textAnchor="end">
          {text.signals.highest(highest.toLocaleString(text.locale, { maximumFractionDigits: 1 }))}
        </text>
        {bins.map((bin) => (
          <rect
            key={bin.from}
            className={`bar${bin.value === null ? ' none' : ''}${bin.from > day ? ' later' : ''}${bin.from >= from && bin.from <= until ? '' : ' outside'}`}
            x={x(bin.from) + 0.5}
            width={Math.max(1, x(bin.from + 1) - x(bin.from) - 1)}
            y={bin.value === null ? TOP + BARS - 3 : TOP + BARS - y(Math.abs(bin.value))}
            height={bin.value === null ? 3 : Math.max(0.5, y(Math.abs(bin.value)))}
          />
        ))}
        <line className="ground" x1={LEFT} x2={width - 8} y1={TOP + BARS} y2={TOP + BARS} />
        <Bands x={x} bands={bands} places={places} width={width} isArea={gauge.series.dimension === 'area'} day={day} />
        <Months x={x} first={first} last={last} height={height} />
        <Brush x={x} view={view} />
        <Flags x={x} view={view} />
        <line className="playhead" x1={x(day + 0.5)} x2={x(day + 0.5)} y1={TOP - 4} y2={height - 14} />
      </svg>
      <input
        className="slider"
        style={{ marginLeft: LEFT - 6, width: width - LEFT + 4 }}
        type="range"
        min={first}
        max={last}
        value={day}
        aria-label={text.signals.day}
        aria-valuetext={dayWords(text.locale, day)}
        onChange={(event) => setDay(Number(event.target.value))}
      />
    </>
  );
}

type X = (day: number) => number;

interface BandsProps {
  readonly x: X;
  readonly bands: ReturnType<typeof bandsOf>;
  readonly places: readonly string[];
  readonly width: number;
  readonly isArea: boolean;
  readonly day: number;
}

/** Amber is half as high as red, so that the levels differ without colour. */
function Bands({ x, bands, places, width, isArea, day }: BandsProps) {
  const labels = useWorkspaceState((state) => state.openCase?.labels);
  const text = useText().signals;
  const line = (place: string) => TOP + BARS + 6 + places.indexOf(place) * LINE;
  return (
    <g className="bands" aria-label={text.state}>
      {places.map((place) => (
        <g key={place}>
          <text className="axis small" x={LEFT - 8} y={line(place) + 9} textAnchor="end">
            {(labels?.get(labelKey(isArea ? 'areas' : 'units', place))?.nl ?? place).slice(0, 22)}
          </text>
          <line className="hair" x1={LEFT} x2={width - 8} y1={line(place) + LINE} y2={line(place) + LINE} />
        </g>
      ))}
      {bands.map((band) => {
        const tall = band.level === 'red' ? 9 : 5;
        return (
          <rect
            key={`${band.place} ${band.from}`}
            className={`band ${band.level}${band.from > day ? ' later' : ''}`}
            x={x(band.from)}
            width={x(band.until + 1) - x(band.from)}
            y={line(band.place) + LINE - 1 - tall}
            height={tall}
          />
        );
      })}
    </g>
  );
}

function Months({ x, first, last, height }: { readonly x: X; readonly first: number; readonly last: number; readonly height: number }) {
  const { locale } = useText();
  const starts: number[] = [];
  for (let day = last; day >= first; day = firstOfMonth(day) - 1) starts.push(Math.max(first, firstOfMonth(day)));
  const isDense = x((starts[0] ?? 0) + 30) - x(starts[0] ?? 0) < 50;
  return starts.map((start, index) => (
    <g key={start}>
      <line className="hair" x1={x(start)} x2={x(start)} y1={TOP} y2={height - 14} />
      {(!isDense || index % 3 === 0) && (
        <text className="axis small" x={x(start) + 4} y={height - 3}>
          {dayWords(locale, start, 'month')}
        </text>
      )}
    </g>
  ));
}

/** Drag over the bars to choose a period; a click chooses the day. */
function Brush({ x, view }: { readonly x: ReturnType<typeof scaleLinear<number, number>>; readonly view: SignalView }) {
  const workspace = useWorkspace();
  const group = useRef<SVGGElement>(null);
  const [first, last] = [view.first, view.last];
  useEffect(() => {
    if (!group.current) return;
    const brush = brushX<unknown>()
      .extent([
        [x(first), TOP - 4],
        [x(last + 1), TOP + BARS],
      ])
      .on('end', (event: D3BrushEvent<unknown>) => {
        if (!event.sourceEvent) return;
        const picked = event.selection as [number, number] | null;
        if (picked)
          workspace.setSignals({
            brush: { from: isoOf(Math.floor(x.invert(picked[0]))), until: isoOf(Math.min(last, Math.ceil(x.invert(picked[1])) - 1)) },
          });
        else workspace.setDay(isoOf(Math.floor(x.invert(localX(event.sourceEvent, group.current)))));
      });
    const selection = select(group.current);
    selection.call(brush);
    selection.call(brush.move, view.brush ? [x(view.brush[0]), x(view.brush[1] + 1)] : null);
  }, [x, first, last, view.brush, workspace]);
  return <g className="brush" ref={group} />;
}

function localX(event: MouseEvent, element: SVGGElement | null): number {
  return event.clientX - (element?.ownerSVGElement?.getBoundingClientRect().left ?? 0);
}

/** Decisions as flags, words as marks; flags that would lie on each other are told in one. */
function Flags({ x, view }: { readonly x: X; readonly view: SignalView }) {
  const places: { at: number; titles: string[] }[] = [];
  for (const decision of view.book.decisions.filter((entry) => entry.day >= view.first && entry.day <= view.last)) {
    const at = x(decision.day + 0.5);
    const last = places.at(-1);
    if (last && at - last.at < 16) last.titles.push(decision.title);
    else places.push({ at, titles: [decision.title] });
  }
  return (
    <g className="flags">
      {places.map(({ at, titles }) => (
        <g key={at} transform={`translate(${at} 0)`}>
          <title>{titles.join('\n')}</title>
          <path d={`M0 ${TOP + BARS}V3H9L7 6.5L9 10H0`} />
          {titles.length > 1 && (
            <text x={11} y={10}>
              +{titles.length - 1}
            </text>
          )}
        </g>
      ))}
      {view.book.words
        .filter((entry) => entry.day >= view.first && entry.day <= view.last)
        .map((entry) => (
          <circle key={entry.id} className="word" cx={x(entry.day + 0.5)} cy={TOP + BARS + 3} r={2.5}>
            <title>{entry.text}</title>
          </circle>
        ))}
    </g>
  );
}
