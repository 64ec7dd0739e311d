// "Is this not right?": to the form of the row that a finding is about, in the field that it is about; or an objection.
import { MessageSquareWarning, Pencil } from 'lucide-react';
import type { SheetName } from '../../model/sheet.ts';
import { editText } from '../text/edit-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { objectionForm } from './objection.ts';

interface Props {
  readonly sheet: SheetName;
  readonly id: string;
  readonly focus: string | null;
}

export function CorrectButtons({ sheet, id, focus }: Props) {
  const text = editText(useText());
  const workspace = useWorkspace();
  const role = useWorkspaceState((state) => state.role);
  const objection = objectionForm(sheet, id, role);
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
        {objection && (
          <button type="button" className="button" title={text.objectionHelp} onClick={() => workspace.openForm(objection)}>
            <MessageSquareWarning size={14} aria-hidden />
            {text.objection}
          </button>
        )}
      </p>
    </section>
  );
}
