// Records changes of a form as one step, chooses what came of it on the map, says it, and gives the focus back.

import { tellStep } from '../../edit/step-sentences.ts';
import { type NodeKind, rowKey } from '../../graph/flow-node.ts';
import type { Selection } from '../../graph/focus.ts';
import { type Act, type Change, nameOf } from '../../model/change.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { EditForm } from '../../workspace/editing/edit-look.ts';
import type { WorkspaceState } from '../../workspace/state.ts';
import { say } from '../announce/say.ts';
import { editText } from '../text/edit-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { namesIn } from './row-names.ts';

const KINDS: Partial<Record<SheetName, NodeKind>> = { organisations: 'organisation', units: 'unit', systems: 'system', datasets: 'dataset' };

/** `record` answers whether it was done. */
export function useRecordStep(): { readonly record: (act: Act, changes: readonly Change[], form: EditForm) => Promise<boolean> } {
  const workspace = useWorkspace();
  const words = useText();
  const record = async (act: Act, changes: readonly Change[], form: EditForm) => {
    const spoken = spokenRole(changes);
    if (spoken) workspace.setRole(spoken);
    try {
      await workspace.edit(act, changes);
    } catch {
      return false;
    }
    const state = workspace.store.getState();
    const nameOfRow = state.openCase ? namesIn(state.openCase.records, words.language) : () => null;
    const step = { id: '', at: '', role: '', act, changes };
    say(editText(words).form.saved(tellStep(step, { language: words.language, nameOf: nameOfRow })));
    workspace.openForm(null, 'drop');
    const made = form.kind === 'new' ? newSelection(state, form.sheet, changes) : null;
    if (made) workspace.select(made);
    return true;
  };
  return { record };
}

/** Who says something of the case, says it in this role from now on. */
function spokenRole(changes: readonly Change[]): string | null {
  const said = changes.find((change) => change.kind === 'add' && change.sheet === 'annotations');
  const role = said?.kind === 'add' ? said.row.values.author_role : null;
  return typeof role === 'string' && role.trim() !== '' ? role.trim() : null;
}

/** The row that was made, when it stands on the map. */
function newSelection({ openCase }: WorkspaceState, sheet: SheetName, changes: readonly Change[]): Selection | null {
  const row = changes.findLast((change) => change.kind === 'add' && change.sheet === sheet);
  if (!openCase || row?.kind !== 'add') return null;
  const id = nameOf(sheet, row.row.values);
  if (sheet === 'exchanges') return openCase.graph.edges.some(({ exchange }) => exchange.id === id) ? { kind: 'exchange', id } : null;
  const kind = KINDS[sheet];
  const node = kind && openCase.graph.byRow.get(rowKey(kind, id))?.[0];
  return node === undefined ? null : { kind: 'node', id: node };
}
