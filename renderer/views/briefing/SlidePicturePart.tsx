// The picture of a slide in words, what of it is gone from the case, and the way to see and change it.
import { Eye } from 'lucide-react';
import { useMemo } from 'react';
import type { Slide } from '../../briefing/slide.ts';
import { slideLookFor } from '../../workspace/telling/slide-look.ts';
import { briefingText } from '../text/briefing-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { GoneNote } from './GoneNote.tsx';
import { pictureWords } from './picture-words.ts';

export function SlidePicturePart({ slide }: { readonly slide: Slide }) {
  const words = useText();
  const text = briefingText(words).picture;
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  const gone = useMemo(() => (openCase && slide.state ? slideLookFor(openCase, slide.state).gone : []), [openCase, slide.state]);
  return (
    <section className="slide-picture" aria-label={text.title}>
      <h3>{text.title}</h3>
      {slide.state ? (
        <p className="chips">
          {pictureWords(words, slide.state).map((part) => (
            <span key={part} className="chip">
              {part}
            </span>
          ))}
        </p>
      ) : (
        <p className="help">{slide.isSpoilt ? text.spoilt : text.none}</p>
      )}
      <GoneNote gone={gone} />
      <button type="button" className="button" onClick={() => void workspace.viewSlide(slide.id)}>
        <Eye size={14} aria-hidden />
        {slide.state ? text.view : text.choose}
      </button>
    </section>
  );
}
