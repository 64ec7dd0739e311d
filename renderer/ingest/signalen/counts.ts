// A report of Signalen: how many reports each category has, to observations of one series. The answer does not say of which day; the name of its file may.
import type { SourceRef } from '../../model/record.ts';
import { listAt, member } from '../json.ts';
import { dayIn, withoutDay } from '../mapping/day-in-name.ts';
import { idOf, newRow, type SheetRow } from '../row.ts';
import { nameOf, readHandling } from './answers.ts';
import { type Desk, SYSTEM_ID } from './desk.ts';

const REPORTS = 'Meldingen';

/** The series of one report; the API calls reports by their address only, so the name of the file tells them apart. */
function seriesOf(fileBase: string): string {
  return `${SYSTEM_ID}:${idOf(withoutDay(fileBase)) || 'rapport'}`;
}

/** Adding up over categories is what the report itself does ("total_signal_count"). */
export function seriesRows(fileBase: string, total: unknown, source: SourceRef): SheetRow[] {
  const dataset = `${SYSTEM_ID}:alle-meldingen`;
  const values = {
    id: seriesOf(fileBase),
    name: `${REPORTS} (${withoutDay(fileBase)})`,
    unit_of_measure: 'meldingen',
    kind: 'quantitative',
    dimension: 'city',
    aggregation: 'sum',
    source_dataset_id: dataset,
  };
  return [
    newRow('datasets', source, { values: { id: dataset, system_id: SYSTEM_ID, title: REPORTS } }),
    newRow('signal_series', source, { values, extra: typeof total === 'number' ? { total_signal_count: String(total) } : {} }),
  ];
}

/** A category may be there twice, once for each set of departments. Undefined when it has no name or no count. */
export function countRow(record: unknown, fileBase: string, source: SourceRef, desk: Desk): SheetRow | undefined {
  const [category, count] = [member(record, 'category'), member(record, 'signal_count')];
  const name = nameOf(category);
  if (name === '' || typeof count !== 'number' || !Number.isFinite(count)) return undefined;
  const id = desk.addCategory(name, source);
  const departments = listAt(category, 'departments');
  for (const department of departments) readHandling(id, department, source, desk);
  const codes = departments.filter((department) => typeof department === 'string').join(', ');
  const breakdown = `categorie=${name}${codes ? ` (${codes})` : ''}`;
  return newRow('observations', source, {
    values: { series_id: seriesOf(fileBase), observed_on: dayIn(fileBase) ?? null, breakdown, value: count, status: 'measured' },
  });
}
