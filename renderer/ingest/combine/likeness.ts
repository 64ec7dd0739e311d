// Things of different files that are probably one: with the same name, or exchanges between the same ends. Each is joined or only named, as chosen or as is usual.
import type { Choices, Likeness } from '../../model/conflict.ts';
import type { Row } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { isSureByName, namesOf, scopeField } from './identity.ts';
import type { Register } from './register.ts';
import { conflictKey, describerOf, type Thing } from './things.ts';

/** Two things found alike, as each was described before. */
export interface Link {
  readonly key: string;
  readonly sheet: SheetName;
  readonly likeness: Likeness;
  readonly isJoined: boolean;
  readonly versions: readonly Row[];
}

type List = Map<string, Thing>;

export function joinByName(sheet: SheetName, list: List, register: Register, choices: Choices): Link[] {
  return joinAlike(
    sheet,
    list,
    register,
    choices,
    'same_name',
    (a, b) => isSureByName(sheet, a, b),
    (row) => {
      const [name] = namesOf(sheet, row);
      const scope = scopeField(sheet);
      return name ? [scope ? row.values[scope] : '', name].join('\u0000') : undefined;
    },
  );
}

/** The same sender, receiver and source dataset (domain.md section 3); where no source dataset is known, the same target dataset. */
export function joinByEnds(list: List, register: Register, choices: Choices): Link[] {
  return joinAlike(
    'exchanges',
    list,
    register,
    choices,
    'same_ends',
    () => false,
    ({ values }) => {
      const { from_system_id: from, to_system_id: to, source_dataset_id: source, target_dataset_id: target } = values;
      return from && to ? [from, to, source, source ? '' : target].join('\u0000') : undefined;
    },
  );
}

function joinAlike(
  sheet: SheetName,
  list: List,
  register: Register,
  choices: Choices,
  likeness: Likeness,
  isUsual: (a: Row, b: Row) => boolean,
  likenessOf: (row: Row) => string | undefined,
): Link[] {
  const links: Link[] = [];
  for (const [first, ...others] of alike(list, likenessOf)) {
    if (!first) continue;
    const own = [...first.versions];
    for (const other of others) {
      const key = conflictKey(sheet, first.id, other.id);
      const isJoined = choices.get(key)?.isJoined ?? isUsual(own[0] as Row, other.versions[0] as Row);
      links.push({ key, sheet, likeness, isJoined, versions: [...own, ...other.versions] });
      if (isJoined) join(sheet, list, first, other, register);
    }
  }
  return links;
}

/** Groups of at least two; what one table itself tells apart is not alike. */
function alike(list: List, likenessOf: (row: Row) => string | undefined): Thing[][] {
  const groups = new Map<string, Thing[]>();
  for (const thing of list.values()) {
    const likeness = thing.versions[0] && likenessOf(thing.versions[0]);
    if (likeness === undefined) continue;
    const group = groups.get(likeness);
    if (group) group.push(thing);
    else groups.set(likeness, [thing]);
  }
  return [...groups.values()].filter((group) => group.length > 1 && isAcrossTables(group));
}

function isAcrossTables(group: readonly Thing[]): boolean {
  const describers = group.flatMap((thing) => [...new Set(thing.versions.map(describerOf))]);
  return new Set(describers).size === describers.length;
}

function join(sheet: SheetName, list: List, first: Thing, other: Thing, register: Register): void {
  first.versions = [...first.versions, ...other.versions];
  list.delete(other.id);
  register.join(sheet, other.id, first.id);
}
