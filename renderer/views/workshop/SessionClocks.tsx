// The clocks of the conversation and of the question: they count down, can stand still, and say politely how far it is. Without sound.
import { Pause, Play, RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { clock, left, passedBy, reset, type Timer } from '../../workshop/timer.ts';
import { say } from '../announce/say.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { toggleClocks } from './use-room-keys.ts';

export function SessionClocks() {
  const text = workshopText(useText()).timer;
  const workspace = useWorkspace();
  const whole = useWorkspaceState((state) => state.workshop.whole);
  const card = useWorkspaceState((state) => state.workshop.card);
  const now = useSeconds(whole.since !== null);
  useSaid(text.whole, whole, now);
  useSaid(text.card, card, now);
  const isRunning = whole.since !== null;
  const begin = () => workspace.lookAtWorkshop({ whole: reset(whole, Date.now()), card: reset(card, Date.now()) });
  return (
    <div className="ws-clocks">
      <Clock name={text.whole} timer={whole} now={now} />
      <Clock name={text.card} timer={card} now={now} />
      <button
        type="button"
        className="button"
        aria-label={isRunning ? text.pause : text.start}
        title={isRunning ? text.pause : text.start}
        aria-keyshortcuts="T"
        onClick={() => say(toggleClocks(workspace) ? text.running : text.paused)}
      >
        {isRunning ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
      </button>
      <button type="button" className="button quiet" aria-label={text.reset} title={text.reset} onClick={begin}>
        <RotateCcw size={14} aria-hidden />
      </button>
    </div>
  );
}

function Clock({ name, timer, now }: { readonly name: string; readonly timer: Timer; readonly now: number }) {
  const text = workshopText(useText()).timer;
  const seconds = left(timer, now);
  return (
    <span className={`ws-clock${seconds <= 0 ? ' over' : ''}`} role="timer" aria-live="off" title={text.minutes(Math.round(timer.limit / 60))}>
      <small>{name}</small> {clock(seconds)}
    </span>
  );
}

/** The time of the moment, each second while it matters. */
function useSeconds(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (!isRunning) return undefined;
    const ticking = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, [isRunning]);
  return now;
}

function useSaid(name: string, timer: Timer, now: number): void {
  const text = workshopText(useText()).timer;
  const seconds = left(timer, now);
  const before = useRef(seconds);
  useEffect(() => {
    const milestone = timer.since === null ? null : passedBy(timer.limit, before.current, seconds);
    before.current = seconds;
    if (milestone) say(text[milestone](name));
  }, [seconds, timer, name, text]);
}
