// The engine, started once for all test files of a worker: what is loaded replaces what was there.
import { loadCase } from '../../renderer/db/case-tables.ts';
import type { Database } from '../../renderer/db/database.ts';
import { openNodeDatabase } from '../../renderer/db/duckdb-node.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { RecordSet } from '../../renderer/model/record.ts';
import { lindehavenFiles } from './files.ts';

const KEPT = globalThis as { datareisTestEngine?: Promise<Database> };

export function testEngine(): Promise<Database> {
  KEPT.datareisTestEngine ??= openNodeDatabase();
  return KEPT.datareisTestEngine;
}

/** The engine with exactly these records in it. */
export async function engineWith(records: RecordSet): Promise<Database> {
  const database = await testEngine();
  await loadCase(database, records, { reports: [], conflicts: [], describers: new Map(), readOn: '2020-07-01' });
  return database;
}

export async function lindehavenEngine(): Promise<Database> {
  return engineWith((await ingest(lindehavenFiles())).records);
}
