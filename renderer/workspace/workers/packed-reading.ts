// A reading as it crosses from the worker to the window: its observations, which can be millions, as packed columns beside the other rows.
import { buffersOf, type PackedRows, unpackRows } from '../../model/packed.ts';
import type { RecordSet } from '../../model/record.ts';

/** `records` without the observations; null when there are none. */
export interface PackedRecords {
  readonly records: RecordSet;
  readonly observations: PackedRows | null;
}

/** What can be handed over when a reading is sent. */
export function transferOf({ observations }: PackedRecords): ArrayBuffer[] {
  return observations ? buffersOf(observations) : [];
}

/** All rows; observations come last, as they do when a case is read. */
export function unpackRecords({ records, observations }: PackedRecords): RecordSet {
  return observations ? new Map([...records, ['observations', unpackRows(observations)]]) : records;
}
