// A reading as it crosses from the worker to the window: its observations, which can be a million, as packed columns beside the other rows.
import type { Reading } from '../ingest/ingest.ts';
import { buffersOf, type PackedRows, packRows, unpackRows } from '../model/packed.ts';
import type { RecordSet } from '../model/record.ts';

/** `records` without the observations; null when there are none. */
export interface PackedRecords {
  readonly records: RecordSet;
  readonly observations: PackedRows | null;
}

export type PackedReading = Reading & PackedRecords;

export function packReading(reading: Reading): PackedReading {
  const records = new Map(reading.records);
  const rows = records.get('observations');
  records.delete('observations');
  return { ...reading, records, observations: rows ? packRows(rows) : null };
}

/** What can be handed over when a reading is sent. */
export function transferOf({ observations }: PackedRecords): ArrayBuffer[] {
  return observations ? buffersOf(observations) : [];
}

/** All rows; observations come last, as they do when a case is read. */
export function unpackRecords({ records, observations }: PackedRecords): RecordSet {
  return observations ? new Map([...records, ['observations', unpackRows(observations)]]) : records;
}
