// What can be done with the row that the inspector shows: change it, take it away, object to it.
import { MessageSquareWarning, Pencil, Trash2 } from 'lucide-react';
import type { EnterableSheet } from '../../model/entered.ts';
import type { SheetName } from '../../model/sheet.ts';
import { editText } from '../text/edit-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { objectionForm } from './objection.ts';

interface Props {
  readonly sheet: SheetName | null;
  readonly id: string;
}

export function EditButtons({ sheet, id }: Props) {
  const text = editText(useText());
  const workspace = useWorkspace();
  const role = useWorkspaceState((state) => state.role);
  if (!sheet || sheet === 'observations') return null;
  const own: EnterableSheet = sheet;
  const objection = objectionForm(sheet, id, role);
  return (
    <p className="edit-buttons">
      <button type="button" className="button" onClick={() => workspace.openForm({ kind: 'row', sheet: own, name: id, focus: null })}>
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
      {objection && (
        <button type="button" className="button" title={text.objectionHelp} onClick={() => workspace.openForm(objection)}>
          <MessageSquareWarning size={14} aria-hidden />
          {text.objection}
        </button>
      )}
    </p>
  );
}
