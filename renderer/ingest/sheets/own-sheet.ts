// A table that goes by the name of one of our sheets: one of ours is read as we write it, and what its header lacks is said once; another one in its own words.
import type { ColumnUse } from '../../model/mapping.ts';
import { fieldsOf } from '../../model/sheet.ts';
import type { NumberStyle } from '../../model/value.ts';
import type { Ledger } from '../ledger.ts';
import { mappedReader } from '../mapping/apply.ts';
import type { Plan } from '../mapping/cells.ts';
import { dayOfTable } from '../mapping/day-in-name.ts';
import { type LineReader, RowPerLine } from '../mapping/lines.ts';
import type { TableHead } from '../table.ts';
import type { Identified } from './identify.ts';
import { OwnObservations } from './own-observations.ts';

type Lines = readonly (readonly string[])[];

/** A line whose id stands earlier in the same table is left out and said. */
export function ownReader(head: TableHead, what: Identified, sample: Lines, style: NumberStyle, ledger: Ledger): LineReader {
  const columns = what.columns.map((field): ColumnUse => (field ? { use: 'field', field: field.name } : { use: 'extra' }));
  reportTwice(head, what, ledger);
  const dayFromName = what.sheet === 'observations' && what.columns.every((field) => field?.name !== 'observed_on') && dayOfTable(head) !== undefined;
  if (dayFromName) return mappedReader(head, { fingerprint: '', sheet: what.sheet, columns, constants: {}, dayFromName }, sample, style, ledger);
  if (!what.isOwn) return mappedReader(head, { fingerprint: '', sheet: what.sheet, columns, constants: {} }, sample, style, ledger);
  reportMissing(head, what, ledger);
  const plan: Plan = { head, sheet: what.sheet, columns, constants: {}, style, isOwn: true, days: [] };
  return what.sheet === 'observations' ? new OwnObservations(plan, ledger) : new RowPerLine(plan, ledger);
}

function reportMissing({ tab }: TableHead, what: Identified, ledger: Ledger): void {
  const missing = fieldsOf(what.sheet).filter((field) => field.required && !what.columns.includes(field));
  for (const field of missing) ledger.problem('column_missing', { sheet: tab, row: 1, column: field.name }, field.labelNl);
}

function reportTwice({ tab, header }: TableHead, what: Identified, ledger: Ledger): void {
  for (const index of what.twice) ledger.problem('column_twice', { sheet: tab, row: 1, column: header[index] ?? '' });
}
