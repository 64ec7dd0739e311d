// The door: dropped files in, rows of the case and a report for each file out. Knows the list of readers; knows no screen and no database.

import type { CaseFileRead } from '../model/case-format.ts';
import type { Step } from '../model/change.ts';
import type { Choices, Conflict } from '../model/conflict.ts';
import type { FindingReview } from '../model/finding-review.ts';
import { mostBytes } from '../model/limits.ts';
import type { TableMapping, UnmappedTable } from '../model/mapping.ts';
import type { OwnRule } from '../model/own-rule.ts';
import { type PackedRows, readerOf, unpackRows } from '../model/packed.ts';
import type { FileReport, ProblemCode } from '../model/problem.ts';
import type { RecordSet } from '../model/record.ts';
import { isoDate } from '../model/value.ts';
import type { Allowance } from './allowance.ts';
import { isArchive, type Unpacked, unpack } from './archive.ts';
import { type OpenedCaseFile, openCaseFile } from './case-file/case-file.ts';
import { withPackedPlaces, withPlaces } from './case-file/places.ts';
import { checkCase } from './check-case.ts';
import { combine } from './combine/combine.ts';
import { packedRuns } from './combine/observations.ts';
import { decodeHead } from './decode.ts';
import { Ledger } from './ledger.ts';
import { fileName, folderOf, type Probe, type Reader, type SourceFile } from './reader.ts';
import { READERS } from './readers.ts';
import type { SheetRow } from './row.ts';
import { isView, type LeftOut, type Sorted, selectTree } from './select.ts';
import { farCell } from './workbook-size.ts';

/** All that came of one drop, its observations (which can be millions) packed and the other rows by sheet. `leftOut` are files of a folder or archive that are no data or belong to another case. */
export interface PackedReading {
  readonly records: RecordSet;
  /** null when there are none. */
  readonly observations: PackedRows | null;
  readonly reports: readonly FileReport[];
  /** What files describe differently, and what was joined because it looks alike. */
  readonly conflicts: readonly Conflict[];
  /** Tables whose columns somebody has to name first. */
  readonly unmapped: readonly UnmappedTable[];
  readonly leftOut: readonly LeftOut[];
  /** The text of a case file's view.json; null without one. */
  readonly view: string | null;
  /** Rules that the municipality wrote itself (rules.csv), and what people said of findings (findings.csv). */
  readonly ownRules: readonly OwnRule[];
  readonly reviews: readonly FindingReview[];
  /** What the case file says of itself, when exactly one was read; and the steps that were taken in it. */
  readonly caseFile: CaseFileRead | null;
  readonly past: readonly Step[];
}

/** The same with every row as a row: for what is small. */
export type Reading = Omit<PackedReading, 'observations'>;

/** How far the work is: `done` of `total` files (with a part of the one that is being read), and that file. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

/** What was settled before: what the user chose where descriptions differ, how tables of other shapes are read, and whether somebody can be asked about a new one. */
export interface Settled {
  readonly choices: Choices;
  readonly mappings: ReadonlyMap<string, TableMapping>;
  readonly asks: boolean;
  /** The day of the user, as an ISO date: what is measured after it is marked. */
  readonly today?: string;
}

const NOTHING_SETTLED: Settled = { choices: new Map(), mappings: new Map(), asks: false };

/** Milliseconds between two words of progress: a repository can have thousands of files a second. */
const PROGRESS_MS = 50;

/** As ingestPacked, with the observations among the other rows, as the last sheet. */
export async function ingest(...given: Parameters<typeof ingestPacked>): Promise<Reading> {
  const { observations, ...reading } = await ingestPacked(...given);
  return observations ? { ...reading, records: new Map([...reading.records, ['observations', unpackRows(observations)]]) } : reading;
}

/** Reads everything it can; what it cannot is in the reports. `onProgress` may throw to stop the work. */
export async function ingestPacked(
  inputs: readonly SourceFile[],
  onProgress: (progress: Progress) => void = () => {},
  { choices, mappings, asks, today = dayOf(new Date()) }: Settled = NOTHING_SETTLED,
): Promise<PackedReading> {
  const reports: FileReport[] = [];
  const unmapped: UnmappedTable[] = [];
  const [ownRules, reviews]: [OwnRule[], FindingReview[]] = [[], []];
  const opened: OpenedCaseFile[] = [];
  const all = await sortFiles(inputs, { reports, opened });
  const { sorted, leftOut } = selectTree(all);
  const view = all.find(isView)?.file;
  const rows: SheetRow[] = [];
  const tables: PackedRows[] = [];
  let [done, told] = [0, Number.NEGATIVE_INFINITY];
  const tick = async (file: string, part = 1) => {
    if (part >= 1) done += 1;
    if (performance.now() - told < PROGRESS_MS && done < sorted.length) return;
    told = performance.now();
    onProgress({ done: part >= 1 ? done : done + part, total: Math.max(done, sorted.length), file });
  };
  for (const [reader, files] of groupByReader(sorted)) {
    const outcome = await reader.read(files, { tick, mappings, asks });
    for (const row of outcome.rows) rows.push(row);
    for (const table of outcome.observations ?? []) tables.push(table);
    reports.push(...outcome.reports);
    unmapped.push(...(outcome.unmapped ?? []));
    ownRules.push(...(outcome.ownRules ?? []));
    reviews.push(...(outcome.reviews ?? []));
  }
  for (const { file, reader, head } of sorted) if (!reader) reports.push(notRecognised(file.path, head));
  const placeOf = placesOf(sorted);
  const observations = [...packedRuns(rows), ...tables].sort((a, b) => placeOf(fileOf(a)) - placeOf(fileOf(b)));
  const combined = combine(inOrder(rows, placeOf), choices, observations);
  const places = new Map(opened.map((file) => [file.about.path, file.places]));
  const only = opened.length === 1 ? opened[0] : undefined;
  return {
    records: withPlaces(combined.records, places),
    observations: withPackedPlaces(combined.observations, places),
    conflicts: combined.conflicts,
    reports: checkCase(combined, withWords(reports), today),
    unmapped,
    leftOut,
    view: view ? utf8Text(await view.bytes()) : null,
    ownRules,
    reviews,
    caseFile: only?.about ?? null,
    past: only?.past ?? [],
  };
}

/** A drop of which nothing was used and nothing said, such as an empty list, is told to be empty; sheets of ours without rows are just that. */
function withWords(reports: readonly FileReport[]): readonly FileReport[] {
  if (reports.some(({ rowsRead, problems, format }) => rowsRead > 0 || problems.length > 0 || format === 'sheets')) return reports;
  return reports.map((report) => ({ ...report, problems: refusal(report.file, 'nothing_inside', '').problems }));
}

/** Rows in the order of their files, whatever reader read them. */
function inOrder(rows: readonly SheetRow[], placeOf: (file: string) => number): readonly SheetRow[] {
  const place = ([, row]: SheetRow) => placeOf(row.source.file);
  const isInOrder = rows.every((row, index) => index === 0 || place(rows[index - 1] as SheetRow) <= place(row));
  return isInOrder ? rows : [...rows].sort((a, b) => place(a) - place(b));
}

/** The place of a file among those that are read; a model of many files is named by its folder. */
function placesOf(sorted: readonly Sorted[]): (file: string) => number {
  const places = new Map<string, number>();
  for (const [index, { file }] of sorted.entries())
    for (let path = file.path; path !== '' && !places.has(path); path = folderOf(path)) places.set(path, index);
  return (file) => places.get(file) ?? 0;
}

/** A packed table comes from one file. */
function fileOf({ source }: PackedRows): string {
  return String(readerOf(source.file)(0) ?? '');
}

function groupByReader(sorted: readonly Sorted[]): Map<Reader, SourceFile[]> {
  const groups = new Map<Reader, SourceFile[]>();
  for (const { file, reader } of sorted) {
    const group = reader && groups.get(reader);
    if (group) group.push(file);
    else if (reader) groups.set(reader, [file]);
  }
  return groups;
}

/** What is told of the files while they are opened. */
interface Told {
  readonly reports: FileReport[];
  readonly opened: OpenedCaseFile[];
}

async function sortFiles(inputs: readonly SourceFile[], told: Told, outer?: Allowance): Promise<Sorted[]> {
  const sorted: Sorted[] = [];
  for (const file of inputs) {
    const refused = await refusedBySize(file);
    if (refused) told.reports.push(refusal(file.path, refused, String(file.size), String(mostBytes(file.path))));
    else for (const found of await openFile(file, told, outer)) sorted.push(found);
  }
  return sorted;
}

/** A file that was not read has no bytes to tell its size from: why it was not is found when it is opened. */
async function refusedBySize(file: SourceFile): Promise<ProblemCode | undefined> {
  if (file.size > mostBytes(file.path)) return 'file_too_large';
  if (file.size > 0) return undefined;
  return file.bytes().then(
    () => 'file_empty' as const,
    () => undefined,
  );
}

async function openFile(file: SourceFile, told: Told, outer?: Allowance): Promise<Sorted[]> {
  const { reports } = told;
  const bytes = await readBytes(file, reports);
  if (!bytes) return [];
  const head = decodeHead(bytes);
  if (!isArchive(bytes)) return [{ file, reader: recognise(file.path, head), head }];
  const unpacked = await unpack(file, bytes, outer);
  if ('refused' in unpacked) {
    const { refused, why } = unpacked;
    reports.push(refused === 'unsafe' ? refusal(file.path, 'archive_unsafe', unpacked.entry, why) : refusal(file.path, 'file_unreadable', why));
    return [];
  }
  if (unpacked.files.length === 0) reports.push(refusal(file.path, 'file_empty', ''));
  if (isWorkbook(unpacked.files)) return openWorkbook(file, unpacked.files, reports);
  return sortFiles(await rowFiles(file.path, unpacked, told), told, unpacked.allowance);
}

/** All files of an archive, or of a case file those with rows. */
async function rowFiles(path: string, unpacked: Extract<Unpacked, { files: unknown }>, { reports, opened }: Told): Promise<readonly SourceFile[]> {
  const found = await openCaseFile(path, unpacked.files, unpacked.isCut);
  if (!found) {
    if (unpacked.isCut) reports.push(refusal(path, 'case_cut', ''));
    return unpacked.files;
  }
  opened.push(found);
  if (found.report) reports.push(found.report);
  return found.files;
}

/** A workbook goes to its reader whole, unless one of its sheets is so large that reading it would take all memory. */
async function openWorkbook(file: SourceFile, parts: readonly SourceFile[], reports: FileReport[]): Promise<Sorted[]> {
  const far = await farCell(parts);
  if (far === undefined) return [{ file, reader: recognise(file.path, 'PK'), head: 'PK' }];
  reports.push(refusal(file.path, 'workbook_too_large', far));
  return [];
}

async function readBytes(file: SourceFile, reports: FileReport[]): Promise<Uint8Array | undefined> {
  try {
    return await file.bytes();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    if (why === 'too-many') reports.push(refusal(file.path, 'file_too_large', String(file.size), 'together'));
    else if (why === 'too-large') reports.push(refusal(file.path, 'file_too_large', String(file.size), String(mostBytes(file.path))));
    else reports.push(refusal(file.path, 'file_unreadable', why));
    return undefined;
  }
}

function isWorkbook(files: readonly SourceFile[]): boolean {
  return files.some((file) => file.path.endsWith('/[Content_Types].xml')) && files.some((file) => file.path.includes('/xl/'));
}

function recognise(path: string, head: string): Reader | undefined {
  const probe: Probe = { path, name: fileName(path), head };
  return READERS.find((reader) => reader.claims(probe));
}

/** A table that no sheet fits is told by its columns; anything else by its name. */
function notRecognised(path: string, head: string): FileReport {
  const header = head.split(/\r?\n/, 1)[0] ?? '';
  const isTable = /\.(csv|tsv|txt)$/i.test(path) && /[;,\t]/.test(header);
  return isTable ? refusal(path, 'format_unknown', header, 'columns') : refusal(path, 'format_unknown', fileName(path));
}

function refusal(path: string, code: ProblemCode, value: string, expected = ''): FileReport {
  const ledger = new Ledger(path, 'unknown');
  ledger.problem(code, { value }, expected);
  return ledger.report();
}

/** The day where the user is. */
function dayOf(now: Date): string {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? '9999-12-31';
}

function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
