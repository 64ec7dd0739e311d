// Steps of a person on rows that were read anew: the files may say something else by now, or hold already what was typed. Knows no file, database or screen.
import { type Change, type FieldsChange, nameOf, type Step, type WholeRowChange } from '../model/change.ts';
import { nextId, type TypedRow } from '../model/entered.ts';
import { type RecordSet, type Row, rowsOf, type Value } from '../model/record.ts';
import { fieldsOf, keyField, type SheetName } from '../model/sheet.ts';
import { applyChanges, cellOf, isSameValue, placeOf } from './apply.ts';

/** A change that has nothing to work on any more: its row is not in the files. */
export interface Lost {
  readonly step: Step;
  readonly change: Change;
}

/** `steps` are as they work on these rows: undone, they lead back to what the files say. */
export interface Replayed {
  readonly records: RecordSet;
  readonly steps: readonly Step[];
  readonly lost: readonly Lost[];
}

/** An added row that a file holds by now is there once; an id that a file took in the meantime gives way, in later changes too. A step of which nothing is left is gone. */
export function replay(records: RecordSet, steps: readonly Step[]): Replayed {
  const moved = new Map<string, string>();
  let now = records;
  const [kept, lost]: [Step[], Lost[]] = [[], []];
  for (const step of steps) {
    const changes: Change[] = [];
    moveIds(now, step, moved);
    for (const change of step.changes) {
      const own = rebased(now, change, moved);
      if (own === 'lost') lost.push({ step, change });
      if (typeof own === 'string') continue;
      changes.push(own);
      now = applyChanges(now, [own]);
    }
    if (changes.length > 0) kept.push({ ...step, changes });
  }
  return { records: now, steps: kept, lost };
}

/** Finds a free id for each added row whose id a file took, before any row refers to it. */
function moveIds(records: RecordSet, { changes }: Step, moved: Map<string, string>): void {
  const more: TypedRow[] = [];
  for (const { kind, sheet, ...change } of changes) {
    const key = keyField(sheet)?.name;
    if (kind !== 'add' || key === undefined || sheet === 'observations' || !('row' in change)) continue;
    const name = nameOf(sheet, change.row.values);
    const rows = rowsOf(records, sheet);
    const other = rows[placeOf(rows, { sheet, at: change.at, name })];
    if (!other || isSameRow(sheet, other, change.row)) continue;
    const free = nextId(records, sheet, more);
    more.push({ sheet, values: { [key]: free } });
    moved.set(movedKey(sheet, name), free);
  }
}

/** 'there': a file says it already. */
function rebased(records: RecordSet, change: Change, moved: Map<string, string>): Change | 'there' | 'lost' {
  if (change.kind === 'set') return setAnew(records, change, moved);
  return change.kind === 'remove' ? removedAnew(records, change) : addedAnew(records, change, moved);
}

function addedAnew(records: RecordSet, change: WholeRowChange, moved: Map<string, string>): Change | 'there' {
  const { sheet } = change;
  const present = rowsOf(records, sheet);
  const name = nameOf(sheet, change.row.values);
  const other = present[placeOf(present, { sheet, at: change.at, name })];
  if (other && isSameRow(sheet, other, change.row)) return 'there';
  const values = withMoved(sheet, change.row.values, moved);
  const key = keyField(sheet)?.name;
  const free = moved.get(movedKey(sheet, name));
  return { ...change, at: present.length, row: { ...change.row, values: key && free !== undefined ? { ...values, [key]: free } : values } };
}

function removedAnew(records: RecordSet, change: WholeRowChange): Change | 'there' {
  const rows = rowsOf(records, change.sheet);
  const at = placeOf(rows, { sheet: change.sheet, at: change.at, name: nameOf(change.sheet, change.row.values) });
  const row = rows[at];
  return row ? { ...change, at, row } : 'there';
}

function setAnew(records: RecordSet, change: FieldsChange, moved: Map<string, string>): Change | 'there' | 'lost' {
  const rows = rowsOf(records, change.sheet);
  const name = moved.get(movedKey(change.sheet, change.name)) ?? change.name;
  const at = placeOf(rows, { ...change, name });
  const row = rows[at];
  if (!row) return 'lost';
  const after = withMoved(change.sheet, Object.fromEntries(Object.entries(change.fields).map(([field, cell]) => [field, cell.after.value])), moved);
  const fields = Object.entries(change.fields).map(([field, cell]) => {
    return [field, { before: cellOf(row, field), after: { ...cell.after, value: after[field] ?? null } }] as const;
  });
  const extra = Object.entries(change.extra ?? {}).map(
    ([column, { after: to }]) => [column, { before: Object.hasOwn(row.extra, column) ? (row.extra[column] ?? null) : null, after: to }] as const,
  );
  const isSaid =
    fields.every(([, { before, after: to }]) => isSameValue(before.value, to.value) && before.raw === to.raw) &&
    extra.every(([, { before, after: to }]) => before === to);
  if (isSaid) return 'there';
  return { ...change, at, name, fields: Object.fromEntries(fields), ...(change.extra && { extra: Object.fromEntries(extra) }) };
}

/** In both, every field of the sheet says the same. */
function isSameRow(sheet: SheetName, one: Row, other: Row): boolean {
  return fieldsOf(sheet).every(({ name }) => JSON.stringify(one.values[name] ?? null) === JSON.stringify(other.values[name] ?? null));
}

function withMoved(sheet: SheetName, given: Readonly<Record<string, Value>>, moved: ReadonlyMap<string, string>): Readonly<Record<string, Value>> {
  if (moved.size === 0) return given;
  const values = { ...given };
  for (const { name, references } of fieldsOf(sheet)) {
    const value = values[name];
    const to = (id: string) => references.map((target) => moved.get(movedKey(target, id))).find((found) => found !== undefined) ?? id;
    if (typeof value === 'string') values[name] = to(value);
    else if (Array.isArray(value)) values[name] = value.map(to);
  }
  return values;
}

function movedKey(sheet: string, id: string): string {
  return JSON.stringify([sheet, id]);
}
