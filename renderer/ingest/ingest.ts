// The door: dropped files in, rows of the case and a report for each file out. Knows the list of readers; knows no screen and no database.
import { LIMITS } from '../model/limits.ts';
import type { FileReport, ProblemCode } from '../model/problem.ts';
import type { RecordSet, Row } from '../model/record.ts';
import type { SheetName } from '../model/sheet.ts';
import { isZip, unpack } from './archive.ts';
import { checkCase } from './check-case.ts';
import { decodeHead } from './decode.ts';
import { Ledger } from './ledger.ts';
import { mergeRows } from './merge.ts';
import { fileName, type Probe, type Reader, type SourceFile } from './reader.ts';
import { READERS } from './readers.ts';
import { type LeftOut, type Sorted, selectTree } from './select.ts';

/** All that came of one drop. `leftOut` are files of a folder or archive that are no data or belong to another case. */
export interface Reading {
  readonly records: RecordSet;
  readonly reports: readonly FileReport[];
  readonly leftOut: readonly LeftOut[];
}

/** How far the work is: `done` of `total` files, and the file that was finished last. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly file: string;
}

/** Reads everything it can; what it cannot is in the reports. `onProgress` may throw to stop the work. */
export async function ingest(inputs: readonly SourceFile[], onProgress: (progress: Progress) => void = () => {}): Promise<Reading> {
  const reports: FileReport[] = [];
  const { sorted, leftOut } = selectTree(await sortFiles(inputs, reports));
  const rows: (readonly [SheetName, Row])[] = [];
  let done = 0;
  const tick = async (file: string) => onProgress({ done: ++done, total: Math.max(done, sorted.length), file });
  for (const [reader, files] of groupByReader(sorted)) {
    const outcome = await reader.read(files, { tick });
    for (const row of outcome.rows) rows.push(row);
    reports.push(...outcome.reports);
  }
  for (const { file, reader, head } of sorted) if (!reader) reports.push(notRecognised(file.path, head));
  const merged = mergeRows(rows, reports);
  return { records: merged.records, reports: checkCase(merged.records, merged.reports), leftOut };
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

async function sortFiles(inputs: readonly SourceFile[], reports: FileReport[]): Promise<Sorted[]> {
  const sorted: Sorted[] = [];
  for (const file of inputs) {
    const refused = refusedBySize(file);
    if (refused) reports.push(refusal(file.path, refused, String(file.size)));
    else sorted.push(...(await openFile(file, reports)));
  }
  return sorted;
}

function refusedBySize(file: SourceFile): ProblemCode | undefined {
  if (file.size > LIMITS.fileBytes) return 'file_too_large';
  return file.size === 0 ? 'file_empty' : undefined;
}

async function openFile(file: SourceFile, reports: FileReport[]): Promise<Sorted[]> {
  const bytes = await readBytes(file, reports);
  if (!bytes) return [];
  if (!isZip(bytes)) return [{ file, reader: recognise(file.path, decodeHead(bytes)), head: decodeHead(bytes) }];
  const unpacked = await unpack(file);
  if ('refused' in unpacked) {
    reports.push(refusal(file.path, unpacked.refused === 'unsafe' ? 'archive_unsafe' : 'file_unreadable', unpacked.why));
    return [];
  }
  if (isWorkbook(unpacked.files)) return [{ file, reader: recognise(file.path, 'PK'), head: 'PK' }];
  return sortFiles(unpacked.files, reports);
}

async function readBytes(file: SourceFile, reports: FileReport[]): Promise<Uint8Array | undefined> {
  try {
    return await file.bytes();
  } catch (error) {
    reports.push(refusal(file.path, 'file_unreadable', error instanceof Error ? error.message : String(error)));
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
