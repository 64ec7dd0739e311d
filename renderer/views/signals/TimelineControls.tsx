// The buttons above the timeline: play and its speed, a day on or back, the period in two dates, and what is drawn.
import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { isoOf } from '../../signals/days.ts';
import type { TimelineLook } from '../../workspace/signals/places-look.ts';
import { DateInput } from '../app/DateInput.tsx';
import { MakeBriefing } from '../briefing/MakeBriefing.tsx';
import { timelineText } from '../text/places-words.ts';
import { dayText } from '../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { type SeriesView, usePlaceNames } from './use-series-view.ts';

const SPEEDS = [1, 2, 4] as const;

export function TimelineControls({ view }: { readonly view: SeriesView }) {
  return (
    <div className="controls">
      <Playing view={view} />
      <Drawn view={view} />
      <span className="grow" />
      <Period view={view} />
    </div>
  );
}

function Playing({ view }: { readonly view: SeriesView }) {
  const text = useText();
  const words = timelineText(text);
  const workspace = useWorkspace();
  const isPlaying = useWorkspaceState((state) => state.signals.playing);
  const { look, change } = useLook();
  const setDay = (day: number) => workspace.setDay(isoOf(Math.min(view.last, Math.max(view.first, day))));
  return (
    <>
      <button type="button" className="button primary" onClick={() => workspace.setSignals({ playing: !isPlaying })}>
        {isPlaying ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
        {isPlaying ? text.signals.pause : text.signals.play}
      </button>
      <select
        aria-label={words.speed}
        value={look.speed}
        onChange={({ target }) => change({ speed: SPEEDS.find((speed) => speed === Number(target.value)) ?? 1 })}
      >
        {SPEEDS.map((speed) => (
          <option key={speed} value={speed}>
            {words.speeds[speed]}
          </option>
        ))}
      </select>
      <span className="group">
        <button type="button" className="button" aria-label={text.signals.previousDay} onClick={() => setDay(view.day - 1)}>
          <ChevronLeft size={14} aria-hidden />
        </button>
        <button type="button" className="button" aria-label={text.signals.nextDay} onClick={() => setDay(view.day + 1)}>
          <ChevronRight size={14} aria-hidden />
        </button>
      </span>
      <strong className="today">{dayText(text.locale, view.day, 'long')}</strong>
    </>
  );
}

/** What the bars count, and which parts are shown. */
function Drawn({ view }: { readonly view: SeriesView }) {
  const words = timelineText(useText());
  const { look, change } = useLook();
  const chosen = useWorkspaceState((state) => state.signals.placeId);
  const { dimension } = view.series;
  const nameOf = usePlaceNames(dimension, words.all.city);
  const hasOne = chosen !== null && dimension !== 'city' && isOf(view, chosen);
  const parts = [
    ['withUsual', words.usual, view.series.baselineMethod !== 'none'],
    ['withStates', words.states, true],
    ['isZoomed', words.zoom, view.brush !== null],
    ['asTable', words.table, true],
  ] as const;
  return (
    <>
      {hasOne && (
        <select aria-label={words.drawn} value={String(look.isOnePlace)} onChange={({ target }) => change({ isOnePlace: target.value === 'true' })}>
          <option value="false">{words.all[dimension]}</option>
          <option value="true">{words.onePlace(nameOf(chosen))}</option>
        </select>
      )}
      <span className="group">
        {parts.map(
          ([part, label, isThere]) =>
            isThere && (
              <button key={part} type="button" className="button" aria-pressed={look[part]} onClick={() => change({ [part]: !look[part] })}>
                {label}
              </button>
            ),
        )}
      </span>
    </>
  );
}

/** Whether the chosen place can have values of this series. */
function isOf({ book, series }: SeriesView, place: string): boolean {
  return series.dimension === 'area' ? book.areas.some(({ id }) => id === place) : book.units.some(({ id }) => id === place);
}

function Period({ view }: { readonly view: SeriesView }) {
  const text = useText();
  const words = timelineText(text);
  const workspace = useWorkspace();
  const [from, until] = view.brush ?? [view.first, view.last];
  const take = (one: string, other: string) =>
    workspace.setSignals({ brush: one <= other ? { from: one, until: other } : { from: other, until: one } });
  return (
    <span className="dates">
      <DateInput label={words.from} value={isoOf(from)} onChange={(iso) => take(iso ?? isoOf(view.first), isoOf(until))} />
      <DateInput label={words.until} value={isoOf(until)} onChange={(iso) => take(isoOf(from), iso ?? isoOf(view.last))} />
      {view.brush && (
        <button type="button" className="button" onClick={() => workspace.setSignals({ brush: null })}>
          {text.signals.wholePeriod}
        </button>
      )}
      {view.brush && <MakeBriefing from={{ kind: 'period', seriesId: view.series.id, from: isoOf(from), until: isoOf(until) }} />}
    </span>
  );
}

/** From this height of the window on, the states of the places leave room for the map above them. */
const HIGH_ENOUGH = 800;

/** How the timeline is looked at, and the act that changes part of it. */
export function useLook(): {
  readonly look: TimelineLook & { readonly withStates: boolean };
  readonly change: (part: Partial<TimelineLook>) => void;
} {
  const workspace = useWorkspace();
  const chosen = useWorkspaceState((state) => state.signals.timeline);
  const look = { ...chosen, withStates: chosen.withStates ?? window.innerHeight >= HIGH_ENOUGH };
  return { look, change: (part) => workspace.setSignals({ timeline: { ...workspace.store.getState().signals.timeline, ...part } }) };
}
