// Changes that were made in a case, written down as the ordered steps of a scenario. Knows no history and no screen.
import type { Change, ExtraChange, FieldChange } from '../model/change.ts';
import type { TypedRow } from '../model/entered.ts';
import type { Row, Value } from '../model/record.ts';
import { fieldsOf, type SheetName } from '../model/sheet.ts';

/** `steps` in the order of the changes, numbered from 1. `left` are changes of sheets that a scenario does not speak of: it is about exchanges, datasets and systems. */
export interface Recorded {
  readonly rows: readonly TypedRow[];
  readonly left: readonly Change[];
}

export interface NewScenario {
  readonly id: string;
  readonly name: string;
  readonly createdOn: string;
  readonly author: string;
  readonly description: string;
}

const KINDS: Partial<Record<SheetName, string>> = { exchanges: 'exchange', datasets: 'dataset', systems: 'system' };

interface Step {
  readonly kind: string;
  readonly id: string;
  readonly operation: 'set' | 'add' | 'remove';
  readonly field: string | null;
  readonly value: string | null;
}

/** The row of the scenario and those of its steps, as they go into the case. */
export function recordScenario(scenario: NewScenario, changes: readonly Change[]): Recorded {
  const left = changes.filter((change) => KINDS[change.sheet] === undefined);
  const steps = changes.flatMap(stepsOf);
  const head: TypedRow = {
    sheet: 'scenarios',
    values: {
      id: scenario.id,
      name: scenario.name,
      based_on: 'current',
      created_on: scenario.createdOn,
      author: scenario.author || null,
      description: scenario.description || null,
      status: 'draft',
    },
  };
  const rows = steps.map(({ kind, id, operation, field, value }, at): TypedRow => {
    return {
      sheet: 'scenario_changes',
      values: { scenario_id: scenario.id, seq: at + 1, target_kind: kind, target_id: id, operation, field, value },
    };
  });
  return { rows: [head, ...rows], left };
}

function stepsOf(change: Change): Step[] {
  const kind = KINDS[change.sheet];
  if (kind === undefined) return [];
  if (change.kind === 'set') return fieldSteps(kind, change.name, change.fields, change.extra ?? {});
  const id = String(change.row.values.id ?? '');
  const whole: Step = { kind, id, operation: change.kind, field: null, value: null };
  return change.kind === 'remove' ? [whole] : [whole, ...filledSteps(kind, id, change.sheet, change.row)];
}

function fieldSteps(kind: string, id: string, fields: Readonly<Record<string, FieldChange>>, extra: Readonly<Record<string, ExtraChange>>): Step[] {
  const set = (field: string, value: string | null): Step => ({ kind, id, operation: 'set', field, value });
  return [
    ...Object.entries(fields).map(([field, { after }]) => set(field, cellText(after.value) ?? after.raw ?? null)),
    ...Object.entries(extra).map(([column, { after }]) => set(column, after)),
  ];
}

function filledSteps(kind: string, id: string, sheet: SheetName, { values, extra }: Row): Step[] {
  const own = fieldsOf(sheet).flatMap(({ name }) => {
    const text = name === 'id' ? null : cellText(values[name] ?? null);
    return text === null ? [] : [[name, text] as const];
  });
  return [...own, ...Object.entries(extra)].map(([field, value]) => ({ kind, id, operation: 'set', field, value }));
}

/** As a sheet has it: lists with "|", yes and no. */
function cellText(value: Value): string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? null : value.join('|');
  return value === null ? null : String(value);
}
