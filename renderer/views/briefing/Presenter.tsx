// Tells a briefing: the slide as the audience sees it, and beside it notes, clock and what comes next; or the slide alone.
import './presenter.css';
import { useEffect } from 'react';
import { briefingOf, slidesOf } from '../../briefing/slide.ts';
import type { Presenting } from '../../workspace/telling/briefing-state.ts';
import { say, voiceProps } from '../announce/say.ts';
import { briefingText } from '../text/briefing-words.ts';
import { VoiceDialog } from '../voices/VoiceDialog.tsx';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { PresenterSide } from './PresenterSide.tsx';
import { Stage } from './Stage.tsx';
import type { Telling } from './telling.ts';
import { useForward } from './use-forward.ts';
import { usePresenterKeys } from './use-presenter-keys.ts';

export function Presenter({ presenting }: { readonly presenting: Presenting }) {
  const records = useWorkspaceState((state) => state.openCase?.records);
  const slides = records ? slidesOf(records, presenting.briefingId) : [];
  const at = Math.max(
    0,
    slides.findIndex(({ id }) => id === presenting.slideId),
  );
  const slide = slides[at];
  if (!records || !slide) return <Gone />;
  const title = briefingOf(records, presenting.briefingId)?.title ?? '';
  return <Told telling={{ presenting, title, slides, slide, at }} />;
}

function Told({ telling }: { readonly telling: Telling }) {
  const text = briefingText(useText()).present;
  const forward = useForward(telling);
  usePresenterKeys(telling, forward);
  const { slide, at, slides } = telling;
  useEffect(() => {
    const timer = setTimeout(() => say(`${text.step(at + 1, slides.length)}. ${slide.title}`), SAID_AFTER);
    return () => clearTimeout(timer);
  }, [text, at, slides.length, slide.title]);
  const { isAudience, isBlack } = telling.presenting;
  return (
    <div className={`presenter${isAudience ? ' audience' : ''}`}>
      <main className="stage-holder" id="main" tabIndex={-1} aria-label={text.label}>
        {isBlack ? <div className="black">{!isAudience && <p>{text.blackIs}</p>}</div> : <Stage telling={telling} />}
      </main>
      {!isAudience && <PresenterSide telling={telling} forward={forward} />}
      <VoiceDialog />
      <p {...voiceProps} />
    </div>
  );
}

/** Milliseconds: the voice has to be in the page first. */
const SAID_AFTER = 100;

/** The last slide was taken away, as by an undo: nothing is left to tell. */
function Gone() {
  const text = briefingText(useText());
  const stop = useForward(null).stop;
  return (
    <div className="presenter">
      <main className="stage-holder" id="main">
        <p>{text.list.none}</p>
        <button type="button" className="button primary" onClick={stop}>
          {text.present.stop}
        </button>
      </main>
    </div>
  );
}
