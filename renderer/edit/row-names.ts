// Which rows a person means by a name: ids by how rows are called, in either language. Knows no screen.
import { type RecordSet, rowsOf } from '../model/record.ts';
import { isSheet, keyField } from '../model/sheet.ts';
import { fold } from '../model/value.ts';

const NAME_FIELDS = ['name', 'title', 'label_nl', 'label_en', 'law_nl', 'short_name'];

/** What rows are there. `has`: whether a sheet has this id. `called`: the ids that go by a name in any of the sheets, however it is spelled. */
export interface RowNames {
  has(sheet: string, id: string): boolean;
  called(sheets: readonly string[], name: string): readonly string[];
}

interface SheetNames {
  readonly ids: ReadonlySet<string>;
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Each sheet is gone through once, when it is first asked. */
export function rowNames(records: RecordSet): RowNames {
  const known = new Map<string, SheetNames>();
  const of = (sheet: string): SheetNames => {
    const names = known.get(sheet) ?? namesOf(records, sheet);
    known.set(sheet, names);
    return names;
  };
  return {
    has: (sheet, id) => of(sheet).ids.has(id),
    called: (sheets, name) => [...new Set(sheets.flatMap((sheet) => [...(of(sheet).byName.get(fold(name)) ?? [])]))],
  };
}

function namesOf(records: RecordSet, sheet: string): SheetNames {
  const ids = new Set<string>();
  const byName = new Map<string, Set<string>>();
  const key = isSheet(sheet) ? keyField(sheet)?.name : undefined;
  if (!isSheet(sheet) || key === undefined) return { ids, byName };
  for (const { values } of rowsOf(records, sheet)) {
    const id = String(values[key] ?? '');
    ids.add(id);
    for (const field of NAME_FIELDS) {
      const name = values[field];
      if (typeof name !== 'string' || name === '') continue;
      const same = byName.get(fold(name)) ?? new Set();
      byName.set(fold(name), same.add(id));
    }
  }
  return { ids, byName };
}
