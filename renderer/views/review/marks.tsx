// The small signs of a finding: its rule, its severity as bars and a word, and what was said of it.
import { CheckCheck, MessageSquareText } from 'lucide-react';
import type { Severity } from '../../model/own-rule.ts';
import type { FindingState } from '../../review/reviews.ts';
import { reviewText } from '../text/review-words.ts';
import { useText } from '../workspace-context.ts';

const BARS: Readonly<Record<Severity, number>> = { low: 1, medium: 2, high: 3 };

/** One, two or three bars, and the word beside them. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const text = reviewText(useText());
  return (
    <span className={`severity ${severity}`}>
      <svg width={14} height={12} viewBox="0 0 14 12" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect key={bar} className={bar <= BARS[severity] ? 'on' : 'off'} x={(bar - 1) * 5} y={12 - bar * 4} width={4} height={bar * 4} rx={1} />
        ))}
      </svg>
      {text.severities[severity]}
    </span>
  );
}

export function StateMark({ state: { state, isChanged } }: { readonly state: Pick<FindingState, 'state' | 'isChanged'> }) {
  const text = reviewText(useText());
  return (
    <span className={`finding-state ${state}`}>
      <span className="chip">
        {state === 'solved' && <CheckCheck size={12} aria-hidden />}
        {state === 'accepted' && <MessageSquareText size={12} aria-hidden />}
        {text.states[state]}
      </span>
      {isChanged && <span className="changed">{text.changed}</span>}
    </span>
  );
}

export function RuleMark({ id }: { readonly id: string }) {
  return (
    <span className="rule-mark" title={id}>
      {id}
    </span>
  );
}
