// Ids that nobody else makes, for what people say and agree: two who write at the same time, each in a copy of the case, then never give one id to two things, and merging keeps both. Knows no screen and no chance: the letters are given.
import type { Change } from '../model/change.ts';
import type { Row, Value } from '../model/record.ts';
import { keyField, type SheetName } from '../model/sheet.ts';

/** Sheets of which several people add rows at once. */
const SPOKEN: ReadonlySet<SheetName> = new Set(['annotations', 'sessions', 'session_participants', 'session_notes', 'session_actions', 'scenarios']);

export interface OwnIds<Kind extends Change> {
  readonly changes: readonly Kind[];
  /** The id that a new row has now; other ids stay as they are. */
  readonly idOf: (id: string) => string;
}

/** New rows of these sheets with the letters of `fresh` (never twice the same) in the place of their number, and what refers to them with them. */
export function withOwnIds<Kind extends Change>(changes: readonly Kind[], fresh: () => string): OwnIds<Kind> {
  const ids = new Map<string, string>();
  for (const change of changes) {
    const { sheet } = change;
    const id = change.kind === 'add' ? change.row.values[keyField(sheet)?.name ?? ''] : null;
    if (SPOKEN.has(sheet) && typeof id === 'string' && !ids.has(id)) ids.set(id, `${id.replace(/(?<!\d)\d+$/, '')}${fresh()}`);
  }
  const idOf = (id: string) => ids.get(id) ?? id;
  const isOurs = (change: Change) => change.kind === 'add' && SPOKEN.has(change.sheet);
  return {
    idOf,
    changes: changes.map((change) => (isOurs(change) && 'row' in change ? { ...change, row: renamed(change.sheet, change.row, idOf) } : change)),
  };
}

function renamed(sheet: SheetName, row: Row, idOf: (id: string) => string): Row {
  const key = keyField(sheet)?.name;
  const isId = (field: string) => field === key || field.endsWith('_id');
  const values = Object.entries(row.values).map(([field, value]): [string, Value] => [
    field,
    isId(field) && typeof value === 'string' ? idOf(value) : value,
  ]);
  return { ...row, values: Object.fromEntries(values) };
}
