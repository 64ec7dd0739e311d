// Which versions a case keeps, and what it was in each of them. What of a version is missing or spoilt is told, not guessed. Knows no screen and no file.
import { keyedRows } from '../compare/merging/row-key.ts';
import { NOTHING, type RecordSet, type Row, rowsOf, textOf, type Value } from '../model/record.ts';
import { isSheet, type SheetName } from '../model/sheet.ts';
import { KEPT_SHEETS, type KeptRow } from './version-rows.ts';

/** `basedOn` is the version that it tells the difference with; null = it tells everything. */
export interface Version {
  readonly version: string;
  readonly sessionId: string;
  readonly basedOn: string | null;
  /** ISO moment in UTC. */
  readonly keptAt: string;
}

/** The rows of a version. `isWhole` is false when a part cannot be read, or the version that it rests on is gone. */
export interface VersionRead {
  readonly records: RecordSet;
  readonly isWhole: boolean;
}

/** Oldest first; those of one moment by their name, so that everybody sees one order. */
export function versionsOf(records: RecordSet): readonly Version[] {
  const found = new Map<string, Version>();
  for (const row of rowsOf(records, 'session_versions')) {
    const version = textOf(row, 'version');
    if (version === undefined || found.has(version)) continue;
    const basedOn = textOf(row, 'based_on') ?? null;
    found.set(version, { version, sessionId: textOf(row, 'session_id') ?? '', basedOn, keptAt: textOf(row, 'kept_at') ?? '' });
  }
  return [...found.values()].sort((one, other) => compared(one.keptAt, other.keptAt) || compared(one.version, other.version));
}

/** What the case was in a version. */
export function versionRecords(records: RecordSet, version: string): VersionRead {
  const byName = new Map(versionsOf(records).map((one) => [one.version, one]));
  const chain: string[] = [];
  let isWhole = true;
  for (let at: string | null = version; at !== null; at = byName.get(at)?.basedOn ?? null) {
    if (!byName.has(at) || chain.includes(at)) {
      isWhole = false;
      break;
    }
    chain.unshift(at);
  }
  const kept = new Map<SheetName, Map<string, Row>>();
  for (const one of chain) isWhole = laidOver(kept, records, one) && isWhole;
  const sheets = KEPT_SHEETS.flatMap((sheet): [SheetName, Row[]][] => {
    const rows = [...(kept.get(sheet)?.values() ?? [])];
    return rows.length > 0 ? [[sheet, rows]] : [];
  });
  return { records: new Map(sheets), isWhole };
}

/** The part of the case of now that a version would hold, to lay beside one. */
export function comparable(records: RecordSet): RecordSet {
  return new Map(
    KEPT_SHEETS.flatMap((sheet) => (records.has(sheet) ? [[sheet, [...keyedRows(sheet, rowsOf(records, sheet)).values()]] as const] : [])),
  );
}

/** Answers whether all of it could be read. */
function laidOver(kept: Map<SheetName, Map<string, Row>>, records: RecordSet, version: string): boolean {
  let isWhole = true;
  for (const row of rowsOf(records, 'session_versions')) {
    if (textOf(row, 'version') !== version) continue;
    const sheet = textOf(row, 'sheet') ?? '';
    const rows = readRows(textOf(row, 'content') ?? '');
    if (!isSheet(sheet) || !rows || rows.length !== row.values.row_count) isWhole = false;
    if (!isSheet(sheet) || !rows) continue;
    const own = kept.get(sheet) ?? new Map<string, Row>();
    kept.set(sheet, own);
    for (const { k, v, x, r } of rows) {
      if (v) own.set(k, { values: v, raw: r ?? NOTHING, extra: x ?? NOTHING, source: { file: version, sheet, row: null } });
      else own.delete(k);
    }
  }
  return isWhole;
}

/** null when it is not what we wrote. */
function readRows(content: string): readonly KeptRow[] | null {
  try {
    const read: unknown = JSON.parse(content);
    return Array.isArray(read) && read.every(isKept) ? read : null;
  } catch {
    return null;
  }
}

function isKept(value: unknown): value is KeptRow {
  const { k, v, x, r } = (value ?? {}) as Record<string, unknown>;
  return typeof k === 'string' && isFields(v, isValue) && isFields(x, isText) && isFields(r, isText);
}

function isFields(part: unknown, isRight: (value: unknown) => boolean): boolean {
  if (part === undefined) return true;
  return typeof part === 'object' && part !== null && !Array.isArray(part) && Object.values(part).every(isRight);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isValue(value: unknown): value is Value {
  return isText(value) || typeof value === 'number' || typeof value === 'boolean' || (Array.isArray(value) && value.every(isText));
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
