// The days under the map: a histogram of the series, the states of each place, decisions and words as marks; choose a day, a period, play.
import './signals.css';
import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isoOf } from '../../signals/days.ts';
import { DateInput } from '../app/DateInput.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { dayWords, type SignalView, useSignalView } from './use-signals.ts';

const DAY_MS = 1000;

export function Timeline() {
  const text = useText();
  const view = useSignalView();
  return (
    <section className="timeline" aria-label={text.signals.label}>
      {view ? <Filled view={view} /> : <p className="empty">{text.signals.none}</p>}
    </section>
  );
}

function Filled({ view }: { readonly view: SignalView }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  usePlay(view);
  return (
    <>
      <Controls view={view} />
      <div className="chart" ref={frame}>
        {width > 0 && <TimelineChart view={view} width={width} />}
      </div>
    </>
  );
}

function Controls({ view }: { readonly view: SignalView }) {
  const text = useText();
  const workspace = useWorkspace();
  const playing = useWorkspaceState((state) => state.signals.playing);
  const setDay = (day: number) => workspace.setDay(isoOf(Math.min(view.last, Math.max(view.first, day))));
  const [from, until] = view.brush ?? [view.first, view.last];
  const setBrush = (nextFrom: string, nextUntil: string) =>
    nextFrom &&
    nextUntil &&
    workspace.setSignals({ brush: nextFrom <= nextUntil ? { from: nextFrom, until: nextUntil } : { from: nextUntil, until: nextFrom } });
  return (
    <div className="controls">
      <button type="button" className="button primary" onClick={() => workspace.setSignals({ playing: !playing })}>
        {playing ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
        {playing ? text.signals.pause : text.signals.play}
      </button>
      <span className="hint">{text.signals.perDay}</span>
      <span className="group">
        <button type="button" className="button" aria-label={text.signals.previousDay} onClick={() => setDay(view.day - 1)}>
          <ChevronLeft size={14} aria-hidden />
        </button>
        <button type="button" className="button" aria-label={text.signals.nextDay} onClick={() => setDay(view.day + 1)}>
          <ChevronRight size={14} aria-hidden />
        </button>
      </span>
      <strong className="today">{dayWords(text.locale, view.day)}</strong>
      <span className="grow" />
      <DateInput label={text.signals.from} value={isoOf(from)} onChange={(iso) => setBrush(iso ?? isoOf(view.first), isoOf(until))} />
      <DateInput label={text.signals.until} value={isoOf(until)} onChange={(iso) => setBrush(isoOf(from), iso ?? isoOf(view.last))} />
      {view.brush && (
        <button type="button" className="button" onClick={() => workspace.setSignals({ brush: null })}>
          {text.signals.wholePeriod}
        </button>
      )}
    </div>
  );
}

/** One day each second, from the begin of the period to its end. */
function usePlay(view: SignalView): void {
  const workspace = useWorkspace();
  const playing = useWorkspaceState((state) => state.signals.playing);
  const now = useRef(view);
  now.current = view;
  useEffect(() => {
    if (!playing) return;
    const step = () => {
      const { day, first, last, brush } = now.current;
      const [from, until] = brush ?? [first, last];
      if (day >= until) workspace.setSignals({ playing: false });
      else workspace.setDay(isoOf(Math.max(from, day + 1)));
    };
    const { day, first, last, brush } = now.current;
    const [from, until] = brush ?? [first, last];
    if (day >= until || day < from) workspace.setDay(isoOf(from));
    const timer = setInterval(step, DAY_MS);
    return () => clearInterval(timer);
  }, [playing, workspace]);
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!frame.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
