// The drawing of the timeline. What does not change with the day is drawn once; over it lie the veil of later days, the playhead, the period, and marks that can be opened.
import { memo, useRef } from 'react';
import { isoOf } from '../../signals/days.ts';
import type { Histogram } from '../../signals/desk/histogram.ts';
import { timelineText } from '../text/places-words.ts';
import { dayText } from '../text/thermometer-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { TimelineBands } from './TimelineBands.tsx';
import { TimelineBars } from './TimelineBars.tsx';
import { TimelineBrush } from './TimelineBrush.tsx';
import { useLook } from './TimelineControls.tsx';
import { TimelineMarks } from './TimelineMarks.tsx';
import { TimelineMonths } from './TimelineMonths.tsx';
import { BANDS_TOP, BARS_TOP, LEFT, LINE, MONTHS, RIGHT, TAG, type TimeScale } from './timeline-scale.ts';
import { usePlay } from './use-play.ts';
import { type SeriesView, usePlaceNames } from './use-series-view.ts';

interface Props {
  readonly view: SeriesView;
  readonly found: Histogram;
  readonly scale: TimeScale;
  /** The only place that is drawn; null = all. */
  readonly place: string | null;
}

export function TimelineChart({ view, found, scale, place }: Props) {
  const { withStates } = useLook().look;
  const bands = withStates && found.hasLimits ? found.banded.length : 0;
  const height = BANDS_TOP + bands * LINE + MONTHS;
  const playhead = useRef<HTMLDivElement>(null);
  usePlay(view, scale, playhead);
  const { day, book, brush } = view;
  const veil = Math.min(scale.width - RIGHT, Math.max(LEFT, scale.x(day + 1)));
  return (
    <div className="chart" style={{ height, minWidth: scale.width }}>
      <Still found={found} scale={scale} place={place} height={height} bands={bands} view={view} />
      <div className="veil" style={{ left: veil, right: RIGHT, top: BARS_TOP, height: height - BARS_TOP - MONTHS }} />
      <TimelineBrush scale={scale} brush={brush} height={height} />
      <TimelineMarks scale={scale} book={book} day={day} />
      <Playhead scale={scale} day={day} height={height} element={playhead} />
      <DaySlider view={view} scale={scale} />
    </div>
  );
}

interface StillProps extends Props {
  readonly height: number;
  readonly bands: number;
}

/** Drawn again only when the values, the place, the period or the room change; not with the day. */
const Still = memo(StillDrawing, (before, now) => {
  const isSame = before.found === now.found && before.scale === now.scale && before.height === now.height && before.place === now.place;
  return isSame && before.view.series === now.view.series && before.view.brush === now.view.brush;
});

function StillDrawing({ view, found, scale, place, height, bands }: StillProps) {
  const text = useText();
  const words = timelineText(text);
  const nameOf = usePlaceNames(view.series.dimension, words.all.city);
  const what = place === null ? words.all[view.series.dimension] : nameOf(place);
  const [from, until] = [dayText(text.locale, scale.from, 'plain'), dayText(text.locale, scale.until, 'plain')];
  return (
    <svg width={scale.width} height={height} role="img" aria-label={words.summary(view.series.name, what, found.width, from, until)}>
      <TimelineMonths scale={scale} height={height} />
      <TimelineBars found={found} scale={scale} brush={view.brush} what={what} />
      {bands > 0 && <TimelineBands found={found} scale={scale} nameOf={nameOf} />}
    </svg>
  );
}

interface PlayheadProps {
  readonly scale: TimeScale;
  readonly day: number;
  readonly height: number;
  readonly element: React.RefObject<HTMLDivElement | null>;
}

function Playhead({ scale, day, height, element }: PlayheadProps) {
  const { locale } = useText();
  if (day < scale.from || day > scale.until) return null;
  const x = scale.x(day + 0.5);
  const side = x > scale.width - 60 ? 'end' : x < 60 ? 'start' : 'middle';
  return (
    <div className="playhead" ref={element} style={{ transform: `translateX(${x}px)`, height: height - MONTHS }} aria-hidden>
      <span className={`tag ${side}`}>{dayText(locale, day, 'weekday')}</span>
      <span className="line" style={{ top: TAG }} />
    </div>
  );
}

/** The day by keyboard and for a screen reader; also to drag. */
function DaySlider({ view, scale }: { readonly view: SeriesView; readonly scale: TimeScale }) {
  const text = useText();
  const workspace = useWorkspace();
  return (
    <input
      className="slider"
      style={{ left: LEFT - 8, width: Math.max(40, scale.width - LEFT - RIGHT + 16) }}
      type="range"
      min={scale.from}
      max={scale.until}
      value={view.day}
      aria-label={text.signals.day}
      aria-valuetext={dayText(text.locale, view.day, 'long')}
      onChange={({ target }) => workspace.setDay(isoOf(Number(target.value)))}
    />
  );
}
