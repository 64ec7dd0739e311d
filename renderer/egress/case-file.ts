// The case as one file, `.datareis`: a ZIP with the sheets as CSV, their description for other programs, where every row came from, and what was done.
import { CASE_PARTS, writeSteps } from '../model/case-format.ts';
import { caseInfo } from '../model/case-info.ts';
import type { Step } from '../model/change.ts';
import { contentHash } from '../model/content-hash.ts';
import type { RecordSet } from '../model/record.ts';
import type { SheetTable } from './case-tables.ts';
import { csvBytes } from './csv.ts';
import { type DescribedPart, type DescribedSource, dataPackage } from './data-package.ts';
import { type Exported, type ExportFile, utf8 } from './exported.ts';
import { provenance, sourcesOf } from './provenance.ts';
import { type ReviewKept, reviewFiles } from './review-files.ts';
import { sheetFiles } from './sheets.ts';
import { zipFiles } from './zip.ts';

/** What a case file keeps beside rows and reviews. */
export interface CaseKept extends ReviewKept {
  /** The case's own id; made of its content when it has none yet. */
  readonly caseId?: string | null;
  /** All steps, oldest first. */
  readonly steps?: readonly Step[];
  /** The unit or organisation that described a source, by the file or what it was dropped in. */
  readonly describers?: readonly (readonly [string, string])[];
}

/** Opens again in Datareis without a difference, its maps as `view` tells; in any ZIP tool the sheets open in a spreadsheet. The same case gives the same bytes. */
export async function caseFile(records: RecordSet, kept: CaseKept, view?: string): Promise<Exported> {
  const { tables, exported } = sheetFiles(records, undefined, CASE_PARTS.data);
  const files: ExportFile[] = [
    ...exported.files,
    ...reviewFiles(kept, CASE_PARTS.data),
    { path: CASE_PARTS.provenance, bytes: csvBytes(provenance(records)) },
    ...(view ? [{ path: CASE_PARTS.view, bytes: utf8(view) }] : []),
    { path: CASE_PARTS.history, bytes: utf8(writeSteps(kept.steps ?? [])) },
  ];
  const parts = await Promise.all(files.map((file) => described(file, tables)));
  const about = {
    id: kept.caseId ?? (await idOf(parts)),
    title: caseInfo(records).settings.case_name ?? 'Datareis',
    sources: describedSources(records, kept.describers ?? []),
    parts,
  };
  const description = { path: CASE_PARTS.description, bytes: utf8(dataPackage(about)) };
  return { ...exported, files: [{ path: 'casus.datareis', bytes: await zipFiles([description, ...files]) }] };
}

async function described({ path, bytes }: ExportFile, tables: readonly SheetTable[]): Promise<DescribedPart> {
  const table = tables.find(({ sheet }) => path === `${CASE_PARTS.data}${sheet}.csv`);
  return { path, hash: await contentHash(bytes), bytes: bytes.length, sheet: table ? { name: table.sheet, columns: table.header } : null };
}

/** The first save of the same case by two people gives the same id. */
async function idOf(parts: readonly DescribedPart[]): Promise<string> {
  const rows = parts.filter(({ path }) => path.startsWith(CASE_PARTS.data)).map(({ path, hash }) => `${path} ${hash}`);
  return (await contentHash(utf8(rows.join('\n')))).slice(0, 32);
}

/** Files that rows came from; and what was dropped, where that was described by someone. */
function describedSources(records: RecordSet, describers: readonly (readonly [string, string])[]): readonly DescribedSource[] {
  const by = new Map(describers);
  return [...new Set([...sourcesOf(records), ...by.keys()])].sort().map((title) => {
    const describedBy = by.get(title);
    return describedBy === undefined ? { title } : { title, describedBy };
  });
}
