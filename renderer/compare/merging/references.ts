// Which rows of one side refer to rows that the other side took away. Knows the dictionary; chooses nothing.
import type { Row } from '../../model/record.ts';
import { fieldsOf, isSheet, keyField, type SheetName, sheetOfKind } from '../../model/sheet.ts';
import { cellAt, type Place } from './cell.ts';
import type { RowPlan, RowReference } from './merged.ts';

/** By the plan of a row that one side took away: the places of the other side's rows that name it, and that the first side does not leave so itself. Only rows that differ can have such a place. A row that is gone itself counts when it may stay, which may let further rows stay. */
export function danglingReferences(plans: readonly RowPlan[]): ReadonlyMap<RowPlan, readonly RowReference[]> {
  const gone = new Map(plans.filter(({ goneFrom }) => goneFrom !== null).map((plan) => [idOf(plan), plan]));
  const found = new Map<RowPlan, RowReference[]>();
  if (gone.size === 0) return found;
  const waiting = plans.filter(({ goneFrom, isAsked }) => goneFrom === null || isAsked);
  for (let plan = waiting.pop(); plan; plan = waiting.pop()) {
    for (const [target, reference] of referencesIn(plan, gone)) {
      const known = found.get(target);
      if (known) known.push(reference);
      else found.set(target, [reference]);
      if (!known && !target.isAsked) waiting.push(target);
    }
  }
  return found;
}

function* referencesIn(plan: RowPlan, gone: ReadonlyMap<string, RowPlan>): Generator<[RowPlan, RowReference]> {
  for (const row of [plan.mine, plan.theirs]) {
    if (!row) continue;
    const side = row === plan.mine ? 'mine' : 'theirs';
    for (const { sheet, id, place } of namedIn(plan.sheet, row)) {
      const target = gone.get(keyText(sheet, id));
      if (!target || target.goneFrom === side || target === plan) continue;
      const remover = plan[side === 'mine' ? 'theirs' : 'mine'];
      if ((remover && names(remover, place, id)) || !mayStand(plan, place, id)) continue;
      yield [target, { plan, place, id }];
    }
  }
}

interface Named {
  readonly sheet: SheetName;
  readonly id: string;
  readonly place: Place;
}

/** Every row that this row names. */
function namedIn(sheet: SheetName, row: Row): Named[] {
  const named = fieldsOf(sheet).flatMap(({ name, references }) => {
    const place = { field: name, isExtra: false };
    const targets = references.filter(isSheet);
    return targets.length === 0 ? [] : idsIn(row, place).flatMap((id) => targets.map((target) => ({ sheet: target, id, place })));
  });
  const target = sheetOfKind(row.values.target_kind);
  const place = { field: 'target_id', isExtra: false };
  return target ? [...named, ...idsIn(row, place).map((id) => ({ sheet: target, id, place }))] : named;
}

function idsIn(row: Row, place: Place): readonly string[] {
  const { value } = cellAt(row, place);
  if (typeof value === 'string') return value === '' ? [] : [value];
  return Array.isArray(value) ? value : [];
}

function names(row: Row, place: Place, id: string): boolean {
  return idsIn(row, place).includes(id);
}

/** Whether the place can hold this id in the end: it does without asking, or a person may choose so. */
function mayStand({ cells }: RowPlan, { field }: Place, id: string): boolean {
  const cell = cells.find(({ place }) => place.field === field && !place.isExtra);
  if (!cell?.outcome) return true;
  const { value } = cell.outcome;
  return value === id || (Array.isArray(value) && value.includes(id));
}

function idOf({ sheet, mine, theirs }: RowPlan): string {
  const key = keyField(sheet);
  return keyText(sheet, key ? String((mine ?? theirs)?.values[key.name] ?? '') : '');
}

function keyText(sheet: string, id: string): string {
  return JSON.stringify([sheet, id]);
}
