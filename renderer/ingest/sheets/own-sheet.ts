// A table that goes by the name of one of our sheets: one of ours is read as we write it, and what its header lacks is said once; another one in its own words.
import type { ColumnUse } from '../../model/mapping.ts';
import { fieldsOf } from '../../model/sheet.ts';
import type { NumberStyle } from '../../model/value.ts';
import type { Ledger } from '../ledger.ts';
import { mappedReader } from '../mapping/apply.ts';
import { type LineReader, RowPerLine } from '../mapping/lines.ts';
import type { TableHead } from '../table.ts';
import type { Identified } from './identify.ts';

type Lines = readonly (readonly string[])[];

/** A line whose id stands earlier in the same table is left out and said. */
export function ownReader(head: TableHead, what: Identified, sample: Lines, style: NumberStyle, ledger: Ledger): LineReader {
  const columns = what.columns.map((field): ColumnUse => (field ? { use: 'field', field: field.name } : { use: 'extra' }));
  reportTwice(head, what, ledger);
  if (!what.isOwn) return mappedReader(head, { fingerprint: '', sheet: what.sheet, columns, constants: {} }, sample, style, ledger);
  reportMissing(head, what, ledger);
  return new RowPerLine({ head, sheet: what.sheet, columns, constants: {}, style, isOwn: true, days: [] }, ledger);
}

function reportMissing({ tab }: TableHead, what: Identified, ledger: Ledger): void {
  const missing = fieldsOf(what.sheet).filter((field) => field.required && !what.columns.includes(field));
  for (const field of missing) ledger.problem('column_missing', { sheet: tab, row: 1, column: field.name }, field.labelNl);
}

function reportTwice({ tab, header }: TableHead, what: Identified, ledger: Ledger): void {
  for (const index of what.twice) ledger.problem('column_twice', { sheet: tab, row: 1, column: header[index] ?? '' });
}
