// Rows that a person made up, as changes of the case; or what is wrong with them.
import type { WholeRowChange } from '../model/change.ts';
import { checkEntry, ENTERED_HERE, type TypedRow } from '../model/entered.ts';
import type { EntryFault } from '../model/entry-fault.ts';
import { NOTHING, type RecordSet, type Row, rowsOf } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';

/** Adds the rows at the end of their sheets, in the order given. Each gets an id where it has none; they may refer to one another. */
export function newRows(
  records: RecordSet,
  typed: readonly TypedRow[],
): { readonly changes: readonly WholeRowChange[] } | { readonly faults: readonly EntryFault[] } {
  const checked = checkEntry(records, typed);
  if ('faults' in checked) return checked;
  const ends = new Map<SheetName, number>();
  const changes = checked.rows.map((row): WholeRowChange => {
    const at = ends.get(row.sheet) ?? rowsOf(records, row.sheet).length;
    ends.set(row.sheet, at + 1);
    return { kind: 'add', sheet: row.sheet, at, row: toRow(row) };
  });
  return { changes };
}

/** The case with these rows in it, as they were typed: what a form that makes rows on the spot chooses from. */
export function withTyped(records: RecordSet, typed: readonly TypedRow[]): RecordSet {
  if (typed.length === 0) return records;
  const all = new Map(records);
  for (const row of typed) all.set(row.sheet, [...rowsOf(all, row.sheet), toRow(row)]);
  return all;
}

function toRow({ sheet, values, extra }: TypedRow): Row {
  return { values, raw: NOTHING, extra: extra ?? NOTHING, source: { file: ENTERED_HERE, sheet, row: null } };
}
