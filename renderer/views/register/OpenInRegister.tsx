// From a row that is shown elsewhere to that row in the register.
import { Table2 } from 'lucide-react';
import type { SheetName } from '../../model/sheet.ts';
import { registerText } from '../text/register-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

/** Nothing for observations, which do not stand in the register. */
export function OpenInRegister({ sheet, id }: { readonly sheet: SheetName; readonly id: string }) {
  const words = registerText(useText());
  const workspace = useWorkspace();
  if (sheet === 'observations') return null;
  return (
    <button type="button" className="button" onClick={() => workspace.openRegister({ part: 'tables', sheet, wanted: { id } })}>
      <Table2 size={14} aria-hidden />
      {words.openHere}
    </button>
  );
}
