// New rows in a sheet: an empty one to fill in, or the likes of rows that are there. Knows no screen.
import type { WholeRowChange } from '../model/change.ts';
import { ENTERED_HERE, type EnterableSheet } from '../model/entered.ts';
import { NOTHING, type RecordSet, type Row, rowsOf, type Value } from '../model/record.ts';
import { fieldsOf, keyField } from '../model/sheet.ts';
import { freeIds } from './free-ids.ts';

/** A row of which everything but these values is not known yet. */
export function blankRow(sheet: EnterableSheet, values: Readonly<Record<string, Value>>, extra: Row['extra'] = NOTHING): Row {
  const blank = Object.fromEntries(fieldsOf(sheet).map(({ name }) => [name, null]));
  return { values: { ...blank, ...values }, raw: NOTHING, extra, source: { file: ENTERED_HERE, sheet, row: null } };
}

/** An empty row at the end, with an id of its own where the sheet has ids. */
export function emptyRow(records: RecordSet, sheet: EnterableSheet): { readonly changes: readonly WholeRowChange[] } {
  const key = hasId(sheet) ? keyField(sheet)?.name : undefined;
  const row = blankRow(sheet, key === undefined ? {} : { [key]: freeIds(records, sheet)() });
  return { changes: [{ kind: 'add', sheet, at: rowsOf(records, sheet).length, row }] };
}

/** The same rows once more, each under the last of them, with ids of their own. */
export function likeRows(records: RecordSet, sheet: EnterableSheet, ats: readonly number[]): { readonly changes: readonly WholeRowChange[] } {
  const rows = rowsOf(records, sheet);
  const key = hasId(sheet) ? keyField(sheet)?.name : undefined;
  const next = key === undefined ? undefined : freeIds(records, sheet);
  const end = Math.max(...ats) + 1;
  const likes = ats.flatMap((at) => rows[at] ?? []);
  return {
    changes: likes.map((row, index) => ({
      kind: 'add',
      sheet,
      at: end + index,
      row: { ...blankRow(sheet, { ...row.values, ...(key !== undefined && next && { [key]: next() }) }, row.extra), raw: row.raw },
    })),
  };
}

/** Settings of a case have names that mean something; no name is made up for them. */
function hasId(sheet: EnterableSheet): boolean {
  return sheet !== 'case_info';
}
