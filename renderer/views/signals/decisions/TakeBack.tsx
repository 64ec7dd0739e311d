// That a decision was typed here, and the way back.
import type { Change } from '../../../model/change.ts';
import { decisionText } from '../../text/decision-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

/** Whether this change put the decision in the case. */
function addsDecision(change: Change, id: string): boolean {
  return change.kind === 'add' && change.sheet === 'decisions' && change.row.values.id === id;
}

export function TakeBack({ id }: { readonly id: string }) {
  const text = decisionText(useText()).detail;
  const workspace = useWorkspace();
  const entry = useWorkspaceState(
    (state) =>
      state.openCase?.settled.steps.findLast(({ act, changes }) => act === 'enter' && changes.some((change) => addsDecision(change, id)))?.id,
  );
  if (entry === undefined) return null;
  return (
    <p className="decision-entered">
      {text.entered}
      <button type="button" className="button" onClick={() => void workspace.takeBack(entry)}>
        {text.takeBack}
      </button>
    </p>
  );
}
