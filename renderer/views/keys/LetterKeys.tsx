// The switch for keys of a single letter, digit or sign.
import { useId } from 'react';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** Who works by voice, or presses keys by accident, wants no single letters (WCAG 2.1.4). */
export function LetterKeys() {
  const text = useText().forms.keys;
  const workspace = useWorkspace();
  const isOn = useWorkspaceState((state) => state.letterKeys);
  const help = useId();
  return (
    <div className="letter-keys">
      <label>
        <input type="checkbox" checked={isOn} aria-describedby={help} onChange={(event) => workspace.setLetterKeys(event.target.checked)} />
        {text.letters}
      </label>
      <p id={help}>{text.lettersHelp}</p>
    </div>
  );
}
