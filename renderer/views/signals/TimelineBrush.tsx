// Choosing a period on the timeline: drag over the bars, or move its two handles with mouse or keys. A click chooses the day.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { isoOf } from '../../signals/days.ts';
import { timelineText } from '../text/places-words.ts';
import { dayText } from '../text/thermometer-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { BARS, BARS_TOP, LEFT, MONTHS, RIGHT, TAG, type TimeScale } from './timeline-scale.ts';

interface Props {
  readonly scale: TimeScale;
  readonly brush: readonly [number, number] | null;
  readonly height: number;
}

type Period = readonly [number, number];

/** Pixels a pointer may tremble and still be a click. */
const CLICK = 4;
const WEEK = 7;

export function TimelineBrush({ scale, brush, height }: Props) {
  const { shown, isMoving, plane, handles } = useDrag(scale, brush);
  const [x1, x2] = shown ? [scale.x(shown[0]), scale.x(shown[1] + 1)] : [0, 0];
  const [left, right] = [Math.max(LEFT, x1), Math.min(scale.width - RIGHT, x2)];
  return (
    <>
      <div className="plane" style={{ left: LEFT, right: RIGHT, top: TAG, height: height - TAG - MONTHS }} {...plane} />
      {shown && (
        <div
          className={`period${isMoving ? ' moving' : ''}`}
          style={{ left, width: Math.max(0, right - left), top: BARS_TOP - 4, height: BARS + 4 }}
        />
      )}
      {brush && shown && !isMoving && handles.map((handle) => <Handle key={handle.end} scale={scale} shown={shown} {...handle} />)}
      {isMoving && shown && [left, right].map((x) => <span key={x} className="grip" style={{ left: x }} />)}
    </>
  );
}

interface HandleProps {
  readonly end: 0 | 1;
  readonly scale: TimeScale;
  readonly shown: Period;
  readonly onDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function Handle({ end, scale, shown, onDown, onKey }: HandleProps) {
  const text = useText();
  const words = timelineText(text);
  const day = shown[end];
  const x = scale.x(end === 0 ? day : day + 1);
  if (x < LEFT - 1 || x > scale.width - RIGHT + 1) return null;
  return (
    <div
      className="handle"
      role="slider"
      tabIndex={0}
      aria-label={end === 0 ? words.begin : words.end}
      aria-valuemin={scale.from}
      aria-valuemax={scale.until}
      aria-valuenow={day}
      aria-valuetext={dayText(text.locale, day, 'long')}
      style={{ left: x, top: BARS_TOP + BARS / 2 - 12 }}
      onPointerDown={onDown}
      onKeyDown={onKey}
    >
      <span />
    </div>
  );
}

/** What is being dragged: the day that stays, and the day under the pointer. */
interface Drag {
  readonly fixed: number;
  readonly at: number;
  readonly startX: number;
  readonly isFar: boolean;
}

function useDrag(scale: TimeScale, brush: Period | null) {
  const workspace = useWorkspace();
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef<Drag | null>(null);
  const put = (next: Drag | null) => {
    latest.current = next;
    setDrag(next);
  };
  const keep = ([from, until]: Period) => workspace.setSignals({ brush: { from: isoOf(from), until: isoOf(until) } });
  const start = (event: PointerEvent<HTMLElement>, fixed: number | null) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const left = event.currentTarget.closest('.chart')?.getBoundingClientRect().left ?? 0;
    const dayAt = (clientX: number) => scale.dayAt(clientX - left);
    const day = dayAt(event.clientX);
    put({ fixed: fixed ?? day, at: day, startX: event.clientX, isFar: fixed !== null });
    const move = ({ clientX }: globalThis.PointerEvent) => {
      const now = latest.current;
      if (now) put({ ...now, at: dayAt(clientX), isFar: now.isFar || Math.abs(clientX - now.startX) > CLICK });
    };
    const stop = (isDone: boolean) => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      removeEventListener('pointercancel', cancel);
      const now = latest.current;
      put(null);
      if (!now || !isDone) return;
      if (now.isFar) keep(ordered(now));
      else workspace.setDay(isoOf(now.at));
    };
    const up = () => stop(true);
    const cancel = () => stop(false);
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    addEventListener('pointercancel', cancel);
  };
  const isMoving = drag?.isFar === true;
  return {
    shown: drag && isMoving ? ordered(drag) : brush,
    isMoving,
    plane: { onPointerDown: (event: PointerEvent<HTMLElement>) => start(event, null) },
    handles: brush ? ([0, 1] as const).map((end) => handleOf(end, brush, scale, { start, keep })) : [],
  };
}

interface Acts {
  readonly start: (event: PointerEvent<HTMLElement>, fixed: number) => void;
  readonly keep: (period: Period) => void;
}

/** A handle stays on its own side of the other. */
function handleOf(end: 0 | 1, brush: Period, { from, until }: TimeScale, { start, keep }: Acts) {
  const [low, high] = end === 0 ? [from, brush[1]] : [brush[0], until];
  const onKey = (event: KeyboardEvent) => {
    const day = keyed(event, brush[end], low, high);
    if (day === null) return;
    event.preventDefault();
    event.stopPropagation();
    keep(end === 0 ? [day, brush[1]] : [brush[0], day]);
  };
  return { end, onKey, onDown: (event: PointerEvent<HTMLElement>) => start(event, brush[end === 0 ? 1 : 0]) };
}

/** Arrows a day, with shift or page keys a week, Home and End as far as it goes; null for other keys. */
function keyed({ key, shiftKey }: KeyboardEvent, day: number, low: number, high: number): number | null {
  const step = shiftKey ? WEEK : 1;
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -WEEK, PageUp: WEEK, Home: low - day, End: high - day },
  };
  const by = steps[key];
  return by === undefined ? null : Math.min(high, Math.max(low, day + by));
}

function ordered({ fixed, at }: Drag): Period {
  return fixed <= at ? [fixed, at] : [at, fixed];
}
