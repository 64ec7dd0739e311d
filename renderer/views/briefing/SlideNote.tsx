// What was just made for a briefing, with the way there and the way back; or why it could not be made.
import { useEffect } from 'react';
import { briefingOf } from '../../briefing/slide.ts';
import { undoSaid } from '../edit/undo-words.ts';
import { briefingText } from '../text/briefing-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** Milliseconds that the note stays. */
const STAYS = 12_000;

export function SlideNote() {
  const text = briefingText(useText()).capture;
  const workspace = useWorkspace();
  const { made, making } = useWorkspaceState((state) => state.briefing);
  const records = useWorkspaceState((state) => state.openCase?.records);
  const isThere = useWorkspaceState((state) => state.screen === 'briefing');
  useEffect(() => {
    if (!made && making !== 'nothing') return;
    const timer = setTimeout(() => workspace.lookAtBriefing({ made: null, making: null }), STAYS);
    return () => clearTimeout(timer);
  }, [workspace, made, making]);
  const briefing = made && records ? briefingOf(records, made.briefingId) : null;
  const close = () => workspace.lookAtBriefing({ made: null, making: null });
  const sentence =
    briefing && made ? (made.slides === 1 ? text.made(briefing.title) : text.madeWhole(briefing.title, made.slides)) : making && text[making];
  if (!sentence) return null;
  return (
    <div className="saved popover" role="status">
      <p>{sentence}</p>
      <div className="joined-acts">
        {briefing && !isThere && (
          <button
            type="button"
            className="button"
            onClick={() => {
              close();
              workspace.show('briefing');
            }}
          >
            {text.go}
          </button>
        )}
        {briefing && (
          <button
            type="button"
            className="button"
            onClick={() => {
              close();
              void undoSaid(workspace);
            }}
          >
            {text.undo}
          </button>
        )}
        {making !== 'busy' && (
          <button type="button" className="button quiet" onClick={close}>
            {text.close}
          </button>
        )}
      </div>
    </div>
  );
}
