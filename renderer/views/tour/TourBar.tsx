// The guided tour, in a strip of its own under the screen: it covers nothing, blocks nothing, and can be left and resumed.
import './tour.css';
import { Check, ChevronDown, ChevronLeft, ChevronRight, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { say } from '../announce/say.ts';
import { isTyping } from '../is-typing.ts';
import { tourText } from '../text/tour-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { STEP_NAMES, TOUR } from './steps.ts';
import { type TourRun, useTourStep } from './use-tour-step.ts';

export function TourBar() {
  const isOpen = useWorkspaceState((state) => state.tour.isOpen && (state.openCase !== null || state.busy !== null));
  return isOpen ? <OpenTour /> : null;
}

/** In a window lower than this many pixels the tour begins small, so that the screen stays in sight. */
const SHORT = 500;

/** Of the whole tour. */
const MINUTES = 20;

function OpenTour() {
  const text = tourText(useText());
  const run = useTourStep();
  const { at } = run;
  const [isFolded, setFolded] = useState(() => window.innerHeight < SHORT);
  const leave = useLeave();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  return (
    <section className={`tour${isFolded ? ' folded' : ''}`} aria-label={text.label(at + 1, TOUR.length)} onKeyDown={onKeyDown}>
      <Head run={run} isFolded={isFolded} onFold={() => setFolded(!isFolded)} onLeave={leave} />
      {run.place === 'here' ? <Body run={run} isFolded={isFolded} /> : <Elsewhere place={run.place} />}
      {run.place === 'here' && <Walk run={run} onLeave={leave} />}
    </section>
  );
}

interface HeadProps {
  readonly run: TourRun;
  readonly isFolded: boolean;
  readonly onFold: () => void;
  readonly onLeave: () => void;
}

function Head({ run: { at, step }, isFolded, onFold, onLeave }: HeadProps) {
  const text = tourText(useText());
  const title = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every other step is read from its title on.
  useEffect(() => title.current?.focus(), [at]);
  return (
    <header>
      <span className="tour-step">
        {text.step(at + 1, TOUR.length)} <span className="minutes">· {text.minutes(MINUTES - 2 * at)}</span>
      </span>
      <h2 ref={title} tabIndex={-1}>
        {text.steps[step.name].title}
      </h2>
      <StepChoice at={at} />
      <button
        type="button"
        className="button quiet"
        aria-expanded={!isFolded}
        aria-label={isFolded ? text.unfold : text.fold}
        title={isFolded ? text.unfold : text.fold}
        onClick={onFold}
      >
        {isFolded ? <ChevronUp size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
      </button>
      <button type="button" className="button quiet" aria-label={text.leave} title={text.leaveHelp} onClick={onLeave}>
        <X size={16} aria-hidden />
      </button>
    </header>
  );
}

/** Any step can be gone to; the ones that were done have a tick. */
function StepChoice({ at }: { readonly at: number }) {
  const text = tourText(useText());
  const workspace = useWorkspace();
  const done = useWorkspaceState((state) => state.tour.done);
  return (
    <select value={at} aria-label={text.chooseStep} onChange={(event) => workspace.setTour({ at: Number(event.target.value) })}>
      {STEP_NAMES.map((name, index) => (
        <option key={name} value={index}>
          {`${done.includes(index) ? '✓' : '  '} ${index + 1}. ${text.steps[name].title}`}
        </option>
      ))}
    </select>
  );
}

function Body({ run: { step, isDone, setUp }, isFolded }: { readonly run: TourRun; readonly isFolded: boolean }) {
  const text = tourText(useText());
  const workspace = useWorkspace();
  const words = text.steps[step.name];
  return (
    <div className="tour-body">
      {!isFolded && <p className="tour-text">{words.text}</p>}
      <div className="tour-task">
        <p role="status" className={isDone ? 'done' : undefined}>
          {isDone ? (
            <>
              <Check size={16} aria-hidden /> <strong>{text.done}.</strong> {words.known}
            </>
          ) : (
            <>
              <strong>{text.task}:</strong> {words.task}
            </>
          )}
        </p>
        <p className="tour-acts">
          <button type="button" className="button" onClick={() => void step.show(workspace)}>
            {text.show}
          </button>
          <button type="button" className="button quiet" onClick={setUp}>
            {text.back}
          </button>
        </p>
      </div>
    </div>
  );
}

function Walk({ run: { at, isDone }, onLeave }: { readonly run: TourRun; readonly onLeave: () => void }) {
  const text = tourText(useText());
  const workspace = useWorkspace();
  const isLast = at === TOUR.length - 1;
  const finish = () => {
    workspace.setTour({ isOpen: false, at: 0 });
    onLeave();
    say(text.finished);
  };
  return (
    <footer>
      <button type="button" className="button" disabled={at === 0} onClick={() => workspace.setTour({ at: at - 1 })}>
        <ChevronLeft size={14} aria-hidden />
        {text.previous}
      </button>
      <button type="button" className={isDone ? 'button primary' : 'button'} onClick={isLast ? finish : () => workspace.setTour({ at: at + 1 })}>
        {isLast ? text.finish : text.next}
        {!isLast && <ChevronRight size={14} aria-hidden />}
      </button>
    </footer>
  );
}

function Elsewhere({ place }: { readonly place: TourRun['place'] }) {
  const text = tourText(useText());
  const workspace = useWorkspace();
  if (place === 'loading') return <p role="status">{text.loading}</p>;
  return (
    <div className="tour-body">
      <p role="status" className="tour-text">
        {text.other} {text.otherHelp}
      </p>
      <p className="tour-acts">
        <button type="button" className="button" onClick={() => void workspace.openSample()}>
          {text.openSample}
        </button>
      </p>
    </div>
  );
}

/** Leaves the tour where it is, and gives the focus to the screen. Escape does so too where nothing on the screen is let go of by it. */
function useLeave(): () => void {
  const text = tourText(useText());
  const workspace = useWorkspace();
  const leave = () => {
    workspace.setTour({ isOpen: false });
    document.getElementById('main')?.focus();
    say(text.left);
  };
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event) || isOver()) return;
      const { selection, inquiry, editing, path, lit, selector, focusMode } = workspace.store.getState();
      const isBusyWith = [selection, inquiry, editing.form, editing.voicing, path, lit, selector].some((one) => one !== null);
      if (!isBusyWith && focusMode !== 'filter') latest.current();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [workspace]);
  return leave;
}

/** Something lies over the screen that Escape takes away first. */
function isOver(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"], [role="listbox"], [role="alertdialog"]') !== null;
}
