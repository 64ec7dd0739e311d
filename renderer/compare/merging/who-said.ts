// When and in which role a row or a field was last changed, as the steps tell. Knows no rows.
import { type Change, nameAfter, nameOf, type Step } from '../../model/change.ts';
import type { SheetName } from '../../model/sheet.ts';

export interface WhoSaid {
  readonly at: string | null;
  readonly role: string | null;
}

const UNTOLD: WhoSaid = { at: null, role: null };

/** By row name (`nameOf` as it is now) and place: the last step that changed it. Without a place, the last step that changed the row at all. */
export type Sayings = (sheet: SheetName, name: string, place: string | null) => WhoSaid;

/** Own columns are named "extra x". A row that changed its name keeps what was said of it. */
export function sayingsOf(steps: readonly Step[]): Sayings {
  const rows = new Map<string, Map<string | null, WhoSaid>>();
  for (const { at, role, changes } of steps) for (const change of changes) note(rows, change, { at, role: role === '' ? null : role });
  return (sheet, name, place) => {
    const said = rows.get(keyText(sheet, name));
    return said?.get(place) ?? (place === null ? undefined : said?.get(WHOLE)) ?? UNTOLD;
  };
}

/** Under this stands who added or removed the row as a whole. */
const WHOLE = '';

function note(rows: Map<string, Map<string | null, WhoSaid>>, change: Change, who: WhoSaid): void {
  const { sheet } = change;
  const name = change.kind === 'set' ? change.name : nameOf(sheet, change.row.values);
  const said = rows.get(keyText(sheet, name)) ?? new Map<string | null, WhoSaid>();
  said.set(null, who);
  if (change.kind === 'set') {
    for (const field of Object.keys(change.fields)) said.set(`field ${field}`, who);
    for (const column of Object.keys(change.extra ?? {})) said.set(`extra ${column}`, who);
  } else said.set(WHOLE, who);
  const after = change.kind === 'set' ? nameAfter(change) : name;
  if (after !== name) rows.delete(keyText(sheet, name));
  rows.set(keyText(sheet, after), said);
}

function keyText(sheet: string, name: string): string {
  return JSON.stringify([sheet, name]);
}
