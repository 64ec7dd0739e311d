// Which of our sheets a table with other headers is, and which column is which field: from the words of its headers, the look of its cells and its name.
import type { Field } from '../../model/field.ts';
import type { ColumnUse } from '../../model/mapping.ts';
import { SHEETS, type SheetName } from '../../model/sheet.ts';
import { fold, type NumberStyle } from '../../model/value.ts';
import { essentialsOf } from './essentials.ts';
import { type Match, matchesOf, weightOf } from './match.ts';
import { type Profile, suits } from './profile.ts';
import { NAME_HINTS } from './synonyms.ts';

/** A sheet that a table may be. `score`: how much its headers tell of that sheet. */
export interface Candidate {
  readonly sheet: SheetName;
  readonly columns: readonly ColumnUse[];
  readonly score: number;
  readonly isSure: boolean;
}

/** Sheets that people keep in lists of their own shape. Observations have a guess of their own; the others only exist in our own files. */
const OF_OUR_FILES_ONLY: ReadonlySet<SheetName> = new Set<SheetName>([
  ...(['case_info', 'observations', 'purpose_links', 'decision_links', 'scenario_changes', 'scenarios', 'signal_series'] as const),
  ...(['briefings', 'slides', 'sessions', 'session_participants', 'deck_cards', 'session_notes', 'session_actions', 'session_versions'] as const),
]);
const GUESSED = SHEETS.filter((sheet) => !OF_OUR_FILES_ONLY.has(sheet));

interface Headers {
  readonly profiles: readonly Profile[];
  readonly matches: readonly (readonly Match[])[];
  readonly style: NumberStyle;
  readonly name: string;
}

/** The sheets that a table may be, the most likely first. `name` is that of its file or tab. */
export function guessSheets(profiles: readonly Profile[], style: NumberStyle, name: string): Candidate[] {
  const headers: Headers = { profiles, matches: profiles.map(({ header }) => matchesOf(header)), style, name: fold(name.replace(/[-.]/g, ' ')) };
  const candidates = GUESSED.map((sheet) => candidateFor(sheet, headers)).sort((a, b) => b.score - a.score);
  const [best, second] = candidates;
  if (!best) return [];
  const isAhead = !second || best.score >= second.score * 1.25;
  return [{ ...best, isSure: best.isSure && isAhead }, ...candidates.slice(1).map((other) => ({ ...other, isSure: false }))];
}

function candidateFor(sheet: SheetName, headers: Headers): Candidate {
  const taken = assign(sheet, headers);
  const columns = headers.profiles.map(({ index }): ColumnUse => {
    const field = taken.get(index)?.field;
    return field ? { use: 'field', field: field.name } : { use: 'extra' };
  });
  const told = [...taken].map(
    ([index, match]) => weightOf(headers.profiles[index]?.header ?? '', headers.matches[index] ?? []) * (match.by === 'part' ? 0.5 : 1),
  );
  const hint = NAME_HINTS[sheet]?.test(headers.name) ? 1.5 : 0;
  const lacking = essentialsOf(sheet).filter(
    (group) => !group.some((field) => [...taken.values()].some((match) => match.field.name === field)),
  ).length;
  const score = told.reduce((sum, weight) => sum + weight, 0) + hint - lacking;
  return { sheet, columns, score, isSure: isSure(sheet, taken, headers, score) };
}

/** Every essential field is named, not only hinted at; the headers or the table's name tell the sheet; and at least half of the columns are known. */
function isSure(sheet: SheetName, taken: ReadonlyMap<number, Match>, { profiles }: Headers, score: number): boolean {
  const named = new Set([...taken.values()].filter(({ by }) => by !== 'part').map(({ field }) => field.name));
  const filled = profiles.filter((profile) => profile.filled > 0).length;
  return essentialsOf(sheet).every((group) => group.some((field) => named.has(field))) && score >= 1 && taken.size * 2 >= filled;
}

const ORDER = { name: 0, synonym: 1, part: 2 } as const;

/** Each column gets one field and each field one column: names before synonyms before parts, from left to right. */
function assign(sheet: SheetName, { profiles, matches, style }: Headers): Map<number, Match> {
  const possible = profiles.flatMap((profile) =>
    (matches[profile.index] ?? [])
      .filter((match) => match.sheet === sheet && suits(sheet, match.field, profile, style))
      .map((match) => ({ profile, match })),
  );
  possible.sort((a, b) => ORDER[a.match.by] - ORDER[b.match.by] || rank(a.match.field) - rank(b.match.field));
  const taken = new Map<number, Match>();
  const fields = new Set<Field>();
  for (const { profile, match } of possible) {
    if (taken.has(profile.index) || fields.has(match.field) || profile.filled === 0) continue;
    taken.set(profile.index, match);
    fields.add(match.field);
  }
  return taken;
}

/** Where one header may be two fields, the required one goes first. */
function rank(field: Field): number {
  return field.required ? 0 : 1;
}
