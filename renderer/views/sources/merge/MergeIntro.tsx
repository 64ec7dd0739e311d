// Before the choices of a merge: what is known of how the case was, what was done in the other file, and what comes in without asking.

import { isSameCell } from '../../../compare/merging/cell.ts';
import type { CellPlan, RowPlan } from '../../../compare/merging/merged.ts';
import { newerReviews } from '../../../compare/merging/newer-reviews.ts';
import type { Change } from '../../../model/change.ts';
import { keyField, type SheetName } from '../../../model/sheet.ts';
import type { MergeDesk } from '../../../workspace/comparing/merge-look.ts';
import { isWhole } from '../../../workspace/comparing/merging.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import type { Wording } from '../../inspector/values.ts';
import { mergingText } from '../../text/merging-words.ts';
import { cellWords, kindWords, placeWords, rowWords } from './merge-wording.ts';

interface Props {
  readonly merging: MergeDesk;
  readonly openCase: OpenCase;
  readonly wording: Wording;
}

export function MergeIntro({ merging, openCase, wording }: Props) {
  const words = mergingText(wording.text);
  const { plans } = merging.merged;
  const roles = [...new Set(merging.steps.map(({ role }) => role))].filter((role) => role !== '');
  const reviews = newerReviews(openCase.reviews, merging.theirs.reviews).length;
  const ownRules = new Set(openCase.ownRules.map(({ id }) => id));
  const rules = merging.theirs.ownRules.filter(({ id }) => !ownRules.has(id)).length;
  return (
    <div className="merge-intro">
      <p>{words.intro}</p>
      <p>
        {isWhole(merging.theirs) ? words.ancestor[merging.ancestor] : words.damaged}{' '}
        {merging.steps.length > 0 && words.theirSteps(merging.steps.length, roles)}
      </p>
      {merging.measurements.tooMany && <p>{words.tooMany}</p>}
      {plans.some(({ sheet, mine, cells }) => sheet === 'observations' && (!mine || cells.length > 0)) && <p>{words.measurements}</p>}
      {reviews > 0 && <p>{words.reviews(reviews)}</p>}
      {rules > 0 && <p>{words.rules(rules)}</p>}
      <Taken plans={plans} renamed={renamesOf(merging.merged.renamed)} wording={wording} />
    </div>
  );
}

/** More lines than this are counted, not listed. */
const MOST_LINES = 200;

interface Renamed {
  readonly sheet: SheetName;
  readonly from: string;
  readonly to: string;
}

/** Which rows get another id; what refers to them follows. */
function renamesOf(changes: readonly Change[]): readonly Renamed[] {
  return changes.flatMap((change) => {
    const id = change.kind === 'set' ? change.fields[keyField(change.sheet)?.name ?? ''] : undefined;
    return id ? [{ sheet: change.sheet, from: String(id.before.value), to: String(id.after.value) }] : [];
  });
}

interface TakenProps {
  readonly plans: readonly RowPlan[];
  readonly renamed: readonly Renamed[];
  readonly wording: Wording;
}

function Taken({ plans, renamed, wording }: TakenProps) {
  const words = mergingText(wording.text);
  const added = plans.filter(({ mine, goneFrom }) => !mine && goneFrom === null);
  const removed = plans.filter(({ mine, goneFrom, isAsked }) => mine && goneFrom === 'theirs' && !isAsked);
  const cells = plans.flatMap((plan) => (plan.mine && plan.theirs ? plan.cells.filter(isTaken).map((cell) => ({ plan, cell })) : []));
  const filled = cells.filter(({ cell }) => cell.isFilled).length;
  const counts = [
    renamed.length > 0 && words.renamed(renamed.length),
    added.length > 0 && words.added(added.length),
    removed.length > 0 && words.removed(removed.length),
    cells.length > filled && words.changed(cells.length - filled),
    filled > 0 && words.filled(filled),
  ].filter((said) => said !== false);
  if (counts.length === 0) return plans.length > 0 ? <p>{words.takenNothing}</p> : null;
  const lines = [
    ...renamed.map(({ sheet, from, to }) => `${kindWords(wording.text, sheet)} ${words.isRenamed(from, to)}`),
    ...added.map((plan) => `${titleOf(plan, wording)}: ${words.isNew}`),
    ...removed.map((plan) => `${titleOf(plan, wording)}: ${words.isGone}`),
    ...cells.map(({ plan, cell }) => `${titleOf(plan, wording)}: ${cellLine(plan, cell, wording)}`),
  ];
  return (
    <details>
      <summary>
        {words.taken}: {counts.join(', ')}
      </summary>
      <ul>
        {lines.slice(0, MOST_LINES).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines can be alike and do not move
          <li key={at}>{line}</li>
        ))}
      </ul>
      {lines.length > MOST_LINES && <p>{words.more(lines.length - MOST_LINES)}</p>}
    </details>
  );
}

/** What stands in the end is not what mine says now. */
function isTaken({ outcome, mine }: CellPlan): boolean {
  return outcome !== null && !isSameCell(outcome, mine);
}

function titleOf({ sheet, mine, theirs }: RowPlan, wording: Wording): string {
  const row = mine ?? theirs;
  return `${kindWords(wording.text, sheet)} ${row ? rowWords(wording, sheet, row) : ''}`;
}

function cellLine({ sheet }: RowPlan, { place, mine, outcome, isFilled }: CellPlan, wording: Wording): string {
  const words = mergingText(wording.text);
  const [field, to] = [placeWords(wording.text, sheet, place), (outcome && cellWords(wording, sheet, place, outcome)) || words.nothing];
  return isFilled ? words.isFilled(field, to) : words.becomes(field, cellWords(wording, sheet, place, mine) || words.nothing, to);
}
