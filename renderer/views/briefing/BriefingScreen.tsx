// Briefings: the one that is open with its slides at the left, and the slide that is written at the right.
import './briefing.css';
import { Plus } from 'lucide-react';
import { PaperButton } from '../paper/PaperButton.tsx';
import { briefingText } from '../text/briefing-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { BriefingHead } from './BriefingHead.tsx';
import { SlideEditor } from './SlideEditor.tsx';
import { SlideList } from './SlideList.tsx';
import { useBriefing } from './use-briefing.ts';

export function BriefingScreen() {
  const open = useBriefing();
  const { briefing, slide, slides } = open;
  if (!briefing) return <NoBriefing />;
  return (
    <div className="briefing-screen">
      <BriefingHead open={open} briefing={briefing} />
      <SlideList briefing={briefing} slides={slides} chosen={slide} />
      {slide ? <SlideEditor key={slide.id} slide={slide} slides={slides} /> : <div className="slide-editor" />}
    </div>
  );
}

function NoBriefing() {
  const text = briefingText(useText());
  const workspace = useWorkspace();
  const { empty } = text;
  return (
    <div className="briefing-empty">
      <h1>{empty.title}</h1>
      <p className="lead">{empty.about}</p>
      <h2>{empty.how}</h2>
      <ol>
        {empty.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ol>
      <p>
        <button type="button" className="button primary" onClick={() => void workspace.addBriefing(text.head.fresh)}>
          <Plus size={14} aria-hidden />
          {empty.start}
        </button>{' '}
        <PaperButton name="brief" />
      </p>
    </div>
  );
}
