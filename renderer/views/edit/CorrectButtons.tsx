// "Is this not right?": to the form of the row that a finding is about, in the field that it is about; or an objection.
import { Pencil } from 'lucide-react';
import type { SheetName } from '../../model/sheet.ts';
import { editText } from '../text/edit-words.ts';
import { VoiceButton } from '../voices/VoiceButton.tsx';
import { useText, useWorkspace } from '../workspace-context.ts';

interface Props {
  readonly sheet: SheetName;
  readonly id: string;
  readonly focus: string | null;
}

export function CorrectButtons({ sheet, id, focus }: Props) {
  const text = editText(useText());
  const workspace = useWorkspace();
  if (sheet === 'observations') return null;
  return (
    <section>
      <h3>{text.objectTo}</h3>
      <p className="quiet-line">{text.objectHelp}</p>
      <p className="edit-buttons">
        <button type="button" className="button" onClick={() => workspace.openForm({ kind: 'row', sheet, name: id, focus })}>
          <Pencil size={14} aria-hidden />
          {text.correct}
        </button>
        <VoiceButton sheet={sheet} id={id} />
      </p>
    </section>
  );
}
