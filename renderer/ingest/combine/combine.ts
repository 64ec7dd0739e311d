// Rows of all files to one case: what is described twice becomes one row, names in references become ids, and what the descriptions say differently is listed.
import type { Choice, Choices, Conflict } from '../../model/conflict.ts';
import type { PackedRows } from '../../model/packed.ts';
import type { RecordSet, Row } from '../../model/record.ts';
import { keyField, SHEETS, type SheetName } from '../../model/sheet.ts';
import type { SheetRow } from '../row.ts';
import type { Days } from './days.ts';
import { NAMED } from './identity.ts';
import { joinByEnds, joinByName, type Link } from './likeness.ts';
import { combineObservations, packedRuns } from './observations.ts';
import { Register } from './register.ts';
import { conflictKey, type Thing, type Things, thingsOf } from './things.ts';
import { differingFields, oneOf } from './versions.ts';

/** `replaced` and `repeated`: observations of which another was read before; the later one stands (days.ts). */
export interface Combined extends Pick<Days, 'replaced' | 'repeated'> {
  /** Without the observations: those are packed, null when there are none. */
  readonly records: RecordSet;
  readonly observations: PackedRows | null;
  readonly conflicts: readonly Conflict[];
}

/** The order of `rows` is the order of the files: where nothing was chosen, the first description of a thing stands, and what it leaves empty is filled by the others. `packed` are the observations, table by table. */
export function combine(rows: readonly SheetRow[], choices: Choices, packed = packedRuns(rows)): Combined {
  const register = new Register();
  const things = thingsOf(
    rows.filter(([sheet]) => sheet !== 'observations'),
    choices,
    register,
  );
  const links = [...joinNames(things, register, choices)];
  for (const [sheet, list] of things) resolveAll(sheet, list, register);
  links.push(...joinByEnds(things.get('exchanges') ?? new Map(), register, choices));
  const conflicts = [...sameIds(things), ...links.map((link) => toConflict(link, register))].filter(saysSomething);
  const records = toRecords(things, conflicts, choices);
  const { rows: observations, replaced, repeated } = combineObservations(packed, register);
  return { records, observations, conflicts, replaced, repeated };
}

/** Organisations before units before systems before datasets, so that a name is compared within the same whole. */
function* joinNames(things: Things, register: Register, choices: Choices): Generator<Link> {
  for (const sheet of NAMED) {
    const list = things.get(sheet);
    if (!list) continue;
    resolveAll(sheet, list, register);
    yield* joinByName(sheet, list, register, choices);
    learn(sheet, list, register);
  }
  for (const [sheet, list] of things) if (keyField(sheet) && !NAMED.some((name) => name === sheet)) learn(sheet, list, register);
}

function learn(sheet: SheetName, list: ReadonlyMap<string, Thing>, register: Register): void {
  for (const thing of list.values()) for (const row of thing.versions) register.add(sheet, thing.id, row);
}

function resolveAll(sheet: SheetName, list: ReadonlyMap<string, Thing>, register: Register): void {
  for (const thing of list.values()) thing.versions = thing.versions.map((row) => register.resolve(sheet, row));
}

function* sameIds(things: Things): Generator<Conflict> {
  for (const [sheet, list] of things) {
    for (const { id, versions } of list.values()) {
      const key = keyField(sheet)?.name;
      const same = versions.filter((row) => key === undefined || row.values[key] === id);
      const fields = same.length > 1 ? differingFields(same) : [];
      if (fields.length > 0) yield { key: conflictKey(sheet, id), sheet, likeness: 'same_id', versions: same, fields, isJoined: true };
    }
  }
}

/** A series that a table of measurements only names again is nothing to look at. */
function saysSomething({ sheet, isJoined, fields }: Conflict): boolean {
  return sheet !== 'signal_series' || !isJoined || fields.length > 0;
}

function toConflict({ versions, ...link }: Link, register: Register): Conflict {
  const resolved = versions.map((row) => register.resolve(link.sheet, row));
  const key = keyField(link.sheet)?.name;
  return { ...link, versions: resolved, fields: differingFields(resolved).filter((field) => field !== key) };
}

/** Sheets in the order of the dictionary. */
function toRecords(things: Things, conflicts: readonly Conflict[], choices: Choices): Map<SheetName, readonly Row[]> {
  const chosen = choicesByRow(conflicts, choices);
  const rows = (sheet: SheetName, list: ReadonlyMap<string, Thing>) =>
    Array.from(list.values(), ({ id, versions }) => oneOf(versions, chosen.get(conflictKey(sheet, id))));
  return new Map(
    SHEETS.flatMap((sheet) => {
      const list = things.get(sheet);
      return list ? [[sheet, rows(sheet, list)] as const] : [];
    }),
  );
}

/** What was chosen in any conflict in which a row takes part, under the key of its id. */
function choicesByRow(conflicts: readonly Conflict[], choices: Choices): Map<string, Choice> {
  const chosen = new Map<string, Choice>();
  for (const { key, sheet, versions, isJoined } of conflicts) {
    const choice = choices.get(key);
    const id = versions[0]?.values[keyField(sheet)?.name ?? ''];
    if (!choice?.fields || !isJoined) continue;
    const own = typeof id === 'string' ? conflictKey(sheet, id) : key;
    chosen.set(own, { fields: { ...chosen.get(own)?.fields, ...choice.fields } });
  }
  return chosen;
}
