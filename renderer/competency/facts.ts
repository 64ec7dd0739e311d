// Counts over the rows of an answer, for its sentence.
import type { AskCell, AskRow } from '../model/ask.ts';
import type { Told } from './question.ts';

/** The list in a cell, as texts; empty when it holds none. */
export function idsIn(cell: AskCell | undefined): string[] {
  return Array.isArray(cell) ? cell.filter((id) => id !== null).map(String) : [];
}

/** How many different known values a column has; lists count their members. */
export function distinct(rows: readonly AskRow[], column: string): number {
  return distinctValues(rows, column).length;
}

/** The different known values of a column, in the order of the rows. */
function distinctValues(rows: readonly AskRow[], column: string): string[] {
  return [
    ...new Set(
      rows
        .flatMap((row) => [row[column] ?? null].flat())
        .filter((cell) => cell !== null && cell !== '')
        .map(String),
    ),
  ];
}

/** How many rows have this value in a column. */
export function having(rows: readonly AskRow[], column: string, value: AskCell): number {
  return rows.filter((row) => (row[column] ?? null) === value).length;
}

/** A number among the facts; 0 when it is not there. */
export function fact({ facts }: Told, name: string): number {
  return Number(facts?.[name] ?? 0);
}

/** A text among the facts; null when it is not there. */
export function factText({ facts }: Told, name: string): string | null {
  const value = facts?.[name];
  return typeof value === 'string' ? value : null;
}
