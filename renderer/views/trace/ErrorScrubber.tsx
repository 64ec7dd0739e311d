// The hours of an error under the map: a slider over its arrivals, one step at a time or played; the lens of the map follows.
import './trace.css';
import { ChevronLeft, ChevronRight, Pause, Play } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { ErrorTrace } from '../../trace/error-trace.ts';
import { timeWords } from '../../trace/words.ts';
import { useAnnounce } from '../announce/announce-context.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { type Moment, momentAt, momentsOf, shortTime, tickedMoments } from './moments.ts';
import { useApart } from './use-apart.ts';
import { useTraceText } from './use-trace.ts';

/** How long each moment stays when it is played, in ms. */
const PACE = 900;
const TICKS = 7;

export function ErrorScrubber() {
  const inquiry = useWorkspaceState((state) => state.inquiry);
  const traced = useWorkspaceState((state) => state.traced);
  if (inquiry?.kind !== 'error' || !traced || !('answer' in traced) || traced.answer.arrivals.length === 0) return null;
  return <Scrubber trace={traced.answer} until={inquiry.until} />;
}

function Scrubber({ trace, until }: { readonly trace: ErrorTrace; readonly until: number | null }) {
  const text = useTraceText().scrubber;
  const workspace = useWorkspace();
  const language = useWorkspaceState((state) => state.language);
  const announce = useAnnounce();
  const moments = useMemo(() => momentsOf(trace.arrivals), [trace]);
  const [isPlaying, setPlaying] = useState(false);
  const at = momentAt(moments, until);
  const last = moments.length - 1;
  const words = (moment: Moment) => saidOf(text, moment, trace.arrivals.length, (hours) => timeWords(hours, language));
  const goTo = (index: number, isSaid: boolean) => {
    const moment = moments[Math.max(0, Math.min(last, index))];
    if (!moment) return;
    workspace.scrub(moment.hours);
    if (isSaid) announce(words(moment));
  };
  usePlaying(isPlaying, () => (at >= last ? setPlaying(false) : goTo(at + 1, true)));
  const play = () => {
    if (!isPlaying && at >= last) goTo(0, false);
    setPlaying(!isPlaying);
  };
  const now = words(moments[at] as Moment);
  return (
    <section className="scrubber" aria-label={text.label}>
      <span className="group">
        <button type="button" className="button" aria-label={text.previous} disabled={at === 0} onClick={() => goTo(at - 1, true)}>
          <ChevronLeft size={16} aria-hidden />
        </button>
        <button type="button" className="button" aria-label={isPlaying ? text.pause : text.play} onClick={play}>
          {isPlaying ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        </button>
        <button type="button" className="button" aria-label={text.next} disabled={at === last} onClick={() => goTo(at + 1, true)}>
          <ChevronRight size={16} aria-hidden />
        </button>
      </span>
      <div className="rail-of-hours">
        <input
          type="range"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-label={text.label}
          aria-valuetext={now}
          onChange={({ target }) => goTo(Number(target.value), false)}
        />
        <Ticks moments={moments} />
      </div>
      <output>{now}</output>
    </section>
  );
}

function saidOf(
  text: ReturnType<typeof useTraceText>['scrubber'],
  { hours, reached }: Moment,
  all: number,
  time: (hours: number) => string | null,
): string {
  if (hours === null) return text.whole(all);
  return hours === 0 && reached === 0 ? text.start(all) : text.now(time(hours), reached, all);
}

function Ticks({ moments }: { readonly moments: readonly Moment[] }) {
  const text = useTraceText().scrubber;
  const row = useApart();
  const last = moments.length - 1;
  return (
    <div className="ticks" aria-hidden ref={row}>
      {tickedMoments(moments, TICKS).map((at) => {
        const hours = moments[at]?.hours ?? null;
        const words = hours === null ? text.wholeShort : hours === 0 ? text.startShort : shortTime(hours, text.short);
        const edge = at === 0 ? ' at-start' : at === last ? ' at-end' : '';
        return (
          <span key={at} className={`tick${edge}`} style={{ left: `${(100 * at) / last}%` }}>
            {words}
          </span>
        );
      })}
    </div>
  );
}

function usePlaying(isPlaying: boolean, step: () => void): void {
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setTimeout(step, PACE);
    return () => clearTimeout(timer);
  });
}
