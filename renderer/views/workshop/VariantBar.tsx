// A variant that is being worked out: what is changed meanwhile becomes its steps, and goes out of the case again.
import { useMemo, useState } from 'react';
import { variantSteps } from '../../workshop/written.ts';
import type { WorkshopLook } from '../../workspace/sessions/workshop-look.ts';
import { say } from '../announce/say.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function VariantBar({ variant }: { readonly variant: NonNullable<WorkshopLook['variant']> }) {
  const text = workshopText(useText()).variant;
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  const [fault, setFault] = useState('');
  const steps = openCase?.settled.steps;
  const since = useMemo(() => (steps ?? []).slice(variant.after).filter(isOfTheMap), [steps, variant.after]);
  const leave = () => {
    if (since.length > 0) say(text.stopped);
    stop();
  };
  const stop = () => {
    workspace.lookAtWorkshop({ variant: null });
    document.getElementById('main')?.focus();
  };
  const keep = async () => {
    const changes = openCase && variantSteps(openCase.records, variant.scenarioId, since);
    if (!changes) return setFault(text.none);
    await workspace.edit('scenario', changes);
    stop();
    say(`${text.kept(since.length)} ${text.keptHelp}`);
  };
  return (
    <section className="variant-bar" aria-label={text.bar(variant.name)}>
      <div className="grow">
        <strong>{text.bar(variant.name)}</strong>
        <span>
          {text.help} {text.count(since.length)}.
        </span>
        {fault && (
          <span role="alert" className="fault">
            {fault}
          </span>
        )}
      </div>
      <button type="button" className="button primary" onClick={() => void keep()}>
        {text.keep}
      </button>
      <button type="button" className="button" onClick={leave}>
        {text.stop}
      </button>
    </section>
  );
}

const SHEETS = new Set(['exchanges', 'datasets', 'systems']);

/** Notes that are made meanwhile are no part of the variant. */
function isOfTheMap({ changes }: { readonly changes: readonly { readonly sheet: string }[] }): boolean {
  return changes.some(({ sheet }) => SHEETS.has(sheet));
}
