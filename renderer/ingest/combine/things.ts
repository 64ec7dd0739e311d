// What a case is about: things, each with the descriptions that files give of it. Rows with one id are one thing, unless the user said they are not.
import type { Choices } from '../../model/conflict.ts';
import type { Row } from '../../model/record.ts';
import { keyField, type SheetName } from '../../model/sheet.ts';
import type { SheetRow } from '../row.ts';
import { identityOf } from './identity.ts';
import type { Register } from './register.ts';

export interface Thing {
  readonly id: string;
  versions: Row[];
}

export type Things = Map<SheetName, Map<string, Thing>>;

/** Who describes: a table (file and tab) or a model. A model of many files has these for its sheets. */
export function describerOf({ source }: Row): string {
  return source.sheet.endsWith('.xml') ? source.file : `${source.file}:${source.sheet}`;
}

export function conflictKey(sheet: SheetName, id: string, other?: string): string {
  return other === undefined ? `${sheet} ${id}` : `${sheet} ${id} = ${other}`;
}

export function thingsOf(rows: readonly SheetRow[], choices: Choices, register: Register): Things {
  const things: Things = new Map();
  for (const [sheet, row] of rows) {
    const list = things.get(sheet) ?? new Map<string, Thing>();
    things.set(sheet, list);
    addVersion(list, sheet, row, choices, register);
  }
  return things;
}

function addVersion(list: Map<string, Thing>, sheet: SheetName, row: Row, choices: Choices, register: Register): void {
  const id = identityOf(sheet, row);
  const known = list.get(id);
  if (!known) list.set(id, { id, versions: [row] });
  else if (!keyField(sheet) && known.versions.some((version) => describerOf(version) === describerOf(row))) addApart(list, id, row);
  else if (choices.get(conflictKey(sheet, id))?.isJoined === false) setApart(list, sheet, id, row, register);
  else known.versions.push(row);
}

/** A row without id that its own table gives twice stays two rows. */
function addApart(list: Map<string, Thing>, id: string, row: Row): string {
  let free = `${id} (2)`;
  for (let count = 3; list.has(free); count += 1) free = `${id} (${count})`;
  list.set(free, { id: free, versions: [row] });
  return free;
}

/** The user said that this id of another file means another thing: it gets an id of its own, and so do that file's references to it. */
function setApart(list: Map<string, Thing>, sheet: SheetName, id: string, row: Row, register: Register): void {
  const key = keyField(sheet)?.name ?? 'id';
  const free = addApart(list, id, row);
  list.set(free, { id: free, versions: [{ ...row, values: { ...row.values, [key]: free }, raw: { ...row.raw, [key]: id } }] });
  register.setApart(sheet, row.source.file, id, free);
}
