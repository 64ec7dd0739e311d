// Observations of all files to one list. A day that is given again is a correction: the later file's word stands.
import type { Row } from '../../model/record.ts';
import { identityOf } from './identity.ts';
import type { Register } from './register.ts';
import { describerOf } from './things.ts';
import { differingFields } from './versions.ts';

/** `replaced`: [earlier, later] where they differ. */
export interface Days {
  readonly rows: readonly Row[];
  readonly replaced: readonly (readonly [Row, Row])[];
}

export function combineDays(given: readonly Row[], register: Register): Days {
  const rows = given.map((row) => register.resolve('observations', row));
  const [first] = rows;
  const isSame = ({ source }: Row) => source.file === first?.source.file && source.sheet === first.source.sheet;
  if (!first || rows.every((row) => isSame(row) || describerOf(row) === describerOf(first))) return { rows, replaced: [] };
  return keepLast(rows);
}

/** What one table gives twice itself stays twice: that is for the check of the case to say. */
function keepLast(rows: readonly Row[]): Days {
  const kept: Row[] = [];
  const replaced: [Row, Row][] = [];
  const places = new Map<string, number>();
  for (const row of rows) {
    const id = identityOf('observations', row);
    const place = places.get(id);
    const earlier = place === undefined ? undefined : kept[place];
    if (place === undefined || !earlier || describerOf(earlier) === describerOf(row)) {
      places.set(id, kept.push(row) - 1);
      continue;
    }
    kept[place] = { ...row, others: [earlier.source, ...(earlier.others ?? [])] };
    if (differingFields([earlier, row]).length > 0) replaced.push([earlier, row]);
  }
  return { rows: kept, replaced };
}
