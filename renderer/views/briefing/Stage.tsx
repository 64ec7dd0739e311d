// A slide as the audience sees it: title, words with their numbers, the picture, and what people say of it.
import { dayOfSlide, rowsOfSlide } from '../../briefing/slide.ts';
import { type Voice, voicesAbout } from '../../model/voices.ts';
import { briefingText } from '../text/briefing-words.ts';
import { dayWords } from '../text/review-words.ts';
import { VoiceList } from '../voices/VoiceList.tsx';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { GoneNote } from './GoneNote.tsx';
import { LiveText } from './LiveText.tsx';
import { SlideView } from './SlideView.tsx';
import type { Telling } from './telling.ts';

export function Stage({ telling }: { readonly telling: Telling }) {
  const words = useText();
  const text = briefingText(words).present;
  const gone = useWorkspaceState((state) => state.briefing.gone);
  const { slide, slides, at, title } = telling;
  const day = dayOfSlide(slide);
  const hasPicture = slide.state !== null;
  const records = useWorkspaceState((state) => state.openCase?.records);
  const voices = records ? voicesAbout(records, rowsOfSlide(slide)) : [];
  const isLong = voices.length > 0 || slide.text.length > MOST_ABOVE;
  return (
    <article className={`stage${hasPicture ? '' : ' without-picture'}${hasPicture && isLong ? ' beside' : ''}`}>
      <header className="stage-head">
        <p className="step">
          {[title, text.step(at + 1, slides.length), hasPicture && day ? text.day(dayWords(words, day)) : ''].filter(Boolean).join(' · ')}
        </p>
        <h1>{slide.title}</h1>
      </header>
      <div className={`stage-words${voices.length > 0 ? ' with-voices' : ''}`}>
        <LiveText text={slide.text} day={day} />
        <Voices slideId={slide.id} voices={voices} />
        <GoneNote gone={gone} />
      </div>
      {hasPicture && (
        <section className="stage-picture" aria-label={text.picture}>
          <SlideView slide={slide} />
        </section>
      )}
    </article>
  );
}

/** More characters than this stand beside the picture, not above it. */
const MOST_ABOVE = 240;

/** Room for so many on a slide, the weightiest first; the others are counted and can be opened. */
const MOST_VOICES = 1;

function Voices({ slideId, voices }: { readonly slideId: string; readonly voices: readonly Voice[] }) {
  const text = briefingText(useText()).present;
  if (voices.length === 0) return null;
  const [first, more] = [voices.slice(0, MOST_VOICES), voices.slice(MOST_VOICES)];
  return (
    <section className="stage-voices">
      <h2>{text.voices(voices.length)}</h2>
      <VoiceList voices={first} withTarget />
      {more.length > 0 && (
        <details key={slideId}>
          <summary>{text.moreVoices(more.length)}</summary>
          <VoiceList voices={more} withTarget />
        </details>
      )}
    </section>
  );
}
