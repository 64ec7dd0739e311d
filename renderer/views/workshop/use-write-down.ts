// Keeps what was captured in the case, at once so that the next can be typed, and says what became of it.
import type { Captured } from '../../workshop/capture.ts';
import { withOwnIds } from '../../workshop/own-ids.ts';
import { written } from '../../workshop/written.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { randomLetters } from './random-letters.ts';
import { type OpenSession, today } from './use-session.ts';

interface Outcome {
  readonly said: string;
  /** A sentence; '' when it was kept. */
  readonly fault: string;
}

export function useWriteDown({ session, card }: OpenSession): (captured: Captured, role: string) => Outcome {
  const text = workshopText(useText()).capture;
  const workspace = useWorkspace();
  const aside = useWorkspaceState((state) => state.workshop.aside);
  return (captured, role) => {
    const { openCase } = workspace.store.getState();
    if (!openCase) return { said: '', fault: text.failed };
    const occasion = { sessionId: session.id, cardId: card?.id ?? null, target: aside ?? session.target, role, day: session.heldOn || today() };
    const outcome = written(openCase.records, captured, occasion);
    if ('lacks' in outcome) return { said: '', fault: outcome.lacks === 'empty' ? text.empty : text.role };
    if ('faults' in outcome) return { said: '', fault: text.failed };
    const { changes, idOf } = withOwnIds(outcome.changes, randomLetters);
    void workspace.edit('add', changes);
    const said = text.saved(text.kinds[captured.kind].toLowerCase());
    if (outcome.scenarioId !== null) {
      const after = workspace.store.getState().openCase?.settled.steps.length ?? 0;
      workspace.lookAtWorkshop({ variant: { scenarioId: idOf(outcome.scenarioId), name: captured.text, after } });
      return { said: `${said} ${text.variantBegun(captured.text)}`, fault: '' };
    }
    const isVoice = captured.kind === 'objection' || captured.kind === 'counter_voice' || captured.kind === 'parked';
    return { said: isVoice && occasion.target ? `${said} ${text.onObject}` : said, fault: '' };
  };
}
