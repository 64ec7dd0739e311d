// Reads one case as the app does, and says what it did wrong: a throw, books that do not balance, a problem without words, a row that is no row of ours.
import { ingest, type Reading, type Settled } from '../../renderer/ingest/ingest.ts';
import type { Reader, SourceFile } from '../../renderer/ingest/reader.ts';
import type { Field } from '../../renderer/model/field.ts';
import { LIMITS } from '../../renderer/model/limits.ts';
import type { FileReport, Problem } from '../../renderer/model/problem.ts';
import type { RecordSet, Row, Value } from '../../renderer/model/record.ts';
import { fieldsOf, keyField, type SheetName } from '../../renderer/model/sheet.ts';
import { problemSentence, reasonWords } from '../../renderer/views/text/problems.ts';
import { readContext } from '../support/context.ts';
import type { FuzzCase } from './cases.ts';
import type { Seed } from './corpus.ts';

/** `read`: something of it came into the case; `refused`: nothing did. `byItsReader` is whether the door gave it to the reader whose seed it was. */
export interface Verdict {
  readonly outcome: 'read' | 'refused';
  readonly byItsReader: boolean;
  readonly faults: readonly string[];
  readonly records: RecordSet;
}

/** Through the door; and when the door does not give the files to one of `readers`, by those all the same, since a reader must never throw. */
export async function judge(fuzzed: FuzzCase, readers: readonly Reader[], mappings: Settled['mappings']): Promise<Verdict> {
  const files = fuzzed.files.map(toSource);
  const faults: string[] = [];
  const reading = await attempt('ingest', faults, () => ingest(files, () => {}, { choices: new Map(), mappings, asks: fuzzed.asks }));
  if (!reading) return { outcome: 'refused', byItsReader: false, faults, records: new Map() };
  faults.push(...faultsOf(reading), ...silence(reading));
  const byItsReader = readers.length === 0 || reading.reports.some((report) => readers.some(({ format }) => format === report.format));
  if (!byItsReader && fuzzed.files.every(isText)) for (const reader of readers) faults.push(...(await readDirectly(reader, files, fuzzed.asks)));
  return { outcome: reading.reports.some(({ rowsUsed }) => rowsUsed > 0) ? 'read' : 'refused', byItsReader, faults, records: reading.records };
}

/** What the mapping step offers for the tables of these seeds, by fingerprint. */
export async function guessedMappings(seeds: readonly Seed[]): Promise<Settled['mappings']> {
  const files = seeds.flatMap((seed) => seed.files.map(toSource));
  const { unmapped } = await ingest(files, () => {}, { choices: new Map(), mappings: new Map(), asks: true });
  return new Map(unmapped.map(({ guess }) => [guess.fingerprint, guess]));
}

function toSource({ path, bytes }: FuzzCase['files'][number]): SourceFile {
  return { path, size: bytes.length, bytes: async () => bytes };
}

/** A reader of text is never given an archive: the door opens those. */
function isText({ writing, bytes }: FuzzCase['files'][number]): boolean {
  return writing !== 'zip' && writing !== 'tar' && writing !== 'gzip' && bytes[0] !== 0x50 && bytes[0] !== 0x1f;
}

async function attempt<T>(what: string, faults: string[], work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    faults.push(`${what} throws ${placeOf(error)}`);
    return undefined;
  }
}

/** The error with the first lines of ours in its stack. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const lines = (error.stack ?? '').split('\n').filter((line) => /renderer\/|node_modules\//.test(line));
  return `${error.name}: ${error.message.slice(0, 200)} | ${lines
    .slice(0, 3)
    .map((line) => line.replace(/^.*?((renderer|node_modules)\/)/, '$1').trim())
    .join(' < ')}`;
}

async function readDirectly(reader: Reader, files: readonly SourceFile[], asks: boolean): Promise<string[]> {
  const faults: string[] = [];
  const outcome = await attempt(`${reader.format}.read`, faults, () => reader.read(files, { ...readContext(), asks }));
  for (const report of outcome?.reports ?? []) faults.push(...faultsOfReport(report));
  for (const [sheet, row] of outcome?.rows ?? []) faults.push(...faultsOfRow(sheet, row));
  return faults.map((fault) => `not claimed, read all the same: ${fault}`);
}

function faultsOf(reading: Reading): string[] {
  const faults = reading.reports.flatMap(faultsOfReport);
  for (const [sheet, rows] of reading.records) {
    for (const row of rows) faults.push(...faultsOfRow(sheet, row));
    faults.push(...faultsOfKeys(sheet, rows));
  }
  try {
    structuredClone(reading);
  } catch (error) {
    faults.push(`cannot be sent to the window: ${String(error)}`);
  }
  return faults;
}

/** When nothing of a drop was used, that is said; but sheets of ours may have no rows. */
function silence({ reports, leftOut }: Reading): string[] {
  if (leftOut.length > 0 || reports.some(({ rowsRead, problems, format }) => rowsRead > 0 || problems.length > 0 || format === 'sheets')) return [];
  return [`nothing used, and no word why (${reports.map(({ format }) => format)})`];
}

function faultsOfReport(report: FileReport): string[] {
  const unused = report.rowsNotUsed.reduce((sum, { count }) => sum + count, 0);
  const faults: string[] = [];
  if (report.rowsRead !== report.rowsUsed + unused) faults.push(`books: ${report.rowsRead} read, ${report.rowsUsed} used, ${unused} not used`);
  if (report.rowsNotUsed.some(({ count, rows }) => rows.length !== Math.min(count, LIMITS.rowsNamed)))
    faults.push('books: rows not used without a name');
  for (const language of ['nl', 'en'] as const) {
    for (const problem of report.problems) if (!isSaid(problem, language)) faults.push(`no sentence (${language}): ${problem.code}`);
    for (const { reason } of report.rowsNotUsed) if (!reasonWords(reason, language)) faults.push(`no words (${language}): ${reason}`);
  }
  return faults;
}

/** A whole sentence, in which nothing is missing but what the file itself has so. */
function isSaid(problem: Problem, language: 'nl' | 'en'): boolean {
  const text = problemSentence(problem, language);
  const missing = /undefined|\[object |NaN/.exec(text)?.[0] ?? '';
  return /^.{10,}[.!]$/su.test(text) && [problem.value, problem.expected, problem.column].join(' ').includes(missing);
}

const PLAIN: ReadonlySet<object | null> = new Set([Object.prototype, null]);

function faultsOfRow(sheet: SheetName, row: Row): string[] {
  const faults: string[] = [];
  const names = fieldsOf(sheet).map(({ name }) => name);
  for (const name of Object.keys(row.values)) if (!names.includes(name)) faults.push(`${sheet}: no field of ours, ${name.slice(0, 40)}`);
  for (const field of fieldsOf(sheet)) {
    const fault = faultOfValue(field, row.values[field.name]);
    if (fault) faults.push(`${sheet}.${field.name}: ${fault}`);
  }
  for (const part of [row.values, row.raw, row.extra]) if (!PLAIN.has(Object.getPrototypeOf(part))) faults.push(`${sheet}: a prototype was changed`);
  for (const part of [row.raw, row.extra])
    for (const [key, text] of Object.entries(part))
      if (typeof text !== 'string') faults.push(`${sheet}: ${key.slice(0, 40)} holds no text but ${typeof text}`);
  return faults;
}

function faultOfValue({ type, many, allowed }: Field, value: Value | undefined): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (many !== Array.isArray(value)) return many ? 'no list' : 'a list';
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.map((one) => faultOfOne(type, allowed, one)).find(Boolean);
}

function faultOfOne(type: Field['type'], allowed: readonly string[], value: unknown): string | undefined {
  if (type === 'integer' || type === 'decimal')
    return typeof value === 'number' && Number.isFinite(value) ? undefined : `no number (${typeof value})`;
  if (type === 'boolean') return typeof value === 'boolean' ? undefined : `no yes or no (${typeof value})`;
  if (typeof value !== 'string') return `no text (${typeof value})`;
  if (type === 'enum' && !allowed.includes(value)) return `not in its list: ${value.slice(0, 40)}`;
  return type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value) ? `no day: ${value.slice(0, 40)}` : undefined;
}

/** Sheets with keys have each key once, and "|" separates lists of keys. */
function faultsOfKeys(sheet: SheetName, rows: readonly Row[]): string[] {
  const key = keyField(sheet);
  if (!key) return [];
  const ids = rows.map((row) => row.values[key.name]);
  const faults = new Set<string>();
  if (new Set(ids).size !== ids.length) faults.add(`${sheet}: one ${key.name} twice`);
  for (const id of ids) if (typeof id !== 'string' || id === '') faults.add(`${sheet}: ${key.name} is ${JSON.stringify(id)}`);
  return [...faults];
}
