// The button of help, at the foot of the rail.
import { CircleQuestionMark } from 'lucide-react';
import { helpText } from '../text/help-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { openHelpHere } from './help-opening.ts';

export function HelpButton() {
  const text = helpText(useText());
  const { store } = useWorkspace();
  return (
    <button
      type="button"
      className="help-button"
      aria-label={text.open}
      aria-keyshortcuts="F1"
      title={text.open}
      onClick={() => openHelpHere(store.getState())}
    >
      <CircleQuestionMark size={20} aria-hidden />
      {text.title}
    </button>
  );
}
