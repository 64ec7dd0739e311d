// Cells of an answer as typed values; what does not fit is unknown.
import type { AnswerRow } from '../database.ts';

export function text(row: AnswerRow, name: string): string | null {
  const cell = row[name];
  return typeof cell === 'string' ? cell : null;
}

export function number(row: AnswerRow, name: string): number | null {
  const cell = row[name];
  return typeof cell === 'number' ? cell : null;
}

export function truth(row: AnswerRow, name: string): boolean {
  return row[name] === true;
}

export function list(row: AnswerRow, name: string): string[] {
  const cell = row[name];
  return Array.isArray(cell) ? cell.map(String) : [];
}
