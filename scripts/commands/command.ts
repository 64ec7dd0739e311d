// What every command is: inputs in, an answer as JSON and as text out; and how a case is read for it.
import { existsSync } from 'node:fs';
import { loadCase } from '../../renderer/db/case-tables.ts';
import type { Database } from '../../renderer/db/database.ts';
import { openNodeDatabase } from '../../renderer/db/duckdb-node.ts';
import { ingest, type Reading } from '../../renderer/ingest/ingest.ts';
import { sourceFiles } from '../files.ts';

export interface CommandInput {
  readonly inputs: readonly string[];
  readonly level: string | undefined;
  readonly engine: string | undefined;
  readonly date: string | undefined;
  readonly out: string | undefined;
  readonly as: string | undefined;
  readonly language: 'nl' | 'en';
}

/** `failure` is why nothing could be read; the answer is printed all the same, and the exit code is 2. */
export interface CommandAnswer {
  readonly json: unknown;
  readonly text: string;
  readonly failure?: string;
}

export type Command = (input: CommandInput) => Promise<CommandAnswer>;

/** Something given cannot be read or makes no sense; the message says what and why. Exit code 2. */
export class CannotRead extends Error {}

/** Reads files, folders or archives. Throws CannotRead when one is not there, or when nothing in them could be used. */
export async function readInputs(inputs: readonly string[]): Promise<Reading> {
  if (inputs.length === 0) throw new CannotRead('name at least one file or folder');
  for (const input of inputs) if (!existsSync(input)) throw new CannotRead(`${input}: no such file or folder`);
  return ingest(inputs.flatMap(sourceFiles));
}

/** A case in an engine of its own, for one command. */
export async function openCase(inputs: readonly string[]): Promise<{ reading: Reading; database: Database }> {
  const reading = await readInputs(inputs);
  if (reading.records.size === 0) throw new CannotRead(`${inputs.join(', ')}: nothing here that Datareis can read`);
  const database = await openNodeDatabase();
  await loadCase(database, reading.records, { ...reading, describers: new Map(), readOn: new Date().toISOString().slice(0, 10) });
  return { reading, database };
}
