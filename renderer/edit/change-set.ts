// Gathers what is to become of rows, so that each row has one change and none is named by what it was before another change. Knows no screen.
import { type Change, nameOf } from '../model/change.ts';
import { type RecordSet, rowsOf, type Value } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { fieldsChange } from './apply.ts';

/** Rows are told by sheet and place. A row that is removed is not changed first. */
export class ChangeSet {
  readonly #records: RecordSet;
  readonly #fields = new Map<SheetName, Map<number, Record<string, Value>>>();
  readonly #removed = new Map<SheetName, Set<number>>();

  constructor(records: RecordSet) {
    this.#records = records;
  }

  set(sheet: SheetName, at: number, field: string, value: Value): void {
    const rows = this.#fields.get(sheet) ?? new Map<number, Record<string, Value>>();
    rows.set(at, { ...rows.get(at), [field]: value });
    this.#fields.set(sheet, rows);
  }

  remove(sheet: SheetName, at: number): void {
    this.#removed.set(sheet, (this.#removed.get(sheet) ?? new Set<number>()).add(at));
  }

  isRemoved(sheet: SheetName, at: number): boolean {
    return this.#removed.get(sheet)?.has(at) ?? false;
  }

  /** What a field is to become, or is. */
  valueOf(sheet: SheetName, at: number, field: string): Value {
    const set = this.#fields.get(sheet)?.get(at);
    return set && Object.hasOwn(set, field) ? (set[field] ?? null) : (rowsOf(this.#records, sheet)[at]?.values[field] ?? null);
  }

  /** First the rows that change, then those that go, from the last to the first of each sheet, so that each still stands where it is said to stand. */
  changes(): Change[] {
    const set = [...this.#fields].flatMap(([sheet, rows]) =>
      [...rows].flatMap(([at, fields]): Change[] => {
        const row = rowsOf(this.#records, sheet)[at];
        const change = row && !this.isRemoved(sheet, at) ? fieldsChange(sheet, row, at, fields) : undefined;
        return change ? [change] : [];
      }),
    );
    return [...set, ...this.#removals()];
  }

  #removals(): Change[] {
    return [...this.#removed].flatMap(([sheet, places]) =>
      [...places]
        .sort((one, other) => other - one)
        .flatMap((at): Change[] => {
          const row = rowsOf(this.#records, sheet)[at];
          return row ? [{ kind: 'remove', sheet, at, row }] : [];
        }),
    );
  }
}

/** The name of the row at a place; '' when there is none. */
export function nameAt(records: RecordSet, sheet: SheetName, at: number): string {
  const row = rowsOf(records, sheet)[at];
  return row ? nameOf(sheet, row.values) : '';
}
