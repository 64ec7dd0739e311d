// Measurements of two files of one case: whether they are the same, and those of the other file as a source of the open case. They are many and packed, so they do not go through the steps.
import { applyChanges } from '../../edit/apply.ts';
import { sheetFiles } from '../../egress/sheets.ts';
import type { HostFile } from '../../host/host.ts';
import type { Change } from '../../model/change.ts';
import { type PackedRows, readerOf, unpackRows } from '../../model/packed.ts';
import type { Row } from '../../model/record.ts';
import type { BothMeasurements, MergeDesk } from './merge-look.ts';

/** More rows than this in one of the files are not laid side by side. */
const MOST_ROWS = 200_000;

const NOT_COMPARED: BothMeasurements = { mine: [], theirs: [], tooMany: false };

/** No rows where both have the same ones in the same order, or where there are too many. */
export function bothMeasurements(mine: PackedRows | null, theirs: PackedRows | null): BothMeasurements {
  if (!theirs || theirs.length === 0 || (mine && isSame(mine, theirs))) return NOT_COMPARED;
  if (theirs.length > MOST_ROWS || (mine && mine.length > MOST_ROWS)) return { ...NOT_COMPARED, tooMany: true };
  return { mine: mine ? unpackRows(mine) : [], theirs: unpackRows(theirs), tooMany: false };
}

function isSame(one: PackedRows, other: PackedRows): boolean {
  const names = new Set([...one.values.keys(), ...other.values.keys()]);
  return one.length === other.length && [...names].every((name) => isSameColumn(one, other, name));
}

function isSameColumn(one: PackedRows, other: PackedRows, name: string): boolean {
  const [a, b] = [one.values.get(name), other.values.get(name)];
  const [readA, readB] = [a ? readerOf(a) : () => null, b ? readerOf(b) : () => null];
  for (let row = 0; row < one.length; row += 1) if ((readA(row) ?? null) !== (readB(row) ?? null)) return false;
  return true;
}

/** The measurements that come in or become different, as a file of the case; undefined when there are none. What stands in a later file corrects what stood before. */
export function measurementsFile(changes: readonly Change[], { measurements, name }: MergeDesk, sources: readonly HostFile[]): HostFile | undefined {
  const own = changes.filter(({ sheet, kind }) => sheet === 'observations' && kind !== 'remove');
  if (own.length === 0) return undefined;
  const bytes = sheetFiles(new Map([['observations', rowsAfter(own, measurements.mine)]])).exported.files[0]?.bytes;
  if (!bytes) return undefined;
  const path = freePath(name.replace(/\.datareis$/i, ''), sources);
  return { path, size: bytes.length, bytes: Uint8Array.from(bytes) };
}

function rowsAfter(changes: readonly Change[], mine: readonly Row[]): Row[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'set') return [change.row];
    const row = mine[change.at];
    if (!row) return [];
    const after = applyChanges(new Map([['observations', [row]]]), [{ ...change, at: 0 }]);
    return [...(after.get('observations') ?? [])];
  });
}

function freePath(name: string, sources: readonly HostFile[]): string {
  const taken = new Set(sources.map(({ path }) => path));
  let path = `${name} metingen/observations.csv`;
  for (let count = 2; taken.has(path); count += 1) path = `${name} metingen (${count})/observations.csv`;
  return path;
}
