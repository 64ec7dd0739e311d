// Gives a row another id, and says so everywhere the row is named. Knows no screen.
import type { Change } from '../model/change.ts';
import { LIMITS } from '../model/limits.ts';
import { type RecordSet, rowsOf } from '../model/record.ts';
import { keyField, type SheetName } from '../model/sheet.ts';
import { ChangeSet } from './change-set.ts';
import { referencesTo, withIds } from './references.ts';
import type { Observed } from './remove.ts';
import { canRemove } from './standing.ts';

/** empty = no id; taken = another row has it; bar = "|" parts the items of a list; observed = measurements name it; standing = it is an annotation; nameless = the sheet has no ids; gone = no such row. */
export type RenameFault = 'empty' | 'taken' | 'bar' | 'long' | 'observed' | 'standing' | 'nameless' | 'gone';

/** What is wrong with an id that a row is to get; null when nothing is. */
export function renameFault(records: RecordSet, sheet: SheetName, from: string, to: string, observed: Observed = () => 0): RenameFault | null {
  const key = keyField(sheet)?.name;
  if (key === undefined) return 'nameless';
  if (!canRemove(sheet)) return 'standing';
  if (to.trim() === '') return 'empty';
  if (to.includes('|')) return 'bar';
  if (to.length > LIMITS.cellCharacters) return 'long';
  const ids = rowsOf(records, sheet).map(({ values }) => String(values[key] ?? ''));
  if (!ids.includes(from)) return 'gone';
  if (to !== from && ids.includes(to)) return 'taken';
  return observed(sheet, from) > 0 ? 'observed' : null;
}

/** `references` is how many fields of other rows change along. */
export function renameRow(
  records: RecordSet,
  sheet: SheetName,
  from: string,
  wanted: string,
  observed: Observed = () => 0,
): { readonly changes: readonly Change[]; readonly references: number } | { readonly fault: RenameFault } {
  const to = wanted.trim();
  const fault = renameFault(records, sheet, from, to, observed);
  if (fault) return { fault };
  const key = keyField(sheet)?.name ?? '';
  if (to === from) return { changes: [], references: 0 };
  const set = new ChangeSet(records);
  const at = rowsOf(records, sheet).findIndex(({ values }) => String(values[key] ?? '') === from);
  const references = referencesTo(records, sheet, new Set([from]));
  for (const { sheet: other, at: place, field, isText } of references) {
    const value = set.valueOf(other, place, field);
    set.set(
      other,
      place,
      field,
      withIds(value, isText, (id) => (id === from ? to : id)),
    );
  }
  set.set(sheet, at, key, to);
  return { changes: set.changes(), references: references.length };
}
