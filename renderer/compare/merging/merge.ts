// Two descriptions of one case as one: what is plain is taken, what is not is listed for a person to choose. Knows no file, database or screen.
import { nameOf } from '../../model/change.ts';
import type { Row } from '../../model/record.ts';
import type { CellPlan, MergeAsked, MergeChoice, MergeConflict, Merged, Referring, RowPlan, RowReference, Said } from './merged.ts';
import { isList, planRows } from './plan-rows.ts';
import { danglingReferences } from './references.ts';
import { withRenames } from './renames.ts';
import { type Sayings, sayingsOf } from './who-said.ts';

/** Three-way where it is known what both were made from; otherwise every difference between two filled fields is a conflict, and nothing is taken away. Annotations are never taken away. */
export function merge(given: MergeAsked): Merged {
  const { asked, renamed } = withRenames(given);
  const found = planRows(asked);
  const dangling = danglingReferences(found);
  const plans = found.map((plan) => (dangling.has(plan) ? { ...plan, isAsked: true } : plan));
  const own = new Map(found.map((plan, at) => [plan, plans[at] as RowPlan]));
  const kinds = new Map(found.map((plan, at) => [plans[at] as RowPlan, plan.isAsked ? ('removed' as const) : ('reference' as const)]));
  const referring = new Map(
    Array.from(dangling, ([plan, references]) => [rowConflictKey(plan), references.map((one) => ({ ...one, plan: own.get(one.plan) ?? one.plan }))]),
  );
  const sayings = { mine: sayingsOf(asked.steps?.mine ?? []), theirs: sayingsOf(asked.steps?.theirs ?? []) };
  const conflicts = plans.flatMap((plan) =>
    plan.isAsked
      ? [rowConflict(plan, kinds.get(plan) ?? 'removed', referring.get(rowConflictKey(plan)) ?? [], sayings)]
      : plan.cells.filter(({ outcome }) => plan.mine && plan.theirs && outcome === null).map((cell) => cellConflict(plan, cell, sayings)),
  );
  return { asked, renamed, plans, conflicts, referring };
}

interface BothSayings {
  readonly mine: Sayings;
  readonly theirs: Sayings;
}

export function rowConflictKey({ sheet, key }: RowPlan): string {
  return JSON.stringify([sheet, key]);
}

export function cellConflictKey({ sheet, key }: RowPlan, { place }: CellPlan): string {
  return JSON.stringify([sheet, key, place.isExtra ? 'extra' : 'field', place.field]);
}

function rowConflict(plan: RowPlan, kind: 'removed' | 'reference', references: readonly RowReference[], sayings: BothSayings): MergeConflict {
  const { sheet, cells, goneFrom } = plan;
  const [row, was] = [rowOf(plan), plan.was ?? rowOf(plan)];
  const said = (side: 'mine' | 'theirs'): Said => {
    const isGone = goneFrom === side;
    return { cell: null, isGone, ...sayings[side](sheet, nameOf(sheet, (isGone ? was : row).values), null) };
  };
  return {
    ...{ key: rowConflictKey(plan), kind, sheet, name: nameOf(sheet, row.values), row, place: null, was: null },
    ...{
      mine: said('mine'),
      theirs: said('theirs'),
      choices: ROW_CHOICES,
      changed: kind === 'removed' ? cells : [],
      referring: references.map(referringOf),
    },
  };
}

const ROW_CHOICES: readonly MergeChoice[] = ['mine', 'theirs'];
const LIST_CHOICES: readonly MergeChoice[] = ['mine', 'theirs', 'both'];

function cellConflict(plan: RowPlan, cell: CellPlan, sayings: BothSayings): MergeConflict {
  const { sheet } = plan;
  const { place, was, kind } = cell;
  const told = `${place.isExtra ? 'extra' : 'field'} ${place.field}`;
  const said = (side: 'mine' | 'theirs'): Said => ({
    cell: cell[side],
    isGone: false,
    ...sayings[side](sheet, nameOf(sheet, (plan[side] as Row).values), told),
  });
  const isUnited = isList(sheet, place) && [cell.mine, cell.theirs].every(({ value }) => Array.isArray(value));
  return {
    ...{ key: cellConflictKey(plan, cell), kind, sheet, name: nameOf(sheet, rowOf(plan).values), row: rowOf(plan), place, was },
    ...{ mine: said('mine'), theirs: said('theirs'), choices: isUnited ? LIST_CHOICES : ROW_CHOICES, changed: [], referring: [] },
  };
}

function referringOf({ plan, place }: RowReference): Referring {
  return { ...place, sheet: plan.sheet, row: rowOf(plan) };
}

function rowOf({ mine, theirs }: RowPlan): Row {
  return (mine ?? theirs) as Row;
}
