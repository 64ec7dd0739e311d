// Switches drawing on the map on and off, and says in the status line that it is on.
import { PencilLine } from 'lucide-react';
import { editText } from '../../text/edit-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { toggleEditing } from './toggle-editing.ts';

export function EditToggle() {
  const words = useText();
  const text = editText(words).drawing;
  const workspace = useWorkspace();
  const isOn = useWorkspaceState((state) => state.editing.isOn);
  return (
    <button
      type="button"
      className="button"
      aria-pressed={isOn}
      aria-keyshortcuts="E"
      title={text.modeHelp}
      onClick={() => toggleEditing(workspace, words)}
    >
      <PencilLine size={14} aria-hidden />
      <span className="wide">{text.mode}</span>
    </button>
  );
}

export function EditState() {
  const text = editText(useText()).drawing;
  const isOn = useWorkspaceState((state) => state.editing.isOn && state.form === 'map');
  if (!isOn) return null;
  return (
    <span className="chip accent" title={text.isOn}>
      <PencilLine size={12} aria-hidden /> {text.isOnShort}
    </span>
  );
}
