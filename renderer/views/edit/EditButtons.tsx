// What can be done with the row that the inspector shows: change it, take it away, object to it.
import { Pencil, Trash2 } from 'lucide-react';
import type { EnterableSheet } from '../../model/entered.ts';
import type { SheetName } from '../../model/sheet.ts';
import { editText } from '../text/edit-words.ts';
import { VoiceButton } from '../voices/VoiceButton.tsx';
import { StartSessionButton } from '../workshop/StartSessionButton.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

interface Props {
  readonly sheet: SheetName | null;
  readonly id: string;
}

export function EditButtons({ sheet, id }: Props) {
  const text = editText(useText());
  const workspace = useWorkspace();
  const mode = useWorkspaceState((state) => state.mode);
  if (!sheet || sheet === 'observations') return null;
  const own: EnterableSheet = sheet;
  const talksFirst = mode !== 'information';
  return (
    <p className="edit-buttons">
      {talksFirst && <VoiceButton sheet={sheet} id={id} />}
      <button type="button" className="button" data-opens-form onClick={() => workspace.openForm({ kind: 'row', sheet: own, name: id, focus: null })}>
        <Pencil size={14} aria-hidden />
        {text.change}
      </button>
      <button
        type="button"
        className="button quiet"
        aria-label={text.remove}
        title={text.remove}
        onClick={() => workspace.openForm({ kind: 'remove', sheet: own, name: id })}
      >
        <Trash2 size={14} aria-hidden />
      </button>
      {!talksFirst && <VoiceButton sheet={sheet} id={id} />}
      <StartSessionButton sheet={sheet} id={id} />
    </p>
  );
}
