// Makes one row of several that describe the same: which fields differ, and the changes that keep one, with what names the others pointing at it. Knows no screen.
import type { Change } from '../model/change.ts';
import { nameOf } from '../model/change.ts';
import { type RecordSet, type Row, rowsOf, type Value } from '../model/record.ts';
import { fieldsOf, keyField, type SheetName } from '../model/sheet.ts';
import { ChangeSet } from './change-set.ts';
import { referencesTo, withIds } from './references.ts';
import type { Observed } from './remove.ts';
import { isSameValue } from './same-value.ts';
import { canRemove } from './standing.ts';

export interface MergeAsked {
  readonly sheet: SheetName;
  /** Places on the sheet: the row that stays, and those that become part of it. */
  readonly keep: number;
  readonly drop: readonly number[];
  /** For each field that was chosen, the place of the row whose value it gets. A field that is not named keeps its own, or gets the first that is known. */
  readonly choice?: Readonly<Record<string, number>>;
}

/** A field that the rows say differently, with what each says, in the order of `ats`. */
export interface Difference {
  readonly field: string;
  readonly values: readonly Value[];
}

export type MergeFault = 'standing' | 'nameless' | 'observed' | 'too_few';

/** What is to be chosen when these rows become one; their ids are not. */
export function differencesOf(records: RecordSet, sheet: SheetName, ats: readonly number[]): readonly Difference[] {
  const rows = ats.flatMap((at) => rowsOf(records, sheet)[at] ?? []);
  const key = keyField(sheet)?.name;
  return fieldsOf(sheet)
    .filter(({ name }) => name !== key)
    .map(({ name }) => ({ field: name, values: rows.map(({ values }) => values[name] ?? null) }))
    .filter(({ values }) => values.some((value) => !isSameValue(value, values[0])));
}

/** `ownEnds` are exchanges that would lead from the row to itself: they stay, and are to be looked at. */
export function mergeRows(
  records: RecordSet,
  asked: MergeAsked,
  observed: Observed = () => 0,
): { readonly changes: readonly Change[]; readonly references: number; readonly ownEnds: readonly string[] } | { readonly fault: MergeFault } {
  const { sheet, keep, drop } = asked;
  const rows = rowsOf(records, sheet);
  const kept = rows[keep];
  const dropped = [...new Set(drop)].flatMap((at) => (at !== keep && rows[at] ? [at] : []));
  if (!canRemove(sheet)) return { fault: 'standing' };
  if (!keyField(sheet)) return { fault: 'nameless' };
  if (!kept || dropped.length === 0) return { fault: 'too_few' };
  const ids = new Set(dropped.map((at) => nameOf(sheet, (rows[at] as Row).values)));
  if ([...ids].some((id) => observed(sheet, id) > 0)) return { fault: 'observed' };
  const set = new ChangeSet(records);
  const references = redirect(records, set, sheet, nameOf(sheet, kept.values), ids, keep);
  for (const [field, value] of Object.entries(chosenValues(asked, rows))) set.set(sheet, keep, field, value);
  unlinkSelf(set, asked, new Set([...ids, nameOf(sheet, kept.values)]));
  for (const at of dropped) set.remove(sheet, at);
  const changes = withExtra(set.changes(), asked, kept, rows);
  return { changes, references, ownEnds: sheet === 'systems' ? endsOnItself(records, set, nameOf(sheet, kept.values)) : [] };
}

/** Everything that names a row that goes names the one that stays. */
function redirect(records: RecordSet, set: ChangeSet, sheet: SheetName, to: string, ids: ReadonlySet<string>, keep: number): number {
  const references = referencesTo(records, sheet, ids).filter((reference) => reference.sheet !== sheet || reference.at !== keep);
  for (const { sheet: other, at, field, isText } of references) {
    const value = set.valueOf(other, at, field);
    set.set(
      other,
      at,
      field,
      withIds(value, isText, (id) => (ids.has(id) ? to : id)),
    );
  }
  return references.length;
}

function chosenValues({ sheet, keep, drop, choice = {} }: MergeAsked, rows: readonly Row[]): Record<string, Value> {
  const chosen: Record<string, Value> = {};
  for (const { name } of fieldsOf(sheet)) {
    if (name === keyField(sheet)?.name) continue;
    const at = choice[name];
    const own = rows[keep]?.values[name] ?? null;
    const first = drop.map((place) => rows[place]?.values[name] ?? null).find((value) => !isSameValue(value, null)) ?? null;
    const value = at === undefined ? (isSameValue(own, null) ? first : own) : (rows[at]?.values[name] ?? null);
    if (!isSameValue(value, own)) chosen[name] = value;
  }
  return chosen;
}

/** A row is no copy, no part and no parent of itself. */
function unlinkSelf(set: ChangeSet, { sheet, keep }: MergeAsked, own: ReadonlySet<string>): void {
  for (const { name, references } of fieldsOf(sheet)) {
    if (!references.includes(sheet)) continue;
    const value = set.valueOf(sheet, keep, name);
    const next = withIds(value, false, (id) => (own.has(id) ? null : id));
    if (!isSameValue(next, value)) set.set(sheet, keep, name, next);
  }
}

function endsOnItself(records: RecordSet, set: ChangeSet, id: string): readonly string[] {
  return rowsOf(records, 'exchanges').flatMap((row, at) => {
    const ends = ['from_system_id', 'to_system_id'].map((field) => set.valueOf('exchanges', at, field));
    return ends.every((end) => end === id) ? [nameOf('exchanges', row.values)] : [];
  });
}

/** Own columns that the row that stays has not, come along. */
function withExtra(changes: readonly Change[], { sheet, keep, drop }: MergeAsked, kept: Row, rows: readonly Row[]): readonly Change[] {
  const came = drop.flatMap((at) => Object.entries(rows[at]?.extra ?? {})).filter(([name]) => !Object.hasOwn(kept.extra, name));
  if (came.length === 0) return changes;
  const extra = Object.fromEntries(came.reverse().map(([name, text]) => [name, { before: null, after: text }]));
  const own = changes.find((change) => change.kind === 'set' && change.sheet === sheet && change.at === keep);
  if (own?.kind === 'set') return changes.map((change) => (change === own ? { ...own, extra } : change));
  return [{ kind: 'set', sheet, at: keep, name: nameOf(sheet, kept.values), fields: {}, extra }, ...changes];
}
