// The steps of a scenario in their order: applied, not yet, or not possible. A step can be gone to.
import { Check, Circle, TriangleAlert } from 'lucide-react';
import type { AppliedStep } from '../../../compare/scenario.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText } from '../../workspace-context.ts';

interface Props {
  readonly applied: readonly AppliedStep[];
  readonly sentences: readonly string[];
  /** So many steps are applied. */
  readonly count: number;
  readonly onGo: (count: number) => void;
}

const SIGNS = { done: Check, waiting: Circle, failed: TriangleAlert } as const;

export function StepList({ applied, sentences, count, onGo }: Props) {
  const text = compareText(useText()).scenarios;
  return (
    <ol className="scenario-steps" aria-label={text.steps}>
      {applied.map(({ step, problem }, at) => {
        const state = problem ? 'failed' : at < count ? 'done' : 'waiting';
        const Sign = SIGNS[state];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps keep their place
          <li key={at} className="scenario-step" data-state={state}>
            <button type="button" className="scenario-step-go" aria-current={at === count - 1 ? 'step' : undefined} onClick={() => onGo(at + 1)}>
              <Sign size={14} aria-hidden />
              <span className="seq">{step.seq ?? at + 1}</span>
              <span className="said">{sentences[at]}</span>
              <span className="state">{text.stepState[state]}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
