// Writes one slide: its title, its text with live numbers, its notes and its picture; and puts it elsewhere, copies or removes it.
import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { liveNames } from '../../briefing/live-text.ts';
import { dayOfSlide, rowsOfSlide, type Slide } from '../../briefing/slide.ts';
import { briefingText } from '../text/briefing-words.ts';
import { RowVoicesPart } from '../voices/RowVoicesPart.tsx';
import { useText, useWorkspace } from '../workspace-context.ts';
import { InsertMenu } from './InsertMenu.tsx';
import { KeptField, type KeptFieldHandle } from './KeptField.tsx';
import { LiveText } from './LiveText.tsx';
import { SlidePicturePart } from './SlidePicturePart.tsx';
import { useFilled } from './use-filled.ts';
import { useSlideActs } from './use-slide-acts.ts';

interface Props {
  readonly slide: Slide;
  readonly slides: readonly Slide[];
}

export function SlideEditor({ slide, slides }: Props) {
  const text = briefingText(useText()).slide;
  const workspace = useWorkspace();
  const field = useRef<KeptFieldHandle>(null);
  const place = slides.findIndex(({ id }) => id === slide.id);
  const day = dayOfSlide(slide);
  return (
    <section className="slide-editor" aria-label={text.number(place + 1, slides.length)}>
      <Tools slide={slide} slides={slides} place={place} />
      <KeptField
        className="title"
        label={text.title}
        isRequired
        value={slide.title}
        onKeep={(title) => void workspace.setSlide(slide.id, { title })}
      />
      <SlidePicturePart slide={slide} />
      <div className="written">
        <KeptField
          handle={field}
          label={text.text}
          help={text.textHelp}
          rows={6}
          value={slide.text}
          onKeep={(words) => void workspace.setSlide(slide.id, { text: words })}
        />
        <InsertMenu slide={slide} onInsert={(mark) => field.current?.insert(mark)} />
      </div>
      <section className="preview" aria-label={text.preview}>
        <h3>{text.preview}</h3>
        {slide.text === '' ? <p className="help">{text.noText}</p> : <LiveText text={slide.text} day={day} />}
        <Faults text={slide.text} day={day} />
      </section>
      <KeptField
        className="notes"
        label={text.notes}
        help={text.notesHelp}
        rows={4}
        value={slide.notes}
        onKeep={(notes) => void workspace.setSlide(slide.id, { notes })}
      />
      <RowVoicesPart rows={rowsOfSlide(slide)} withTarget />
    </section>
  );
}

function Tools({ slide, slides, place }: Props & { readonly place: number }) {
  const text = briefingText(useText()).slide;
  const acts = useSlideActs(slides);
  const button = (label: string, Icon: typeof ArrowUp, act: () => void, isOff = false) => (
    <button type="button" className="button quiet" aria-label={label} title={label} disabled={isOff} onClick={act}>
      <Icon size={14} aria-hidden />
    </button>
  );
  return (
    <div className="slide-tools">
      <h2>{text.number(place + 1, slides.length)}</h2>
      {button(text.up, ArrowUp, () => acts.move(slide.id, place - 1), place === 0)}
      {button(text.down, ArrowDown, () => acts.move(slide.id, place + 1), place === slides.length - 1)}
      {button(text.double, Copy, () => acts.double(slide.id))}
      {button(text.remove, Trash2, () => acts.remove(slide.id))}
    </div>
  );
}

/** Numbers that could not be filled in, each with what to do about it. */
function Faults({ text, day }: { readonly text: string; readonly day: string | null }) {
  const words = briefingText(useText()).live;
  const filled = useFilled(text, day);
  const marks = new Set(liveNames(text).map(({ raw }) => raw));
  const faults = (filled ?? []).flatMap((piece) => (piece.kind === 'fault' && marks.delete(piece.text) ? [piece] : []));
  if (faults.length === 0) return null;
  return (
    <ul className="live-faults" role="status" aria-label={words.faults}>
      {faults.map(({ text: mark, name, fault }) => (
        <li key={mark}>{{ name: words.unknown(name), about: words.noAbout(mark), failed: words.failed(mark) }[fault]}</li>
      ))}
    </ul>
  );
}
