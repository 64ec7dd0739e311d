// Which findings are let through, by rule, department, severity and state, and what they are gathered by. Each choice says how many it has.
import type { ReactNode } from 'react';
import { REVIEW_STATES, type ReviewState } from '../../model/finding-review.ts';
import { SEVERITIES, type Severity } from '../../model/own-rule.ts';
import { REVIEW_ORDERS, type ReviewFilter, type ReviewOrder } from '../../workspace/asking/review-look.ts';
import { reviewText, ruleWords } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { type DepartmentKey, NO_DEPARTMENT } from './departments.ts';
import { countsBy } from './review-list.ts';
import type { Review } from './use-review.ts';

/** Stands for "all" in a list to choose from; no id begins with it. */
const ALL = '*';
/** Before the value of a choice, so that it is never ALL, whatever an id looks like. */
const VALUE = '=';

export function ReviewFilters({ review }: { readonly review: Review }) {
  const text = reviewText(useText());
  return (
    <div className="review-filters" role="group" aria-label={text.filters}>
      <RuleFilter review={review} />
      <DepartmentFilter review={review} />
      <SeverityFilter review={review} />
      <StateFilter review={review} />
      <OrderChoice />
    </div>
  );
}

interface ChoiceProps {
  readonly name: keyof ReviewFilter;
  readonly children: ReactNode;
}

function Choice({ name, children }: ChoiceProps) {
  const text = reviewText(useText());
  const workspace = useWorkspace();
  const filter = useWorkspaceState((state) => state.reviewLook.filter);
  const value = filter[name];
  const choose = (chosen: string) =>
    workspace.lookAtFindings({ filter: { ...filter, [name]: chosen === ALL ? null : chosen.slice(VALUE.length) } as ReviewFilter });
  return (
    <select
      className={value === null ? '' : 'on'}
      aria-label={text[name]}
      value={value === null ? ALL : `${VALUE}${value}`}
      onChange={(event) => choose(event.target.value)}
    >
      <option value={ALL}>{text.all[name]}</option>
      {children}
    </select>
  );
}

function Option({ value, words, count }: { readonly value: string; readonly words: string; readonly count: number }) {
  const { locale } = useText();
  return (
    <option value={`${VALUE}${value}`}>
      {words} ({count.toLocaleString(locale)})
    </option>
  );
}

function RuleFilter({ review: { items, rules } }: { readonly review: Review }) {
  const words = useText();
  const counts = countsBy(items, ({ finding }) => finding.rule);
  return (
    <Choice name="rule">
      {[...rules.values()].map((rule) => (
        <Option key={rule.id} value={rule.id} words={ruleWords(words, rule)} count={counts.get(rule.id) ?? 0} />
      ))}
    </Choice>
  );
}

function DepartmentFilter({ review: { items, departments } }: { readonly review: Review }) {
  const words = useText();
  const text = reviewText(words);
  const chosen = useWorkspaceState((state) => state.reviewLook.filter.department);
  const counts = countsBy(items, ({ department }) => department);
  const keys = [...new Set([...counts.keys(), ...(chosen === null ? [] : [chosen])])].filter((key) => key !== NO_DEPARTMENT);
  const name = (key: DepartmentKey) => departments.name(key) ?? text.noDepartment;
  const sorted = keys.sort((a, b) => name(a).localeCompare(name(b), words.locale));
  const option = (key: DepartmentKey) => <Option key={key} value={key} words={name(key)} count={counts.get(key) ?? 0} />;
  const [partners, units] = [sorted.filter(departments.isPartner), sorted.filter((key) => !departments.isPartner(key))];
  return (
    <Choice name="department">
      {units.length > 0 && <optgroup label={text.units}>{units.map(option)}</optgroup>}
      {partners.length > 0 && <optgroup label={text.partners}>{partners.map(option)}</optgroup>}
      {option(NO_DEPARTMENT)}
    </Choice>
  );
}

function SeverityFilter({ review: { items } }: { readonly review: Review }) {
  const text = reviewText(useText());
  const counts = countsBy(items, ({ finding }) => finding.severity);
  return (
    <Choice name="severity">
      {SEVERITIES.map((severity: Severity) => (
        <Option key={severity} value={severity} words={text.severityOf(text.severities[severity])} count={counts.get(severity) ?? 0} />
      ))}
    </Choice>
  );
}

function StateFilter({ review: { items } }: { readonly review: Review }) {
  const text = reviewText(useText());
  const counts = countsBy(items, ({ state }) => state.state);
  return (
    <Choice name="state">
      {REVIEW_STATES.map((state: ReviewState) => (
        <Option key={state} value={state} words={text.judges[state]} count={counts.get(state) ?? 0} />
      ))}
    </Choice>
  );
}

function OrderChoice() {
  const text = reviewText(useText());
  const workspace = useWorkspace();
  const sortBy = useWorkspaceState((state) => state.reviewLook.sortBy);
  return (
    <label className="order">
      {text.sortBy}
      <select aria-label={text.sortBy} value={sortBy} onChange={(event) => workspace.lookAtFindings({ sortBy: event.target.value as ReviewOrder })}>
        {REVIEW_ORDERS.map((order) => (
          <option key={order} value={order}>
            {text.orders[order]}
          </option>
        ))}
      </select>
    </label>
  );
}
