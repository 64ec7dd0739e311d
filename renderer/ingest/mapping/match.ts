// How well a header fits a field of a sheet, by the words that people use for it.
import type { Field } from '../../model/field.ts';
import { fieldsOf, SHEETS, type SheetName } from '../../model/sheet.ts';
import { headerWords } from './header-words.ts';
import { isCommon, synonymsOf } from './synonyms.ts';

/** A field that a header may mean: the header is its name or label, a synonym, or only contains one of these. */
export interface Match {
  readonly sheet: SheetName;
  readonly field: Field;
  readonly by: 'name' | 'synonym' | 'part';
}

/** Names that stand inside a longer header must be long enough to mean something. */
const SHORTEST_PART = 5;

let known: ReadonlyMap<string, readonly Match[]> | undefined;

/** All fields, of any sheet, that a header may mean: those that it names, or else those of which it contains the name. */
export function matchesOf(header: string): readonly Match[] {
  const words = headerWords(header);
  known ??= allSpellings();
  const exact = known.get(words);
  if (exact || words === '' || words.length > 80) return exact ?? [];
  const padded = ` ${words} `;
  const found: Match[] = [];
  for (const [spelling, matches] of known) {
    if (spelling.length >= SHORTEST_PART && padded.includes(` ${spelling} `) && !isCommon(spelling)) {
      for (const match of matches) found.push({ ...match, by: 'part' });
    }
  }
  return found;
}

/** The field of one sheet that a header names by a synonym, if any. */
export function synonymField(sheet: SheetName, header: string): Field | undefined {
  return matchesOf(header).find((match) => match.by !== 'part' && match.sheet === sheet)?.field;
}

/** How much a header tells of the sheet: all when only one sheet knows the word, little when it stands in many or is common. */
export function weightOf(header: string, matches: readonly Match[]): number {
  const sheets = new Set(matches.map(({ sheet }) => sheet)).size;
  const weight = (isCommon(headerWords(header)) ? 0.25 : 1) / Math.max(1, sheets);
  return matches.some(({ by }) => by !== 'part') ? weight : weight / 2;
}

function allSpellings(): ReadonlyMap<string, readonly Match[]> {
  const spellings = new Map<string, Match[]>();
  for (const sheet of SHEETS) {
    for (const field of fieldsOf(sheet)) {
      const names = [field.name, field.name.replace(/_ids?$/, ''), field.labelNl, field.labelEn].map(headerWords);
      for (const name of names) add(spellings, name, { sheet, field, by: 'name' });
      for (const synonym of synonymsOf(sheet, field.name)) add(spellings, synonym, { sheet, field, by: 'synonym' });
    }
  }
  return spellings;
}

function add(spellings: Map<string, Match[]>, spelling: string, match: Match): void {
  const matches = spellings.get(spelling) ?? [];
  if (!matches.some(({ sheet, field }) => sheet === match.sheet && field === match.field)) matches.push(match);
  spellings.set(spelling, matches);
}
