// Drawing on the map, and laying it out anew.
import { WandSparkles } from 'lucide-react';
import { EditToggle } from '../edit/draw/EditToggle.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function TidyButtons() {
  const text = useText().drawing;
  const workspace = useWorkspace();
  const isOurs = useWorkspaceState((state) => state.engine === 'layered');
  return (
    <span className="group" role="group" aria-label={text.tidy}>
      <EditToggle />
      {isOurs && (
        <button type="button" className="button" title={text.tidyHelp} onClick={() => void workspace.tidy()}>
          <WandSparkles size={14} aria-hidden />
          <span className="wide">{text.tidy}</span>
        </button>
      )}
    </span>
  );
}
