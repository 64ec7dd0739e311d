// What traces walk on, straight from the rows of a case: for a case that stands in no store-room. Knows no database.
import { text } from '../model/cells.ts';
import { type RecordSet, type Row, rowsOf } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Travel } from '../model/travel.ts';
import { travelOfCells } from '../model/travel-cells.ts';

/** The same as the store-room gives for these rows: in the order of the ids, without rows that have none. */
export function travelOf(records: RecordSet): Travel {
  const texts = new Map(rowsOf(records, 'exchanges').map((row) => [idOf(row), row.raw.latency ?? null]));
  return travelOfCells({
    cellsOf: (sheet) => withIds(records, sheet).map(({ values }) => values),
    own: ownIds(records),
    latencyText: (id) => texts.get(id) ?? null,
  });
}

function ownIds(records: RecordSet): ReadonlySet<string> {
  const settings = rowsOf(records, 'case_info').filter(({ values }) => text(values, 'key') === 'own_organisation_id');
  return new Set(settings.flatMap(({ values }) => text(values, 'value') ?? []));
}

function withIds(records: RecordSet, sheet: SheetName): Row[] {
  const rows = rowsOf(records, sheet).filter(({ values }) => text(values, 'id') !== null);
  return rows.sort((one, other) => (idOf(one) < idOf(other) ? -1 : idOf(one) > idOf(other) ? 1 : 0));
}

function idOf({ values }: Row): string {
  return text(values, 'id') ?? '';
}
