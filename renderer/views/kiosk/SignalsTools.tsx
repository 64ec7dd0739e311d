// Beside the tabs of the signals: watching a folder, and the big screen.
import './watch.css';
import { FolderSync, MonitorUp } from 'lucide-react';
import { kioskText } from '../text/kiosk-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function SignalsTools() {
  const workspace = useWorkspace();
  const words = kioskText(useText());
  const isWatching = useWorkspaceState((state) => state.watch.folder !== null);
  const canWatch = useWorkspaceState((state) => state.watch.canWatch);
  const follow = canWatch ? workspace.watchFolder : workspace.readFolderAgain;
  return (
    <div className="signals-tools">
      {!isWatching && (
        <button type="button" className="button" title={canWatch ? words.watch.followHint : words.watch.cannotWhy} onClick={() => void follow()}>
          <FolderSync size={14} aria-hidden />
          <span className="wide">{canWatch ? words.watch.follow : words.watch.again}</span>
        </button>
      )}
      <button type="button" className="button" title={words.startHint} aria-keyshortcuts="K" onClick={() => workspace.setSignals({ isKiosk: true })}>
        <MonitorUp size={14} aria-hidden />
        <span className="wide">{words.start}</span>
      </button>
    </div>
  );
}
