// The fields of a decision: who, when, where, who carries it out, when it is evaluated, and what was weighed.
import { dayOf, isoOf } from '../../../signals/days.ts';
import { decisionText } from '../../text/decision-words.ts';
import { dayWords } from '../../text/review-words.ts';
import { useText } from '../../workspace-context.ts';
import { type DecisionItem, daysOverdue } from './decision-items.ts';
import { placeName } from './places.ts';
import type { Decisions } from './use-decisions.ts';

export function DecisionFacts({ item, decisions: { book, day } }: { readonly item: DecisionItem; readonly decisions: Decisions }) {
  const words = useText();
  const text = decisionText(words).detail;
  const on = (iso: string) => (dayOf(iso) === null ? iso : dayWords(words, isoOf(dayOf(iso) ?? 0)));
  const names = (ids: readonly string[], none: string) => (ids.length === 0 ? none : ids.map((id) => placeName(book, id)).join(', '));
  const yesNo = (value: boolean | null) => (value === null ? text.unknown : value ? text.yes : text.no);
  const late = daysOverdue(item, day);
  const works = item.effectiveUntil ? text.fromUntil(on(item.effectiveFrom), on(item.effectiveUntil)) : text.fromOn(on(item.effectiveFrom));
  const evaluate = item.evaluateOn === '' ? text.evaluateUnknown : late === null ? on(item.evaluateOn) : text.overdue(on(item.evaluateOn), late);
  const facts: readonly (readonly [string, string])[] = [
    [text.decidedBy, item.decidedBy || text.unknown],
    [text.decidedOn, item.decidedOn ? on(item.decidedOn) : text.unknown],
    [text.works, item.effectiveFrom ? works : text.unknown],
    [text.evaluate, evaluate],
    [text.where, names(item.areaIds, text.wholeCity)],
    [text.by, names(item.unitIds, text.nobody)],
  ];
  const weighing: readonly (readonly [string, string])[] = [
    [text.outcome, item.outcome || text.unknown],
    [text.risk, item.risk || text.unknown],
    [text.reversible, yesNo(item.isReversible)],
    [text.privacy, yesNo(item.isPrivacyChecked)],
    [text.security, yesNo(item.isSecurityChecked)],
  ];
  return (
    <>
      <section>
        <h3>{text.kind}</h3>
        <Facts facts={facts} />
      </section>
      <section>
        <h3>{text.weighing}</h3>
        <Facts facts={weighing} />
      </section>
    </>
  );
}

function Facts({ facts }: { readonly facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="decision-facts">
      {facts.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
