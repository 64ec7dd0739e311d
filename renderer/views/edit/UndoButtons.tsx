// The way back and forth, on every screen: as buttons that say what they would undo, and by Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z.
import { Redo2, Undo2 } from 'lucide-react';
import { useEffect } from 'react';
import { lastAct, nextAct } from '../../workspace/editing/undoing.ts';
import { isTyping } from '../is-typing.ts';
import { editText } from '../text/edit-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { actWords, redoSaid, undoSaid } from './undo-words.ts';

export function UndoButtons() {
  const words = useText();
  const text = editText(words).undo;
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  const last = useWorkspaceState(lastAct);
  const next = useWorkspaceState(nextAct);
  useKeys();
  const undo = last && openCase ? text.undoWhat(actWords(last, openCase, words)) : text.nothingUndo;
  const redo = next && openCase ? text.redoWhat(actWords(next, openCase, words)) : text.nothingRedo;
  return (
    <span className="group undo-buttons" role="group" aria-label={`${text.undo}, ${text.redo}`}>
      <button
        type="button"
        className="button"
        aria-label={undo}
        title={`${undo} (Ctrl+Z)`}
        aria-keyshortcuts="Control+Z"
        aria-disabled={!last}
        onClick={() => void undoSaid(workspace)}
      >
        <Undo2 size={14} aria-hidden />
      </button>
      <button
        type="button"
        className="button"
        aria-label={redo}
        title={`${redo} (Ctrl+Y)`}
        aria-keyshortcuts="Control+Y Control+Shift+Z"
        aria-disabled={!next}
        onClick={() => void redoSaid(workspace)}
      >
        <Redo2 size={14} aria-hidden />
      </button>
    </span>
  );
}

/** In a field the keys belong to what is being typed. */
function useKeys(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || isTyping(event)) return;
      const key = event.key.toLowerCase();
      const isUndo = key === 'z' && !event.shiftKey;
      const isRedo = (key === 'y' && !event.shiftKey) || (key === 'z' && event.shiftKey);
      if (!isUndo && !isRedo) return;
      event.preventDefault();
      void (isUndo ? undoSaid(workspace) : redoSaid(workspace));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workspace]);
}
