// How often it is red or amber on the thermometer, and how many have not reported: the numbers behind its sentence.
import { type BoardRow, countLevel, isPartlySilent, isSilent } from './rows.ts';

/** `red` and `amber` count cells. `silent` counts places that reported nothing, `partly` places that reported some but not all. */
export interface BoardSummary {
  readonly red: number;
  readonly amber: number;
  readonly silent: number;
  readonly partly: number;
}

export function summaryOf(rows: readonly BoardRow[]): BoardSummary {
  const total = (level: 'red' | 'amber') => rows.reduce((sum, row) => sum + countLevel(row, level), 0);
  const silent = rows.filter(isSilent).length;
  return { red: total('red'), amber: total('amber'), silent, partly: rows.filter(isPartlySilent).length - silent };
}
