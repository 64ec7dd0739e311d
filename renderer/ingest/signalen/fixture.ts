// Django fixtures of Signalen to the desk: entries refer to each other by primary key, so they are read after all of them are known.
import type { SourceRef } from '../../model/record.ts';
import { listAt, member, textAt } from '../json.ts';
import { scalars } from './answers.ts';
import type { Desk } from './desk.ts';

/** An entry: its model without "signals.", its key and its fields. */
interface Entry {
  readonly model: string;
  readonly key: string;
  readonly fields: unknown;
  readonly source: SourceRef;
}

/** What becomes of an entry. */
export type EntryFate = 'used' | 'no_place_in_model' | 'no_id' | 'end_missing';

export class Fixture {
  readonly #entries: { readonly entry: Entry; readonly settle: (fate: EntryFate) => void }[] = [];

  add(record: unknown, source: SourceRef, settle: (fate: EntryFate) => void): void {
    const entry = {
      model: textAt(record, 'model').replace(/^signals\./, ''),
      key: keyOf(member(record, 'pk')),
      fields: member(record, 'fields'),
      source,
    };
    this.#entries.push({ entry, settle });
  }

  /** Departments before categories, categories before what links the two. */
  read(desk: Desk): void {
    const codes = new Map(this.#of('department').map(({ key, fields }) => [key, textAt(fields, 'code') || textAt(fields, 'name')]));
    const categories = new Map(this.#of('category').map((entry) => [entry.key, entry]));
    const ids = new Map<string, string>();
    for (const { entry, settle } of this.#entries) if (entry.model === 'department') settle(readDepartment(entry, desk));
    for (const { entry, settle } of this.#entries) if (entry.model === 'category') settle(readCategory(entry, categories, codes, ids, desk));
    for (const { key, fields } of categories.values()) {
      const [main, part] = [ids.get(keyOf(member(fields, 'parent'))), ids.get(key)];
      if (main !== undefined && part !== undefined && main !== part) desk.addPart(main, part);
    }
    for (const { entry, settle } of this.#entries) {
      if (entry.model === 'categorydepartment') settle(readLink(entry, codes, ids, desk));
      else if (!['department', 'category'].includes(entry.model)) settle('no_place_in_model');
    }
  }

  #of(model: string): Entry[] {
    return this.#entries.filter(({ entry }) => entry.model === model).map(({ entry }) => entry);
  }
}

function keyOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function readDepartment({ key, fields, source }: Entry, desk: Desk): EntryFate {
  const code = textAt(fields, 'code') || textAt(fields, 'name');
  if (code === '') return 'no_id';
  desk.addDepartment(code, textAt(fields, 'name'), source, { pk: key, ...scalars(fields, ['is_intern', 'can_direct']) });
  return 'used';
}

/** A category without parent is a main one. Departments whose entry is not in the drop are only numbers, and are kept as such. */
function readCategory(
  entry: Entry,
  categories: ReadonlyMap<string, Entry>,
  codes: ReadonlyMap<string, string>,
  ids: Map<string, string>,
  desk: Desk,
): EntryFate {
  const { key, fields, source } = entry;
  const name = textAt(fields, 'name');
  if (name === '') return 'no_id';
  const parent = keyOf(member(fields, 'parent'));
  const departments = listAt(fields, 'departments').map(keyOf).filter(Boolean);
  const unknown = departments.filter((department) => !codes.get(department));
  const extra = {
    pk: key,
    ...scalars(fields, ['slug', 'handling', 'is_active']),
    ...(parent ? { main_category: textAt(categories.get(parent)?.fields, 'name') || parent } : {}),
    ...(unknown.length > 0 ? { department_pks: unknown.join('|') } : {}),
  };
  const id = desk.addCategory(name, source, { isMain: parent === '', extra });
  ids.set(key, id);
  for (const department of departments) desk.addHandling(id, codes.get(department) ?? '', false, source);
  return 'used';
}

function readLink({ fields, source }: Entry, codes: ReadonlyMap<string, string>, ids: ReadonlyMap<string, string>, desk: Desk): EntryFate {
  const category = ids.get(keyOf(member(fields, 'category')));
  const code = codes.get(keyOf(member(fields, 'department')));
  if (category === undefined || !code) return 'end_missing';
  desk.addHandling(category, code, member(fields, 'is_responsible') === true, source);
  return 'used';
}
