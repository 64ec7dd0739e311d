// From something that is looked at to a work session about it.
import { UsersRound } from 'lucide-react';
import { fieldOf, type SheetName, sheetOfKind } from '../../model/sheet.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

const KINDS = fieldOf('sessions', 'target_kind')?.allowed ?? [];

/** Nothing for rows that a session cannot be about. */
export function StartSessionButton({ sheet, id }: { readonly sheet: SheetName; readonly id: string }) {
  const text = workshopText(useText()).begin;
  const workspace = useWorkspace();
  const kind = KINDS.find((one) => sheetOfKind(one) === sheet);
  if (kind === undefined || id === '') return null;
  return (
    <button type="button" className="button quiet" title={text.here} onClick={() => workspace.startWorkshop({ kind, id })}>
      <UsersRound size={14} aria-hidden /> {text.here}
    </button>
  );
}
