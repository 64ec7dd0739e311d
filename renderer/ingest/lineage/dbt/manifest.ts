// What stands in a dbt manifest or catalog: nodes, sources, exposures and what they depend on. Makes no row. (https://schemas.getdbt.com/dbt/manifest/v12.json)
import { isObject, type JsonObject, listAt, member, membersAt, scanJson, textAt } from '../../json.ts';

/** `id` is the unique_id; `row` its number in its part of the file. */
export interface Entry {
  readonly id: string;
  readonly row: number;
  readonly json: JsonObject;
}

export type Artifact = 'manifest' | 'catalog' | 'other';

/** Judges by the first 64 kB: every file that dbt writes names its schema, but that may come late in a file with sorted keys. */
export function isDbt(head: string): boolean {
  if (!/^\s*\{/.test(head)) return false;
  let isNamed = false;
  const parts = new Set<string>();
  scanJson(head, (path, value) => {
    if (path.length === 2 && path[0] === 'metadata' && path[1] === 'dbt_schema_version' && value !== undefined) isNamed = true;
    if (path.length === 2 && PARTS.has(path[0] ?? '') && UNIQUE_ID.test(path[1] ?? '')) parts.add(path[0] ?? '');
  });
  return isNamed || parts.size > 0;
}

const PARTS = new Set(['nodes', 'sources', 'macros', 'child_map', 'parent_map', 'exposures', 'disabled', 'docs', 'metrics']);
const UNIQUE_ID =
  /^(?:model|seed|snapshot|source|test|analysis|operation|macro|exposure|metric|doc|semantic_model|saved_query|unit_test)\.[\w-]+[.]?/;

/** Which file of a dbt run this is; `other` are results of runs, freshness and the like, by the name in the schema. */
export function artifactOf(value: unknown): { artifact: Artifact; name: string } {
  const schema = textAt(member(value, 'metadata'), 'dbt_schema_version');
  const name = /\/dbt\/([\w-]+)\//.exec(schema)?.[1] ?? '';
  if (name === 'manifest' || name === 'catalog') return { artifact: name, name };
  if (name !== '') return { artifact: 'other', name };
  const parts = ['nodes', 'sources'].flatMap((part) => membersAt(value, part));
  if (parts.some(([, node]) => textAt(node, 'resource_type') !== '')) return { artifact: 'manifest', name: 'manifest' };
  return parts.some(([, node]) => isObject(member(node, 'columns'))) ? { artifact: 'catalog', name: 'catalog' } : { artifact: 'other', name: 'dbt' };
}

/** The entries of one part of the file; `json` is empty where the file has no object. */
export function entriesIn(value: unknown, part: string): Entry[] {
  return membersAt(value, part).map(([key, json], index) => ({
    id: textAt(json, 'unique_id') || key,
    row: index + 1,
    json: isObject(json) ? json : {},
  }));
}

/** How many things a part holds, whether it is keyed or a list. */
export function sizeOf(value: unknown, part: string): number {
  return membersAt(value, part).length + listAt(value, part).length;
}

/** The nodes, sources and metrics that something is made of. */
export function dependsOn(json: JsonObject): string[] {
  return listAt(member(json, 'depends_on'), 'nodes').filter((id) => typeof id === 'string');
}

/** `resource_type`, or what the unique_id begins with. */
export function typeOf({ id, json }: Entry): string {
  return textAt(json, 'resource_type') || (id.split('.')[0] ?? '');
}

/** How a model is built: table, view, incremental, ephemeral, materialized_view. */
export function materializedOf(json: JsonObject): string {
  return textAt(member(json, 'config'), 'materialized');
}
