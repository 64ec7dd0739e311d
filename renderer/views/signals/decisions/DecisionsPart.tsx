// What was decided about the signals, how soon, and what came after: a list, and beside it what is chosen.
import './decisions.css';
import { decisionText } from '../../text/decision-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { DecisionDetail } from './DecisionDetail.tsx';
import { DecisionList } from './DecisionList.tsx';
import { useDecisions } from './use-decisions.ts';

export function DecisionsPart() {
  const text = decisionText(useText());
  const decisions = useDecisions();
  const chosen = useWorkspaceState((state) => state.signals.decisionId);
  if (!decisions) return <section className="decisions" aria-label={text.list.title} />;
  const item = decisions.items.find(({ id }) => id === chosen);
  return (
    <section className={`decisions${item ? ' has-chosen' : ''}`} aria-label={text.list.title}>
      <DecisionList decisions={decisions} />
      {item ? (
        <DecisionDetail key={item.id} item={item} decisions={decisions} />
      ) : (
        <aside className="side decision-side no-decision" aria-label={text.detail.label}>
          <p>{text.detail.noChoice}</p>
        </aside>
      )}
    </section>
  );
}
