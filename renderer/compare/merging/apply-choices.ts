// What a person chose, put into effect: the rows as they become, and the changes of mine that lead there. Knows no file, database or screen.
import type { Change } from '../../model/change.ts';
import type { Row } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { bothItems, cellAt, isSameCell, itemsOf, withCell } from './cell.ts';
import { cellConflictKey, rowConflictKey } from './merge.ts';
import type { CellPlan, MergeChoices, MergeConflict, Merged, RowPlan } from './merged.ts';
import { type SheetOutcome, sheetChanges } from './sheet-changes.ts';

export interface Settled {
  /** To be applied to mine, in this order. */
  readonly changes: readonly Change[];
  /** Conflicts in which nothing was chosen: there mine stands, and a row that one side took away stays. */
  readonly left: readonly MergeConflict[];
}

/** New ids come first, then sets; sets come before removals, removals before additions; the rows of mine keep their order, and a new row stands after the row that it stands after in theirs. */
export function applyChoices(merged: Merged, choices: MergeChoices): Settled {
  const { mine, theirs } = merged.asked;
  const outcomes = outcomesOf(merged, choices);
  const changes = Array.from(outcomes, ([sheet, outcome]) => sheetChanges(sheet, mine.get(sheet) ?? [], theirs.get(sheet) ?? [], outcome));
  const of = (...kinds: readonly Change['kind'][]) => changes.flatMap((list) => list.filter(({ kind }) => kinds.includes(kind)));
  return {
    changes: [...merged.renamed, ...of('set'), ...of('remove'), ...of('add')],
    left: merged.conflicts.filter(({ key }) => !choices.has(key)),
  };
}

/** Every choice at once for one side: what `--prefer` and "all mine" mean. What was chosen before stays. */
export function preferring({ conflicts }: Pick<Merged, 'conflicts'>, side: 'mine' | 'theirs', before: MergeChoices = new Map()): MergeChoices {
  return new Map([...conflicts.map(({ key }) => [key, side] as const), ...before]);
}

/** By sheet: what becomes of the rows that differ; null = gone. */
function outcomesOf(merged: Merged, choices: MergeChoices): Map<SheetName, SheetOutcome> {
  const finals = new Map(merged.plans.map((plan) => [plan, finalRow(plan, choices)]));
  for (const plan of merged.plans) if (plan.isAsked && finals.get(plan) === null) emptyReferences(merged, plan, finals);
  const outcomes = new Map<SheetName, Map<Row, Row | null>>();
  for (const [plan, row] of finals) {
    const sheet = outcomes.get(plan.sheet) ?? new Map<Row, Row | null>();
    outcomes.set(plan.sheet, sheet.set((plan.mine ?? plan.theirs) as Row, row));
  }
  return outcomes;
}

function finalRow(plan: RowPlan, choices: MergeChoices): Row | null {
  const { mine, theirs, goneFrom, isAsked } = plan;
  if (mine && theirs) return plan.cells.reduce((row, cell) => withCell(row, cell.place, chosenCell(plan, cell, choices)), mine);
  if (goneFrom === null) return mine ?? theirs;
  const isGone = isAsked ? choices.get(rowConflictKey(plan)) === goneFrom : true;
  return isGone ? null : (mine ?? theirs);
}

function chosenCell(plan: RowPlan, cell: CellPlan, choices: MergeChoices) {
  if (cell.outcome) return cell.outcome;
  const choice = choices.get(cellConflictKey(plan, cell));
  const [one, other] = [itemsOf(cell.mine), itemsOf(cell.theirs)];
  if (choice === 'both' && one && other) return { value: bothItems(one, other) };
  return choice === 'theirs' ? cell.theirs : cell.mine;
}

/** What referred to a row that goes away refers to nothing; an annotation keeps saying what it was about. */
function emptyReferences({ referring }: Merged, gone: RowPlan, finals: Map<RowPlan, Row | null>): void {
  for (const { plan, place, id } of referring.get(rowConflictKey(gone)) ?? []) {
    const row = finals.get(plan);
    if (!row || plan.sheet === 'annotations') continue;
    const { value } = cellAt(row, place);
    const rest = Array.isArray(value) ? value.filter((item) => item !== id) : value === id ? [] : null;
    if (rest === null || (Array.isArray(value) && rest.length === value.length)) continue;
    const cell = { value: rest.length === 0 ? null : rest };
    if (!isSameCell(cellAt(row, place), cell)) finals.set(plan, withCell(row, place, cell));
  }
}
