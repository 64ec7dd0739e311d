// Which sheet a table is, and which field each of its columns: by name, Dutch label or English label, in any order and case.
import type { Field } from '../../model/field.ts';
import { fieldsOf, keyField, SHEET_NAMES_NL, SHEETS, type SheetName } from '../../model/sheet.ts';
import { fold } from '../../model/value.ts';

/** `columns[i]` is the field of header cell i, or null for a column the dictionary does not know; `twice` are header cells that name a field already taken. */
export interface Identified {
  readonly sheet: SheetName;
  readonly columns: readonly (Field | null)[];
  readonly twice: readonly number[];
  readonly dutch: boolean;
}

/** The sheet of a table, or undefined when neither its name nor its headers say so. `name` is a file or tab name without extension. */
export function identify(name: string, header: readonly string[]): Identified | undefined {
  const named = SHEETS.find((sheet) => [sheet, ...SHEET_NAMES_NL[sheet]].some((spelling) => fold(spelling) === fold(name)));
  const matched = named && matchColumns(named, header);
  if (matched?.columns.some(Boolean)) return matched;
  const complete = SHEETS.map((sheet) => matchColumns(sheet, header)).filter((candidate) => tellsItsSheet(candidate, header.length));
  return complete.sort((a, b) => hits(b) - hits(a))[0];
}

/** Without a telling name the columns must decide: the key and most required fields are there, and most columns are known. */
function tellsItsSheet(candidate: Identified, width: number): boolean {
  const present = new Set(candidate.columns.map((field) => field?.name));
  const required = fieldsOf(candidate.sheet).filter((field) => field.required);
  const key = keyField(candidate.sheet);
  const found = required.filter((field) => present.has(field.name)).length;
  const needed = key ? Math.ceil(required.length * 0.6) : required.length;
  return (!key || present.has(key.name)) && found >= needed && hits(candidate) * 2 >= width;
}

function hits(candidate: Identified): number {
  return candidate.columns.filter(Boolean).length;
}

function matchColumns(sheet: SheetName, header: readonly string[]): Identified {
  const taken = new Set<string>();
  const twice: number[] = [];
  let dutch = false;
  const columns = header.map((cell, index) => {
    const field = fieldsOf(sheet).find((f) => [f.name, f.labelNl, f.labelEn].some((label) => fold(label) === fold(cell)));
    if (!field) return null;
    if (taken.has(field.name)) {
      twice.push(index);
      return null;
    }
    taken.add(field.name);
    dutch ||= fold(cell) !== fold(field.name) && fold(cell) === fold(field.labelNl);
    return field;
  });
  return { sheet, columns, twice, dutch };
}
