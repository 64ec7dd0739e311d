// What stands in a file of OpenMetadata: tables, and edges between entities, in each of the shapes its API and its sample data have. Makes no row.
import { isObject, type JsonObject, listAt, member, membersAt, scanJson, textAt } from '../../json.ts';
import { fqnOf, isFullName, partsOf } from './fqn.ts';

/** An entity as another names it (https://github.com/open-metadata/OpenMetadata, schema entityReference.json): by type, name or id. */
export interface Reference {
  readonly type: string;
  readonly fqn: string;
  readonly id: string;
}

export interface Edge {
  readonly from: Reference;
  readonly to: Reference;
  readonly pipeline: Reference | undefined;
  readonly details: JsonObject;
}

/** One row of the file: a table, an edge, or something else. */
export type Item =
  | { readonly kind: 'table'; readonly row: number; readonly fqn: string; readonly json: JsonObject }
  | { readonly kind: 'edge'; readonly row: number; readonly edge: Edge }
  | { readonly kind: 'other'; readonly row: number };

export interface MetadataFile {
  readonly items: readonly Item[];
  readonly references: readonly Reference[];
}

const TABLE_KEYS = ['fullyQualifiedName', 'tableType', 'databaseSchema', 'columns', 'tableConstraints', 'serviceType'];

/** Judges by the first 64 kB, with keys in any order: tables with their columns, or edges between entities. */
export function isOpenMetadata(head: string): boolean {
  if (!/^\s*[[{]/.test(head)) return false;
  const paths = new Set<string>();
  scanJson(head, (path) => {
    const own = path.filter((part) => !/^\d+$/.test(part) && part !== 'tables' && part !== 'data');
    if (own.length <= 2) paths.add(own.join('/'));
  });
  const has = (...names: string[]) => names.every((name) => paths.has(name));
  const isEdge = has('from/fqn', 'to/fqn') || has('edge/fromEntity', 'edge/toEntity') || has('fromEntity', 'toEntity');
  const isLineage = (has('upstreamEdges') || has('downstreamEdges')) && (has('entity') || has('nodes'));
  const isTable = has('columns/dataType') && TABLE_KEYS.filter((key) => paths.has(key)).length >= 2;
  return isEdge || isLineage || isTable;
}

export function itemsIn(value: unknown): MetadataFile {
  if (isLineage(value)) return lineageIn(value);
  const lists = ['tables', 'data', 'edges'].map((key) => member(value, key)).filter((list) => Array.isArray(list));
  const values = Array.isArray(value) ? value : (lists[0] ?? [value]);
  return { items: values.map((item, index) => itemIn(item, index + 1)), references: [] };
}

function itemIn(value: unknown, row: number): Item {
  const edge = edgeIn(value);
  if (edge) return { kind: 'edge', row, edge };
  const fqn = isObject(value) ? tableName(value) : '';
  return isObject(value) && isFullName(fqn) ? { kind: 'table', row, fqn, json: value } : { kind: 'other', row };
}

/** The sample data has `from`, `to` and `edge_meta`; the API `fromEntity`, `toEntity` and `lineageDetails` (newer: `pipeline` and `sqlQuery` beside them). */
function edgeIn(value: unknown): Edge | undefined {
  const inner = member(value, 'edge') ?? value;
  const [from, to] = [
    referenceIn(member(inner, 'from') ?? member(inner, 'fromEntity')),
    referenceIn(member(inner, 'to') ?? member(inner, 'toEntity')),
  ];
  if (!from || !to) return undefined;
  const details = member(inner, 'lineageDetails') ?? inner;
  const pipeline = referenceIn(member(inner, 'edge_meta') ?? member(details, 'pipeline'));
  return { from, to, pipeline, details: isObject(details) ? details : {} };
}

export function referenceIn(value: unknown): Reference | undefined {
  if (typeof value === 'string' && value.trim() !== '') return { type: '', fqn: '', id: value.trim() };
  const fqn = textAt(value, 'fullyQualifiedName') || textAt(value, 'fqn');
  const id = textAt(value, 'id');
  return fqn === '' && id === '' ? undefined : { type: textAt(value, 'type'), fqn, id };
}

function isLineage(value: unknown): value is JsonObject {
  return isObject(value) && ['upstreamEdges', 'downstreamEdges'].some((key) => member(value, key) !== undefined);
}

/** The lineage of one entity (entityLineage.json): edges name their ends by id, and `nodes` tell who those are. Newer answers have objects for lists. */
function lineageIn(value: JsonObject): MetadataFile {
  const edges = ['upstreamEdges', 'downstreamEdges', 'edges'].flatMap((key) => valuesAt(value, key));
  const nodes = [member(value, 'entity'), ...valuesAt(value, 'nodes')].flatMap((node) => referenceIn(member(node, 'entity') ?? node) ?? []);
  return { items: edges.map((edge, index) => itemIn(edge, index + 1)), references: nodes };
}

function valuesAt(value: unknown, key: string): unknown[] {
  return [...listAt(value, key), ...membersAt(value, key).map(([, inner]) => inner)];
}

/** The full name of a table: that of its schema with its own name, since older files name tables without the database; else its own full name. */
function tableName(json: JsonObject): string {
  const name = textAt(json, 'name');
  const schema = textAt(member(json, 'databaseSchema'), 'fullyQualifiedName') || textAt(member(json, 'databaseSchema'), 'name');
  if (name !== '' && partsOf(schema).length >= 3) return `${schema}.${fqnOf([name])}`;
  const own = textAt(json, 'fullyQualifiedName');
  if (own !== '') return own;
  const service = textAt(member(json, 'service'), 'fullyQualifiedName') || textAt(member(json, 'service'), 'name');
  const database = textAt(member(json, 'database'), 'name');
  return name !== '' && service !== '' ? fqnOf([service, database, schema, name].filter(Boolean)) : '';
}
