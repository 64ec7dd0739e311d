// What people said of the rows that a finding rests on: objections, counter-voices, advice and questions.
import { type RecordSet, type Row, rowsOf } from '../../model/record.ts';
import { sheetOfKind } from '../../model/sheet.ts';
import type { Finding } from '../../review/finding.ts';

/** Objections and counter-voices first, then in the order of their days. */
export function voicesOn(finding: Pick<Finding, 'rows'>, records: RecordSet): readonly Row[] {
  const keys = new Set(finding.rows.map(({ sheet, id }) => `${sheet} ${id}`));
  const about = ({ values }: Row) => `${sheetOfKind(values.target_kind) ?? ''} ${values.target_id}`;
  return rowsOf(records, 'annotations')
    .filter((row) => keys.has(about(row)))
    .sort((a, b) => weight(a) - weight(b) || (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

function weight({ values: { kind } }: Row): number {
  return kind === 'objection' || kind === 'counter_voice' ? 0 : 1;
}

function day({ values: { created_on } }: Row): string {
  return typeof created_on === 'string' ? created_on : '';
}
