// That a decision was typed here, and the way back.
import { decisionText } from '../../text/decision-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';

export function TakeBack({ id }: { readonly id: string }) {
  const text = decisionText(useText()).detail;
  const workspace = useWorkspace();
  const entry = useWorkspaceState(
    (state) => state.openCase?.settled.entered.find(({ sheet, values }) => sheet === 'decisions' && values.id === id)?.entry,
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
