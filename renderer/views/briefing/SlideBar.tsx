// Over a screen that shows the picture of a slide: which slide that is, taking what is there now for it, and the way back.
import { Check, Undo2 } from 'lucide-react';
import { slideOf } from '../../briefing/slide.ts';
import { say } from '../announce/say.ts';
import { useMapHandle } from '../map/map-handle.ts';
import { briefingText } from '../text/briefing-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { GoneNote } from './GoneNote.tsx';
import { placeInView } from './use-capture.ts';
import './briefing.css';

export function SlideBar() {
  const text = briefingText(useText());
  const workspace = useWorkspace();
  const map = useMapHandle();
  const viewing = useWorkspaceState((state) => state.briefing.viewing);
  const gone = useWorkspaceState((state) => state.briefing.gone);
  const isElsewhere = useWorkspaceState((state) => state.screen !== 'briefing');
  const records = useWorkspaceState((state) => state.openCase?.records);
  const slide = records && viewing !== null ? slideOf(records, viewing) : null;
  if (!slide || !isElsewhere) return null;
  const back = () => {
    workspace.lookAtBriefing({ viewing: null, briefingId: slide.briefingId, slideId: slide.id });
    workspace.show('briefing');
  };
  const update = async () => {
    await workspace.updateSlide(slide.id, placeInView(map.current));
    say(text.capture.saved);
    back();
  };
  return (
    <div className="slide-bar popover" role="group" aria-label={text.picture.title}>
      <p>{text.capture.viewing(slide.title || text.list.untitled)}</p>
      <GoneNote gone={gone} />
      <div>
        <button type="button" className="button primary" onClick={() => void update()}>
          <Check size={14} aria-hidden />
          {text.capture.update}
        </button>
        <button type="button" className="button" onClick={back}>
          <Undo2 size={14} aria-hidden />
          {text.capture.back}
        </button>
      </div>
    </div>
  );
}
