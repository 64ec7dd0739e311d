// Beside the slide, for who tells: the clock, notes, what comes next, and the steps.
import { ChevronLeft, ChevronRight, Moon, Pause, Play, RotateCcw, Square, Tv } from 'lucide-react';
import { dayOfSlide } from '../../briefing/slide.ts';
import { briefingText } from '../text/briefing-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { LiveText } from './LiveText.tsx';
import type { Telling } from './telling.ts';
import { clockWords, elapsedWords, useClock } from './use-clock.ts';
import type { Forward } from './use-forward.ts';

interface Props {
  readonly telling: Telling;
  readonly forward: Forward;
}

export function PresenterSide({ telling, forward }: Props) {
  const text = briefingText(useText()).present;
  const { slides, slide, at } = telling;
  const next = slides[at + 1];
  return (
    <aside className="presenter-side">
      <Clock telling={telling} />
      <section className="notes">
        <h2>{text.notes}</h2>
        {slide.notes ? <LiveText text={slide.notes} day={dayOfSlide(slide)} /> : <p className="help">{text.noNotes}</p>}
      </section>
      <section className="next">
        <h2>{text.next}</h2>
        {next ? (
          <button type="button" className="next-slide" onClick={forward.on}>
            <strong>{next.title}</strong>
            <span>{firstWords(next.text)}</span>
          </button>
        ) : (
          <p className="help">{text.last}</p>
        )}
      </section>
      <Steps telling={telling} forward={forward} />
      <Buttons telling={telling} forward={forward} />
    </aside>
  );
}

/** The first line without its live numbers: they are counted when the slide is there. */
function firstWords(text: string): string {
  return (text.split('\n')[0] ?? '').replaceAll(/\{[^{}]*\}/g, '…');
}

function Clock({ telling: { presenting } }: Pick<Props, 'telling'>) {
  const text = briefingText(useText()).present;
  const workspace = useWorkspace();
  const locale = useWorkspaceState((state) => state.language);
  const now = useClock();
  const { startedAt, pausedAt } = presenting;
  const toggle = () => {
    const at = Date.now();
    workspace.setPresenting(pausedAt === null ? { pausedAt: at } : { pausedAt: null, startedAt: startedAt + at - pausedAt });
  };
  return (
    <div className="clock">
      <p>
        <span className="elapsed" role="timer" aria-label={text.elapsed}>
          {elapsedWords((pausedAt ?? now) - startedAt)}
        </span>
        <span className="now">
          <span className="visually-hidden">{text.clock} </span>
          {clockWords(now, locale)}
        </span>
      </p>
      <button type="button" className="button quiet" aria-label={pausedAt === null ? text.pause : text.resume} onClick={toggle}>
        {pausedAt === null ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={text.reset}
        title={text.reset}
        onClick={() => workspace.setPresenting({ startedAt: Date.now(), pausedAt: pausedAt === null ? null : Date.now() })}
      >
        <RotateCcw size={16} aria-hidden />
      </button>
    </div>
  );
}

function Steps({ telling: { slides, at }, forward }: Props) {
  const text = briefingText(useText()).present;
  return (
    <nav className="steps" aria-label={text.steps}>
      {slides.map((slide, index) => (
        <button
          key={slide.id}
          type="button"
          aria-current={index === at ? 'step' : undefined}
          className={index < at ? 'done' : undefined}
          aria-label={text.goTo(index + 1, slide.title)}
          title={text.goTo(index + 1, slide.title)}
          onClick={() => forward.goTo(index)}
        >
          {index + 1}
        </button>
      ))}
    </nav>
  );
}

function Buttons({ telling: { at, slides, presenting }, forward }: Props) {
  const text = briefingText(useText()).present;
  return (
    <div className="presenter-buttons">
      <div>
        <button type="button" className="button" aria-label={text.back} disabled={at === 0} onClick={forward.back}>
          <ChevronLeft size={16} aria-hidden />
        </button>
        <button type="button" className="button primary" disabled={at === slides.length - 1} onClick={forward.on}>
          {text.on}
          <ChevronRight size={16} aria-hidden />
        </button>
      </div>
      <div>
        <button type="button" className="button" onClick={forward.audience}>
          <Tv size={14} aria-hidden />
          {text.audience}
        </button>
        <button type="button" className="button" aria-pressed={presenting.isBlack} onClick={forward.black}>
          <Moon size={14} aria-hidden />
          {text.black}
        </button>
        <button type="button" className="button" onClick={forward.stop}>
          <Square size={14} aria-hidden />
          {text.stop}
        </button>
      </div>
      <p className="help">{text.keys}</p>
    </div>
  );
}
