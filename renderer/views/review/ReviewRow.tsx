// One row of the work list: the heading of a group, a finding, or what was said of one that is no longer found.
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { messageOf } from '../../review/finding-words.ts';
import { labelKey } from '../../workspace/opening/open-case.ts';
import { reviewText, ruleWords } from '../text/review-words.ts';
import { RowVoiceSign } from '../voices/RowVoiceSign.tsx';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { RuleMark, SeverityMark, StateMark } from './marks.tsx';
import { GONE, type ReviewItem, type ReviewLine } from './review-list.ts';
import type { Review } from './use-review.ts';

interface Props {
  readonly review: Review;
  readonly line: ReviewLine;
  readonly top: number;
  readonly height: number;
  /** Of the row in the whole grid, from 1; the headings are the first. */
  readonly number: number;
  readonly isStop: boolean;
  readonly onPick: () => void;
}

export const ReviewRow = memo(
  function ReviewRow({ review, line, top, height, number, isStop, onPick }: Props) {
    const isChosen = useWorkspaceState((state) => line.kind !== 'group' && state.reviewLook.chosen === line.key);
    const place =
      line.kind === 'group'
        ? { 'aria-level': 1, 'aria-expanded': !line.isFolded }
        : { 'aria-level': 2, 'aria-posinset': line.at, 'aria-setsize': line.of, 'aria-selected': isChosen };
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys of all its rows.
      <div
        role="row"
        className={`review-row ${line.kind}-line${isChosen ? ' chosen' : ''}`}
        style={{ top, height }}
        tabIndex={isStop ? 0 : -1}
        data-line={line.key}
        aria-rowindex={number}
        {...place}
        onClick={onPick}
      >
        {line.kind === 'group' && <GroupCells review={review} line={line} />}
        {line.kind === 'finding' && <FindingCells review={review} item={line.item} />}
        {line.kind === 'gone' && <GoneCells review={review} line={line} />}
      </div>
    );
  },
  (a, b) => a.line === b.line && a.review === b.review && a.top === b.top && a.isStop === b.isStop && a.number === b.number,
);

function GroupCells({ review: { rules, departments }, line }: { readonly review: Review; readonly line: ReviewLine & { readonly kind: 'group' } }) {
  const words = useText();
  const text = reviewText(words);
  const sortBy = useWorkspaceState((state) => state.reviewLook.sortBy);
  const rule = rules.get(line.name);
  const names = {
    severity: text.severityOf(text.severities[line.name as keyof typeof text.severities] ?? ''),
    department: departments.name(line.name) ?? text.noDepartment,
    rule: rule ? ruleWords(words, rule) : line.name,
  };
  return (
    <Cell className="group-name" span={5}>
      {line.isFolded ? <ChevronRight size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
      <strong>{line.key === GONE ? text.gone : names[sortBy]}</strong> <span className="count">{line.count.toLocaleString(words.locale)}</span>
    </Cell>
  );
}

function FindingCells({ review: { departments, rules, ownRules, openCase }, item }: { readonly review: Review; readonly item: ReviewItem }) {
  const words = useText();
  const text = reviewText(words);
  const depth = useWorkspaceState((state) => state.wordDepth);
  const { finding, state, department } = item;
  const label = openCase.labels.get(labelKey(finding.sheet, finding.about));
  const name = (words.language === 'en' ? label?.en : null) ?? label?.nl ?? finding.about;
  const title = rules.get(finding.rule)?.title[words.language] ?? finding.rule;
  const what = [ownRules.has(finding.rule) ? text.ownRule : title, name, ...(depth === 'expert' && name !== finding.about ? [finding.about] : [])];
  return (
    <>
      <Cell className="rule">
        <RuleMark id={finding.rule} />
      </Cell>
      <Cell className="found">
        <strong title={what.join(' · ')}>
          <RowVoiceSign rows={[{ sheet: finding.sheet, id: finding.about }]} /> {what.join(' · ')}
        </strong>
        <span className="sentence" title={messageOf(finding, words.language, depth)}>
          {messageOf(finding, words.language, depth)}
        </span>
      </Cell>
      <Cell className="department">{departments.name(department) ?? <em>{text.noDepartment}</em>}</Cell>
      <Cell className="severity-cell">
        <SeverityMark severity={finding.severity} />
      </Cell>
      <Cell className="state">
        <StateMark state={state} />
      </Cell>
    </>
  );
}

function GoneCells({ review: { rules }, line: { review } }: { readonly review: Review; readonly line: ReviewLine & { readonly kind: 'gone' } }) {
  const words = useText();
  const text = reviewText(words);
  const what = [rules.get(review.rule)?.title[words.language], review.about].filter(Boolean).join(' · ');
  return (
    <>
      <Cell className="rule">
        <RuleMark id={review.rule} />
      </Cell>
      <Cell className="found">
        <strong title={what}>{what}</strong>
        <span className="sentence">{review.reason || text.gone}</span>
      </Cell>
      <Cell className="department" />
      <Cell className="severity-cell" />
      <Cell className="state">
        <StateMark state={{ state: review.state, isChanged: false }} />
      </Cell>
    </>
  );
}

interface CellProps {
  readonly className: string;
  readonly span?: number;
  readonly children?: ReactNode;
}

function Cell({ className, span, children }: CellProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus, and is read with all its cells.
    <span role="gridcell" aria-colspan={span} className={className}>
      {children}
    </span>
  );
}
