// The ways into the guided tour: begin it, go on where it was left, or begin again.
import { GraduationCap } from 'lucide-react';
import { tourText } from '../text/tour-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** `onStart` closes what the buttons stand in. */
export function TourButtons({ isDisabled = false, onStart }: { readonly isDisabled?: boolean; readonly onStart?: () => void }) {
  const text = tourText(useText());
  const workspace = useWorkspace();
  const at = useWorkspaceState((state) => state.tour.at);
  const start = (from?: number) => {
    onStart?.();
    void workspace.startTour(from);
  };
  const isBegun = at > 0;
  return (
    <div className="tour-buttons">
      <button type="button" className="button" disabled={isDisabled} onClick={() => start()}>
        <GraduationCap size={16} aria-hidden />
        {isBegun ? text.goOn(at + 1) : text.start}
      </button>
      {isBegun && (
        <button type="button" className="button quiet" disabled={isDisabled} onClick={() => start(0)}>
          {text.again}
        </button>
      )}
    </div>
  );
}
