// What one node of a dbt manifest is: whether it holds data, of what kind, under which title and in which schema. Makes no row.
import type { Value } from '../../../model/record.ts';
import { type JsonObject, member, membersAt, textAt } from '../../json.ts';
import { ownWords, plainText } from '../texts.ts';
import { type Entry, materializedOf, typeOf } from './manifest.ts';

/** Kinds of node that hold data. Tests, analyses, operations and hooks look at data and keep none. */
const HOLDS_DATA = new Set(['model', 'seed', 'snapshot', 'source']);
const STORES_NOTHING = new Set(['view', 'ephemeral']);

export function holdsData(entry: Entry): boolean {
  return HOLDS_DATA.has(typeOf(entry));
}

export function schemaOf(json: JsonObject): string {
  return [textAt(json, 'database'), textAt(json, 'schema')].filter(Boolean).join('.');
}

/** A view or ephemeral model stores nothing; a seed is data that the project itself brings. */
export function kindOf(entry: Entry): Value {
  const type = typeOf(entry);
  if (type === 'seed') return 'source';
  if (type === 'snapshot') return 'derived';
  return STORES_NOTHING.has(materializedOf(entry.json)) ? 'virtual' : 'derived';
}

export function titleOf({ json, id }: Entry): string {
  const version = plainText(member(json, 'version'));
  const name = textAt(json, 'name') || id.split('.').slice(2).join('.') || id;
  return version === '' ? name : `${name} v${version}`;
}

export function metaOf(json: JsonObject): Record<string, string> {
  return ownWords([...membersAt(json, 'meta'), ...membersAt(member(json, 'config'), 'meta')], 'meta.');
}
