// The button with which a person objects to what is shown, or asks about it.
import { MessageSquareWarning } from 'lucide-react';
import type { SheetName } from '../../model/sheet.ts';
import { voicesText } from '../text/voices-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { voicingAbout } from './voicing.ts';

export function VoiceButton({ sheet, id, as }: { readonly sheet: SheetName; readonly id: string; readonly as?: string }) {
  const text = voicesText(useText());
  const workspace = useWorkspace();
  const voicing = voicingAbout(sheet, id, as);
  if (!voicing) return null;
  return (
    <button type="button" className="button" title={text.buttonHelp} onClick={() => workspace.setEditing({ voicing })}>
      <MessageSquareWarning size={14} aria-hidden />
      {text.button}
    </button>
  );
}
