// A case file, opened: which files in it hold the rows, what it says of itself, and what of it is missing or spoilt. Told by its description, never by its name.
import { CASE_FORMAT, CASE_PACKAGE, CASE_PARTS, type CaseFileRead, readSteps } from '../../model/case-format.ts';
import type { Step } from '../../model/change.ts';
import { contentHash } from '../../model/content-hash.ts';
import type { FileReport } from '../../model/problem.ts';
import { Ledger } from '../ledger.ts';
import type { SourceFile } from '../reader.ts';
import { type CaseParts, formatOf, migrated } from './migrations.ts';
import { type Places, readPlaces } from './places.ts';

export interface OpenedCaseFile {
  /** What is read as rows, and view.json. */
  readonly files: readonly SourceFile[];
  readonly about: CaseFileRead;
  readonly past: readonly Step[];
  readonly places: Places;
  /** Only when there is something to say. */
  readonly report: FileReport | null;
}

/** `isCut`: the archive was not whole. null when it is no case file. */
export async function openCaseFile(path: string, files: readonly SourceFile[], isCut: boolean): Promise<OpenedCaseFile | null> {
  const parts = await partsOf(path, files);
  if (!parts) return null;
  const ledger = new Ledger(path, 'case');
  const format = formatOf(parts);
  const isNewer = format > CASE_FORMAT;
  const { description, files: now } = migrated(parts);
  if (isNewer) ledger.problem('case_newer', { value: String(format) }, String(CASE_FORMAT));
  if (isCut) ledger.problem('case_cut', {});
  const spoilt = await spoiltParts(description, now);
  for (const part of spoilt.missing) ledger.problem('case_part_missing', { value: part });
  for (const part of spoilt.changed) ledger.problem('case_part_changed', { value: part });
  const text = (part: string) => decoded(now.get(part));
  const { steps, broken } = readSteps(text(CASE_PARTS.history));
  if (broken.length > 0) ledger.problem('case_history_broken', { value: String(broken.length) });
  const isDamaged = isCut || spoilt.missing.length + spoilt.changed.length + broken.length > 0;
  return {
    files: sourcesOf(path, now),
    about: { path, caseId: idOf(description), format, isNewer, isDamaged, describers: describersOf(description) },
    past: steps,
    places: readPlaces(text(CASE_PARTS.provenance)),
    report: isNewer || isDamaged ? ledger.report() : null,
  };
}

async function partsOf(path: string, files: readonly SourceFile[]): Promise<CaseParts | null> {
  const description = files.find((file) => file.path === `${path}/${CASE_PARTS.description}`);
  const read = description && parsed(decoded(await description.bytes()));
  if (read?.name !== CASE_PACKAGE) return null;
  const rest = files.filter((file) => file !== description);
  const contents = await Promise.all(rest.map(async (file) => [file.path.slice(path.length + 1), await file.bytes()] as const));
  return { description: read, files: new Map(contents) };
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : '';
}

interface Resource {
  readonly path: string;
  /** "sha256:" and the digits; files of format 1 have none. */
  readonly hash: string | null;
}

function resourcesOf({ resources }: Readonly<Record<string, unknown>>): readonly Resource[] {
  if (!Array.isArray(resources)) return [];
  return resources.flatMap((resource: { path?: unknown; hash?: unknown } | null) =>
    typeof resource?.path === 'string' ? [{ path: resource.path, hash: typeof resource.hash === 'string' ? resource.hash : null }] : [],
  );
}

async function spoiltParts(
  description: Readonly<Record<string, unknown>>,
  files: CaseParts['files'],
): Promise<Record<'missing' | 'changed', string[]>> {
  const found = { missing: [] as string[], changed: [] as string[] };
  for (const { path, hash } of resourcesOf(description)) {
    const bytes = files.get(path);
    if (!bytes) found.missing.push(path);
    else if (hash?.startsWith('sha256:') && (await contentHash(bytes)) !== hash.slice('sha256:'.length).toLowerCase()) found.changed.push(path);
  }
  return found;
}

/** The other parts are about the rows, not rows. */
function sourcesOf(path: string, files: CaseParts['files']): readonly SourceFile[] {
  const told: ReadonlySet<string> = new Set([CASE_PARTS.provenance, CASE_PARTS.history]);
  return [...files]
    .filter(([name]) => !told.has(name))
    .map(([name, bytes]) => ({ path: `${path}/${name}`, size: bytes.length, bytes: async () => bytes }));
}

function idOf({ id }: Readonly<Record<string, unknown>>): string | null {
  return typeof id === 'string' && /^[a-z0-9-]{8,64}$/.test(id) ? id : null;
}

/** `sources` of the data package; `describedBy` is our own property. */
function describersOf({ sources }: Readonly<Record<string, unknown>>): CaseFileRead['describers'] {
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: { title?: unknown; describedBy?: unknown } | null) =>
    typeof source?.title === 'string' && typeof source.describedBy === 'string' ? [[source.title, source.describedBy] as const] : [],
  );
}
