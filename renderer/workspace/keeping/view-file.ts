// view.json of a case file: where things stand on its maps, and how it was looked at. Written when the case is saved, read when it is opened.
import type { Arrangement, Pass, Seat } from '../../graph/layout/layout.ts';
import { type Arrangements, NOTHING_ARRANGED } from '../looking/arrangements.ts';

/** The file's first words, by which it is known. */
const KIND = 'datareis-view';

/** `look` is how the case is looked at, from `lookOf`. */
export function writeView({ now, kept }: Arrangements, look: Readonly<Record<string, unknown>> = {}): string {
  return `${JSON.stringify({ kind: KIND, version: 2, now, arrangements: Object.fromEntries(kept), look })}\n`;
}

/** Nothing when the text is not such a file, or is spoilt: the maps are then laid out anew. */
export function readView(text: string | null): Arrangements {
  const { now, arrangements } = parsed(text);
  if (typeof now !== 'string' || !isRecord(arrangements, isArrangement)) return NOTHING_ARRANGED;
  return { now, kept: new Map(Object.entries(arrangements)) };
}

/** How the case was looked at; still to be checked against the case (`lookFor`). Files of version 1 do not say. */
export function readLook(text: string | null): unknown {
  return parsed(text).look;
}

interface ViewFile {
  readonly now?: unknown;
  readonly arrangements?: unknown;
  readonly look?: unknown;
}

function parsed(text: string | null): ViewFile {
  try {
    const file = JSON.parse(text ?? 'null') as (ViewFile & { readonly kind?: unknown }) | null;
    return file?.kind === KIND ? file : {};
  } catch {
    return {};
  }
}

function isRecord<T>(value: unknown, isItem: (item: unknown) => item is T): value is Record<string, T> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isItem);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function areNumbers(value: unknown): value is number[] {
  return Array.isArray(value) && value.every(isNumber);
}

function isSeat(value: unknown): value is Seat {
  const seat = value as Seat | null;
  return typeof seat === 'object' && seat !== null && Number.isInteger(seat.column) && isNumber(seat.y);
}

function arePasses(value: unknown): value is Pass[] {
  return (
    Array.isArray(value) &&
    value.every(
      (pass: Pass | null) =>
        typeof pass?.group === 'string' && areNumbers(pass.columns) && areNumbers(pass.ys) && pass.columns.length === pass.ys.length,
    )
  );
}

function areColumns(value: unknown): value is Record<number, number> {
  return isRecord(value, isNumber);
}

function isArrangement(value: unknown): value is Arrangement {
  const { seats, passes, columns } = (value ?? {}) as Partial<Arrangement>;
  return isRecord(seats, isSeat) && isRecord(passes, arePasses) && isRecord(columns, areColumns);
}
