// What files describe differently, side by side: is it one thing, and whose word stands for each field?
import { useState } from 'react';
import type { Conflict } from '../../model/conflict.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { DifferenceCard } from './DifferenceCard.tsx';

const SHOWN_AT_ONCE = 30;

export function DifferencesPart({ openCase }: { readonly openCase: OpenCase }) {
  const text = useText().sources;
  const [count, setCount] = useState(SHOWN_AT_ONCE);
  const { conflicts } = openCase;
  if (conflicts.length === 0) return <p className="empty">{text.noDifferences}</p>;
  return (
    <>
      <p>{text.differencesIntro}</p>
      <DraftBar />
      <ul className="differences">
        {[...conflicts]
          .sort(openFirst)
          .slice(0, count)
          .map((conflict) => (
            <li key={conflict.key}>
              <DifferenceCard conflict={conflict} openCase={openCase} />
            </li>
          ))}
      </ul>
      {conflicts.length > count && (
        <button type="button" className="button" onClick={() => setCount(count + SHOWN_AT_ONCE)}>
          {text.more(conflicts.length - count)}
        </button>
      )}
    </>
  );
}

/** What differs before what is merely alike, exchanges before all else. */
function openFirst(a: Conflict, b: Conflict): number {
  const weight = ({ sheet, fields }: Conflict) => (sheet === 'exchanges' ? 0 : 1) + (fields.length > 0 ? 0 : 2);
  return weight(a) - weight(b) || a.key.localeCompare(b.key);
}

function DraftBar() {
  const text = useText().sources;
  const workspace = useWorkspace();
  const draft = useWorkspaceState((state) => state.draft);
  return (
    <div className="draft" role="status">
      {draft.size > 0 ? text.draft(draft.size) : text.noDraft}
      {draft.size > 0 && (
        <>
          <button type="button" className="button primary" onClick={() => void workspace.applyChoices()}>
            {text.apply}
          </button>
          <button type="button" className="button quiet" onClick={workspace.dropChoices}>
            {text.forget}
          </button>
        </>
      )}
    </div>
  );
}
