// From something that is looked at to a work session about it.
import { UsersRound } from 'lucide-react';
import type { SheetName } from '../../model/sheet.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { sessionTarget } from './session-target.ts';

/** Nothing for rows that a session cannot be about. */
export function StartSessionButton({ sheet, id }: { readonly sheet: SheetName; readonly id: string }) {
  const text = workshopText(useText()).begin;
  const workspace = useWorkspace();
  const target = sessionTarget(sheet, id);
  if (!target) return null;
  return (
    <button type="button" className="button quiet" title={text.here} onClick={() => workspace.startWorkshop(target)}>
      <UsersRound size={14} aria-hidden /> {text.here}
    </button>
  );
}
