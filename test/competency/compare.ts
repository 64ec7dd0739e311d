// Compares the rows of an answer with those of a slow computation: same rows, in the columns that the slow one gives.
import { expect } from 'vitest';
import type { AskRow } from '../../renderer/model/ask.ts';
import type { SlowRow } from '../support/slow-answers.ts';

/** Lists without order, an empty one as unknown; numbers to a thousandth. */
function plain(cell: unknown): unknown {
  if (Array.isArray(cell)) return cell.length === 0 ? null : [...new Set(cell.map(String))].sort();
  if (typeof cell === 'number') return Math.round(cell * 1000) / 1000;
  return cell ?? null;
}

function keysOf(rows: readonly (SlowRow | AskRow)[], columns: readonly string[]): string[] {
  return [...new Set(rows.map((row) => JSON.stringify(columns.map((column) => plain(row[column])))))].sort();
}

/** `about` names the case in a failure. */
export function expectSameRows(about: string, found: readonly AskRow[], slow: readonly SlowRow[]): void {
  const columns = Object.keys(slow[0] ?? found[0] ?? {}).sort();
  const compared = slow.length > 0 ? columns : [];
  if (slow.length === 0) expect([about, found.length]).toEqual([about, 0]);
  else expect([about, ...keysOf(found, compared)]).toEqual([about, ...keysOf(slow, compared)]);
}
