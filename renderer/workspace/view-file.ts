// view.json of a case file: where things stand on its maps. Written when the case is saved, read when it is opened.
import type { Arrangement, Pass, Seat } from '../graph/layout/layout.ts';
import { type Arrangements, NOTHING_ARRANGED } from './arrangements.ts';

/** The file's first words, by which it is known. */
const KIND = 'datareis-view';

export function writeView({ now, kept }: Arrangements): string {
  return `${JSON.stringify({ kind: KIND, version: 1, now, arrangements: Object.fromEntries(kept) })}\n`;
}

/** Nothing when the text is not such a file, or is spoilt: the maps are then laid out anew. */
export function readView(text: string | null): Arrangements {
  try {
    const { kind, now, arrangements } = JSON.parse(text ?? '{}') as { kind?: unknown; now?: unknown; arrangements?: unknown };
    if (kind !== KIND || typeof now !== 'string' || !isRecord(arrangements, isArrangement)) return NOTHING_ARRANGED;
    return { now, kept: new Map(Object.entries(arrangements)), untidied: null };
  } catch {
    return NOTHING_ARRANGED;
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
