// The steps of a file of someone else that can be undone: what is not a change of a sheet that we know is not walked on. Knows no rows.
import type { Change, Step } from '../../model/change.ts';
import { isSheet, keyField } from '../../model/sheet.ts';

/** From the last step that is no sound one on: what was before it cannot be told. */
export function soundSteps(steps: readonly Step[]): readonly Step[] {
  const last = steps.findLastIndex(({ changes }) => !changes.every(isSound));
  return last < 0 ? steps : steps.slice(last + 1);
}

function isSound(change: Change): boolean {
  if (!isSheet(change.sheet) || !Number.isInteger(change.at)) return false;
  if (change.kind !== 'set') return isRow(change.row);
  const cells = [...Object.values(change.fields), ...Object.values(change.extra ?? {})];
  return (
    cells.every((cell) => isObject(cell) && 'before' in cell && 'after' in cell) &&
    Object.values(change.fields).every(isFieldChange) &&
    isNamed(change)
  );
}

function isFieldChange({ before, after }: { readonly before: unknown; readonly after: unknown }): boolean {
  return isObject(before) && isObject(after);
}

function isRow(row: unknown): boolean {
  return isObject(row) && isObject(row.values) && isObject(row.raw) && isObject(row.extra) && isObject(row.source);
}

/** A row without an id is named by all that it says. */
function isNamed({ sheet, name }: Extract<Change, { kind: 'set' }>): boolean {
  if (keyField(sheet)) return true;
  try {
    return Array.isArray(JSON.parse(name));
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
