// One step of a scenario as changes of the case, or why it cannot be applied. Knows no other step.
import { fieldsChange } from '../edit/apply.ts';
import { findRow } from '../edit/find-row.ts';
import type { Change } from '../model/change.ts';
import { ENTERED_HERE } from '../model/entered.ts';
import { NOTHING, type RecordSet, type Row, rowsOf, type Value } from '../model/record.ts';
import { fieldOf, fieldsOf, type SheetName, sheetOfKind } from '../model/sheet.ts';
import { parseValue } from '../model/value.ts';
import type { PlannedStep } from './scenario-plan.ts';

/** Why a step cannot be applied. `expected` is material for the sentence. */
export interface StepProblem {
  readonly code:
    | 'kind_unknown'
    | 'operation_unknown'
    | 'target_missing'
    | 'target_unknown'
    | 'target_taken'
    | 'field_missing'
    | 'field_unknown'
    | 'field_not_here'
    | 'field_is_id'
    | 'value_unreadable';
  readonly expected: string;
}

/** No changes: the case says this already. `sheet` is that of the target. */
export type StepOutcome = { readonly sheet: SheetName; readonly changes: readonly Change[] } | { readonly problem: StepProblem };

export function applyStep(records: RecordSet, step: PlannedStep): StepOutcome {
  const sheet = sheetOfKind(step.targetKind.trim());
  if (!sheet) return problem('kind_unknown');
  if (step.targetId === '') return problem('target_missing');
  switch (step.operation) {
    case 'set':
      return set(records, sheet, step);
    case 'add':
      return add(records, sheet, step);
    case 'remove':
      return remove(records, sheet, step);
    default:
      return problem('operation_unknown');
  }
}

function set(records: RecordSet, sheet: SheetName, step: PlannedStep): StepOutcome {
  const found = findRow(records, sheet, step.targetId);
  if (!found) return problem('target_unknown');
  if (step.field === '') return problem('field_missing');
  const { row, at } = found;
  if (!fieldOf(sheet, step.field)) return ownColumn(records, sheet, step, row, at);
  const parsed = readValue(sheet, step);
  if ('problem' in parsed) return parsed;
  const change = fieldsChange(sheet, row, at, { [step.field]: parsed.value });
  return { sheet, changes: change ? [change] : [] };
}

/** A column of the municipality itself may be set where the sheet has one. */
function ownColumn(records: RecordSet, sheet: SheetName, { field, text, targetId: name }: PlannedStep, row: Row, at: number): StepOutcome {
  const isThere = rowsOf(records, sheet).some(({ extra }) => Object.hasOwn(extra, field));
  if (!isThere) return problem('field_unknown', namesOf(sheet));
  const before = Object.hasOwn(row.extra, field) ? (row.extra[field] ?? null) : null;
  const after = text === '' ? null : text;
  if (before === after) return { sheet, changes: [] };
  return { sheet, changes: [{ kind: 'set', sheet, at, name, fields: {}, extra: { [field]: { before, after } } }] };
}

/** A new row holds its id and, when the step names one, one field: further steps fill the others. To a row that is there a step may add what it does not say yet. */
function add(records: RecordSet, sheet: SheetName, step: PlannedStep): StepOutcome {
  const found = findRow(records, sheet, step.targetId);
  if (found) return addTo(sheet, found.row, found.at, step);
  const filled: Record<string, Value> = { id: step.targetId };
  if (step.field !== '') {
    if (!fieldOf(sheet, step.field)) return problem('field_unknown', namesOf(sheet));
    const parsed = readValue(sheet, step);
    if ('problem' in parsed) return parsed;
    filled[step.field] = parsed.value;
  }
  const values = Object.fromEntries(fieldsOf(sheet).map(({ name }) => [name, filled[name] ?? null]));
  const row: Row = { values, raw: NOTHING, extra: NOTHING, source: { file: ENTERED_HERE, sheet, row: null } };
  return { sheet, changes: [{ kind: 'add', sheet, at: rowsOf(records, sheet).length, row }] };
}

/** Items of a list, or a field that is not known yet. */
function addTo(sheet: SheetName, row: Row, at: number, step: PlannedStep): StepOutcome {
  const before = row.values[step.field] ?? null;
  const isFree = before === null && !Object.hasOwn(row.raw, step.field);
  if (step.field === '' || !(isFree || Array.isArray(before))) return problem('target_taken');
  const parsed = readValue(sheet, step);
  if ('problem' in parsed) return parsed;
  const value = Array.isArray(before) && Array.isArray(parsed.value) ? [...new Set([...before, ...parsed.value])] : parsed.value;
  const change = fieldsChange(sheet, row, at, { [step.field]: value });
  return { sheet, changes: change ? [change] : [] };
}

/** Only this row goes: what else should change, the scenario says itself. */
function remove(records: RecordSet, sheet: SheetName, step: PlannedStep): StepOutcome {
  const found = findRow(records, sheet, step.targetId);
  if (!found) return problem('target_unknown');
  if (step.field !== '') return problem('field_not_here');
  return { sheet, changes: [{ kind: 'remove', sheet, at: found.at, row: found.row }] };
}

function readValue(sheet: SheetName, { field: name, text }: PlannedStep): { readonly value: Value } | { readonly problem: StepProblem } {
  const field = fieldOf(sheet, name);
  if (!field) return problem('field_unknown', namesOf(sheet));
  if (field.type === 'id') return problem('field_is_id');
  const parsed = parseValue(sheet, field, text, 'point');
  return 'code' in parsed ? problem('value_unreadable', parsed.expected) : parsed;
}

function namesOf(sheet: SheetName): string {
  return fieldsOf(sheet)
    .map(({ name }) => name)
    .join(', ');
}

function problem(code: StepProblem['code'], expected = ''): { readonly problem: StepProblem } {
  return { problem: { code, expected } };
}
