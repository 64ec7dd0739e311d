// Which of our sheets a table is, and which field each of its columns: by name, Dutch label or English label, in any order and case; by synonyms when the file's name tells the sheet.
import type { Field } from '../../model/field.ts';
import { fieldOfHeader } from '../../model/header.ts';
import { LIMITS } from '../../model/limits.ts';
import { fieldsOf, keyField, SHEET_NAMES_NL, SHEETS, type SheetName } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';
import { essentialsOf } from '../mapping/essentials.ts';
import { matchesOf, synonymField, weightOf } from '../mapping/match.ts';

/** `columns[i]` is the field of header cell i, or null for a column the dictionary does not know; `twice` are header cells that name a field already taken. */
export interface Identified {
  readonly sheet: SheetName;
  readonly columns: readonly (Field | null)[];
  readonly twice: readonly number[];
  /** It is written as we write it: all columns carry names of ours, or at least half of the required fields are there. Else it only goes by our name. */
  readonly isOwn: boolean;
}

/** The sheet of a table, or undefined when neither its name nor its headers say so. `name` is a file or tab name without extension. */
export function identify(name: string, header: readonly string[]): Identified | undefined {
  if (header.length > LIMITS.columns) return undefined;
  const named = SHEETS.find((sheet) => [sheet, ...SHEET_NAMES_NL[sheet]].some((spelling) => fold(spelling) === fold(name)));
  const all = SHEETS.map((sheet) => matchColumns(sheet, header));
  const matched = all.find(({ sheet }) => sheet === named);
  if (matched?.columns.some(Boolean) && isWhatItsNameSays(matched, all, header.length)) return withSynonyms(matched, header);
  return all.filter((candidate) => tellsItsSheet(candidate, header)).sort((a, b) => hits(b) - hits(a))[0];
}

/** A file may be called "gegevens" or "signalen" and be something else: then another sheet knows more of its columns than this one, which knows few. */
function isWhatItsNameSays(named: Identified, all: readonly Identified[], width: number): boolean {
  const key = keyField(named.sheet);
  if ((key && named.columns.includes(key)) || hits(named) * 2 >= width) return true;
  return all.every((other) => hits(other) <= hits(named));
}

/** Without a telling name the columns must decide: the key and most required fields are there and most columns are known, or all columns are ours and say something of a row; and not only by words that many sheets have. */
function tellsItsSheet(candidate: Identified, header: readonly string[]): boolean {
  const present = new Set(candidate.columns.map((field) => field?.name));
  const required = fieldsOf(candidate.sheet).filter((field) => field.required);
  const key = keyField(candidate.sheet);
  const found = required.filter((field) => present.has(field.name)).length;
  const needed = key ? Math.ceil(required.length * 0.6) : required.length;
  const isWhole = found >= needed && hits(candidate) * 2 >= header.length && (!key || present.has(key.name));
  const isOursAlone = candidate.columns.every(Boolean) && essentialsOf(candidate.sheet).every((group) => group.some((field) => present.has(field)));
  if (!isWhole && !isOursAlone) return false;
  return header.reduce((sum, cell, index) => sum + (candidate.columns[index] ? weightOf(cell, matchesOf(cell)) : 0), 0) >= TELLING;
}

const TELLING = 0.25;

function hits(candidate: Identified): number {
  return candidate.columns.filter(Boolean).length;
}

function matchColumns(sheet: SheetName, header: readonly string[]): Identified {
  const taken = new Set<Field>();
  const twice: number[] = [];
  const columns = header.map((cell, index) => {
    const field = fieldOfHeader(sheet, cell);
    if (!field) return null;
    if (taken.has(field)) {
      twice.push(index);
      return null;
    }
    taken.add(field);
    return field;
  });
  const required = fieldsOf(sheet).filter((field) => field.required);
  const isOwn = columns.every(Boolean) || required.filter((field) => taken.has(field)).length * 2 >= required.length;
  return { sheet, columns, twice, isOwn };
}

/** Columns that carry no name of ours may still carry a word for a field that is not there yet. */
function withSynonyms(what: Identified, header: readonly string[]): Identified {
  const taken = new Set(what.columns);
  const columns = what.columns.map((field, index) => {
    if (field || what.twice.includes(index)) return field;
    const meant = synonymField(what.sheet, header[index] ?? '');
    if (!meant || taken.has(meant)) return null;
    taken.add(meant);
    return meant;
  });
  return { ...what, columns };
}
