// What a column's header means: a field of the sheet, or an own column; and how an own column is called that has the name of a field.
import type { Field } from './field.ts';
import { fieldsOf, type SheetName } from './sheet.ts';
import { fold } from './value.ts';

/** The field that a header names: by name, Dutch label or English label, in any case, with or without the star of a required column. */
export function fieldOfHeader(sheet: SheetName, header: string): Field | undefined {
  const bare = header.trimEnd();
  const asked = fold(bare.endsWith(STAR) ? bare.slice(0, -STAR.length) : bare);
  return labelsOf(sheet).get(asked);
}

const labels = new Map<SheetName, ReadonlyMap<string, Field>>();

/** The fields of a sheet by their names and labels, folded; made once, since every header of every file asks. */
function labelsOf(sheet: SheetName): ReadonlyMap<string, Field> {
  const known = labels.get(sheet);
  if (known) return known;
  const made = new Map<string, Field>();
  for (const field of fieldsOf(sheet)) {
    for (const label of [field.name, field.labelNl, field.labelEn]) if (!made.has(fold(label))) made.set(fold(label), field);
  }
  labels.set(sheet, made);
  return made;
}

/** Marks the header of a required column in our workbooks, after the label. */
export const STAR = '*';

const MARK = ' (extra)';
const RAW = ' (raw)';

/** The header of a column with the words that a field came in with, where those stand beside an unknown value and would else be read as one. */
export function rawHeader(header: string): string {
  return `${header}${RAW}`;
}

/** The field whose words stand under a header. */
export function fieldOfRawHeader(sheet: SheetName, header: string): Field | undefined {
  return header.endsWith(RAW) ? fieldOfHeader(sheet, header.slice(0, -RAW.length)) : undefined;
}

/** The header under which we write an own column. Only a name that would be read as a field's is marked. */
export function extraHeader(sheet: SheetName, name: string): string {
  return isTaken(sheet, name) ? `${name}${MARK}` : name;
}

/** The name of an own column by its header: takes off the mark that `extraHeader` put on. */
export function extraName(sheet: SheetName, header: string): string {
  return header.endsWith(MARK) && isTaken(sheet, header) ? header.slice(0, -MARK.length) : header;
}

/** Whether a name, but for marks, is that of a field or of its words. */
function isTaken(sheet: SheetName, name: string): boolean {
  const bare = withoutMarks(name);
  return fieldOfHeader(sheet, bare) !== undefined || fieldOfRawHeader(sheet, bare) !== undefined;
}

function withoutMarks(name: string): string {
  let bare = name;
  while (bare.endsWith(MARK)) bare = bare.slice(0, -MARK.length);
  return bare;
}

/** The first cell of a tab that our workbooks carry for people: words, no data. */
export function helperTitle(title: string): string {
  return `${HELPER}${title}`;
}

/** Whether a tab's first line is that of a tab for people, which has no rows to read. */
export function isHelperTab(firstLine: readonly string[]): boolean {
  return firstLine[0]?.startsWith(HELPER) ?? false;
}

const HELPER = 'Datareis: ';
