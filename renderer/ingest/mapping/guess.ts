// The best reading of a table that no sheet fits: pre-filled in the mapping step, used at once where nobody can be asked and the guess is sure.
import type { ColumnUse, TableMapping } from '../../model/mapping.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { NumberStyle } from '../../model/value.ts';
import { dayOfTable } from './day-in-name.ts';
import { fingerprint } from './fingerprint.ts';
import { guessCount } from './guess-count.ts';
import { guessObservations } from './guess-observations.ts';
import { guessSheets } from './guess-sheet.ts';
import { profilesOf } from './profile.ts';
import { isPersonal } from './roles.ts';

export interface Guess {
  readonly guess: TableMapping;
  readonly isSure: boolean;
}

/** What is known of a table beside its cells: the name of its tab (and of its file), and how its numbers are written. */
export interface About {
  readonly name: string;
  readonly style: NumberStyle;
  readonly file?: string;
}

function hasDay({ name, file = '' }: About): boolean {
  return dayOfTable({ tab: name, file }) !== undefined;
}

/** `lines` are as many of the table's lines as there are at hand; a few hundred will do, some thousands tell better which columns name a line. */
export function guessMapping(header: readonly string[], lines: readonly (readonly string[])[], about: About = { name: '', style: 'point' }): Guess {
  const { name, style } = about;
  const profiles = profilesOf(header, lines, style);
  const [sheet] = guessSheets(profiles, style, name);
  const series = guessObservations(profiles, lines, name, hasDay(about));
  const counted = series?.isSure ? undefined : guessCount(profiles, lines, sheet, name);
  if (counted) return { guess: { fingerprint: fingerprint(header), ...counted.mapping }, isSure: counted.isSure && !header.some(isPersonal) };
  const isMeasured = series && (!sheet || (series.isSure && !sheet.isSure) || (!sheet.isSure && series.score > sheet.score));
  const best = isMeasured ? series : sheet;
  const columns = header.map((cell, index): ColumnUse => {
    const isBlank = cell === '' && profiles[index]?.filled === 0;
    return isBlank ? { use: 'skip' } : (best?.columns[index] ?? { use: 'extra' });
  });
  const constants = isMeasured ? series.constants : {};
  const dayFromName = isMeasured && series.dayFromName ? { dayFromName: true } : {};
  const guess = { fingerprint: fingerprint(header), sheet: best?.sheet ?? 'observations', columns, constants, ...dayFromName };
  return { guess, isSure: (best?.isSure ?? false) && !header.some(isPersonal) };
}

/** How the table would be read if its rows belonged to this sheet: for the user who knows better what it is. */
export function guessAs(sheet: SheetName, header: readonly string[], lines: readonly (readonly string[])[], about: About): TableMapping {
  const { name, style } = about;
  const profiles = profilesOf(header, lines, style);
  const series = sheet === 'observations' ? guessObservations(profiles, lines, name, hasDay(about)) : undefined;
  const candidates = guessSheets(profiles, style, name);
  const counted = sheet === 'observations' && !series ? guessCount(profiles, lines, candidates[0], name) : undefined;
  if (counted) return { fingerprint: fingerprint(header), ...counted.mapping };
  const columns = series?.columns ?? candidates.find((candidate) => candidate.sheet === sheet)?.columns ?? [];
  return {
    fingerprint: fingerprint(header),
    sheet,
    columns: header.map((_, index): ColumnUse => columns[index] ?? { use: 'extra' }),
    constants: series?.constants ?? {},
    ...(series?.dayFromName && { dayFromName: true }),
  };
}
