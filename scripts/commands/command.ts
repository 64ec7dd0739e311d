// What every command is: inputs in, an answer as JSON and as text out; and how a case is read for it.
import { existsSync } from 'node:fs';
import { loadForMap, loadRest } from '../../renderer/db/case-tables.ts';
import type { Database } from '../../renderer/db/database.ts';
import { openNodeDatabase } from '../../renderer/db/duckdb-node.ts';
import { ingest, ingestPacked, type PackedReading, type Reading } from '../../renderer/ingest/ingest.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { sourceFiles } from '../files.ts';

export interface CommandInput {
  readonly inputs: readonly string[];
  readonly level: string | undefined;
  readonly engine: string | undefined;
  readonly grouping: string | undefined;
  readonly date: string | undefined;
  readonly out: string | undefined;
  readonly as: string | undefined;
  readonly dataset: string | undefined;
  readonly category: string | undefined;
  readonly subject: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly exchange: string | undefined;
  readonly hops: string | undefined;
  readonly series: string | undefined;
  readonly decision: string | undefined;
  readonly id: string | undefined;
  readonly key: string | undefined;
  readonly ancestor: string | undefined;
  readonly prefer: string | undefined;
  readonly limitSeconds: string | undefined;
  /** `name=value`, as often as given. */
  readonly params: readonly string[];
  readonly briefing: string | undefined;
  readonly lang: string | undefined;
  /** What stays off a page, as often as given. */
  readonly redact: readonly string[];
  readonly rule: string | undefined;
  readonly failOn: string | undefined;
  readonly language: 'nl' | 'en';
}

/** `failure` is why nothing could be read; the answer is printed all the same, and the exit code is 2. */
export interface CommandAnswer {
  readonly json: unknown;
  readonly text: string;
  readonly failure?: string;
  /** Something was found at which the caller wants to stop: exit code 1. */
  readonly isAlarm?: boolean;
}

export type Command = (input: CommandInput) => Promise<CommandAnswer>;

/** Something given cannot be read or makes no sense; the message says what and why. Exit code 2. */
export class CannotRead extends Error {}

/** Reads files, folders or archives. Throws CannotRead when one is not there, or when nothing in them could be used. */
export async function readInputs(inputs: readonly string[]): Promise<Reading> {
  return ingest(filesOf(inputs));
}

/** The same with the observations packed. */
export async function readPacked(inputs: readonly string[]): Promise<PackedReading> {
  return ingestPacked(filesOf(inputs));
}

function filesOf(inputs: readonly string[]): SourceFile[] {
  if (inputs.length === 0) throw new CannotRead('name at least one file or folder');
  for (const input of inputs) if (!existsSync(input)) throw new CannotRead(`${input}: no such file or folder`);
  return inputs.flatMap(sourceFiles);
}

/** The rows of a case. Throws CannotRead when there are none. */
export async function readCase(inputs: readonly string[]): Promise<PackedReading> {
  const reading = await readPacked(inputs);
  if (reading.records.size === 0 && !reading.observations) throw new CannotRead(`${inputs.join(', ')}: nothing here that Datareis can read`);
  return reading;
}

/** A case in an engine of its own, for one command; its observations are packed. Rows of the sheets in `without` stay out of the engine. */
export async function openCase(
  inputs: readonly string[],
  without: readonly SheetName[] = [],
): Promise<{ reading: PackedReading; database: Database }> {
  const reading = await readCase(inputs);
  return { reading, database: await engineOf(reading, without) };
}

/** A case that was read, in an engine of its own. */
export async function engineOf(reading: PackedReading, without: readonly SheetName[] = []): Promise<Database> {
  const observations = without.includes('observations') ? null : reading.observations;
  const database = await openNodeDatabase();
  const records = new Map([...reading.records].filter(([sheet]) => !without.includes(sheet)));
  await loadForMap(database, records);
  await loadRest(database, records, { ...reading, describers: new Map(), readOn: new Date().toISOString().slice(0, 10) }, observations);
  return database;
}
