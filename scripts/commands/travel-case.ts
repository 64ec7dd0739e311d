// A case as the traces walk on it, and the day that is asked for. For the commands that follow data.
import { askTravel } from '../../renderer/db/questions/travel.ts';
import { caseInfo } from '../../renderer/model/case-info.ts';
import type { Travel } from '../../renderer/model/travel.ts';
import { isoDate } from '../../renderer/model/value.ts';
import type { Outcome } from '../../renderer/trace/outcome.ts';
import { problemWords, warningSaid } from '../../renderer/trace/told.ts';
import type { Warning } from '../../renderer/trace/warnings.ts';
import type { Language } from '../../renderer/trace/words.ts';
import { CannotRead, type CommandInput, openCase } from './command.ts';

export interface TravelCase {
  readonly travel: Travel;
  /** The day asked for, else the reference date of the case; null when there is neither. */
  readonly day: string | null;
}

/** Observations are the bulk of a case, and nothing is followed along them: they stay out of the engine. Throws CannotRead when the case cannot be read or the day does not exist. */
export async function openTravel({ inputs, date }: CommandInput): Promise<TravelCase> {
  const asked = date === undefined ? null : askedDay(date);
  const { reading, database } = await openCase(inputs, ['observations']);
  try {
    return { travel: await askTravel(database), day: asked ?? caseInfo(reading.records).settings.reference_date ?? null };
  } finally {
    await database.close();
  }
}

function askedDay(date: string): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (isoDate(year, month, day) !== date) throw new CannotRead(`--date ${date}: expected a day such as 2020-07-01`);
  return date;
}

/** What must be given for a command. Throws CannotRead when it is not. */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new CannotRead(`--${option} is missing: say which`);
  return value;
}

/** The answer itself. Throws CannotRead with the sentence that says why there is none. */
export function answered<T>(outcome: Outcome<T>, language: Language): T {
  if ('problem' in outcome) throw new CannotRead(problemWords(outcome.problem, language));
  return outcome.answer;
}

/** Warnings as the JSON answers have them. */
export function warningsJson(warnings: readonly Warning[], language: Language) {
  return warnings.map((warning) => ({ code: warning.code, message: warningSaid(warning)[language], rows: warning.rows }));
}

/** Lines of cells, each column as wide as its widest cell. Nothing in a cell can steer a terminal. */
export function columns(cells: readonly (readonly string[])[]): string[] {
  const lines = cells.map((line) => line.map((cell) => cell.replaceAll(/\p{Cc}/gu, ' ')));
  const widths = (lines[0] ?? []).map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  return lines.map((line) => `  ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ')}`.trimEnd());
}
