// Where the records are in a JSON document: a list, a list in an envelope, names and values apart, or one entity of a sensor platform.
import { isObject, type JsonObject, member } from '../json.ts';

/** Records under a name. `rows` are objects; a list of lists with its names beside it is made into objects. */
export interface RecordList {
  readonly name: string;
  readonly records: readonly JsonObject[];
}

/** `schema`: it describes data and holds none. */
export type Found = { readonly lists: readonly RecordList[] } | 'schema' | undefined;

const DEPTH = 3;
/** Names under which services put their records, the usual ones first. */
const USUAL = [
  'results',
  'records',
  'data',
  'items',
  'rows',
  'value',
  'values',
  'entities',
  'requests',
  'service_requests',
  'observations',
  'result',
];

export function findRecords(value: unknown): Found {
  if (isObject(value) && isSchema(value)) return 'schema';
  if (isForeign(value)) return undefined;
  const lists = Array.isArray(value) ? ofList('', value) : isObject(value) ? ofObject(value, '', DEPTH) : [];
  return lists.length > 0 ? { lists } : undefined;
}

/** JSON Schema: says so, or describes properties by their types (https://json-schema.org/draft/2020-12). */
function isSchema(value: JsonObject): boolean {
  const says = member(value, '$schema');
  if (typeof says === 'string' && /json-schema\.org/.test(says) && !Array.isArray(member(value, 'data'))) return true;
  const properties = member(value, 'properties');
  if (!isObject(properties) || member(value, 'id') !== undefined) return false;
  const described = Object.values(properties).filter(
    (one) => isObject(one) && ['type', 'anyOf', 'oneOf', 'allOf', 'enum', '$ref'].some((key) => Object.hasOwn(one, key)),
  );
  return described.length > 0 && described.length * 2 >= Object.keys(properties).length;
}

/** Maps and linked data have readers of their own; what those do not take is no table. */
function isForeign(value: unknown): boolean {
  const type = member(value, 'type');
  if (type === 'FeatureCollection' || type === 'Feature' || type === 'Topology') return true;
  const first = Array.isArray(value) ? value[0] : value;
  return isObject(first) && !isEntity(first) && ['@context', '@graph', '@id'].some((key) => Object.hasOwn(first, key));
}

function ofList(name: string, list: readonly unknown[]): RecordList[] {
  if (list.length > 0 && list.every(isReply)) return list.flatMap((reply, index) => ofReply(reply as JsonObject, index));
  const records = list.filter(isObject);
  if (records.length > 0 && records.length * 2 > list.length) return [{ name, records: asRecords(list) }];
  const [header, ...lines] = list;
  return isNames(header) && lines.length > 0 && lines.every(Array.isArray) ? [{ name, records: zip(header, lines) }] : [];
}

/** What is no object in a list of objects is kept as a record of one value, so that no record is lost from the count. */
function asRecords(list: readonly unknown[]): JsonObject[] {
  return list.map((one) => (isObject(one) ? one : { value: one }));
}

function ofObject(value: JsonObject, name: string, depth: number): RecordList[] {
  if (isReply(value)) return ofReply(value, 0);
  const apart = namesApart(value);
  if (apart) return [{ name, records: apart }];
  if (isEntity(value)) return [{ name: String(member(value, 'type')), records: [value] }];
  const lists = Object.entries(value).flatMap(([key, list]) => (Array.isArray(list) ? ofList(key, list) : []));
  const usual = USUAL.map((key) => lists.find((list) => list.name === key)).find(Boolean);
  if (usual) return [usual];
  if (lists.length > 0) return lists.sort((a, b) => b.records.length - a.records.length).slice(0, 1);
  if (depth <= 1) return [];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    isObject(one) ? ofObject(one, key, depth - 1).map((list) => ({ ...list, name: list.name || key })) : [],
  );
  return inner.sort((a, b) => usualness(a) - usualness(b) || b.records.length - a.records.length).slice(0, 1);
}

function usualness({ name }: RecordList): number {
  const at = USUAL.indexOf(name);
  return at < 0 ? USUAL.length : at;
}

/** An answer to a call: JSON-RPC 2.0 (jsonrpc, id, result) or Ext.Direct (type "rpc", tid, action, method, result). */
function isReply(value: unknown): boolean {
  return isObject(value) && Object.hasOwn(value, 'result') && (member(value, 'type') === 'rpc' || Object.hasOwn(value, 'jsonrpc'));
}

function ofReply(reply: JsonObject, index: number): RecordList[] {
  const result = member(reply, 'result');
  const method = member(reply, 'method');
  const name = typeof method === 'string' && method !== '' ? method : `result ${index + 1}`;
  const lists = Array.isArray(result) ? ofList(name, result) : isObject(result) ? ofObject(result, name, DEPTH - 1) : [];
  return lists.map((list) => ({ ...list, name }));
}

/** An entity of FIWARE: NGSI v2 (attributes with type and value) or NGSI-LD (Property, Relationship). https://fiware.github.io/specifications/ngsiv2/stable/ */
export function isEntity(value: JsonObject): boolean {
  const named = typeof member(value, 'id') === 'string' && typeof member(value, 'type') === 'string';
  return named && Object.values(value).some(isAttribute);
}

/** `{type, value, metadata}` of NGSI v2, `{type: "Property", value, observedAt, unitCode}` or `{type: "Relationship", object}` of NGSI-LD. */
export function isAttribute(value: unknown): value is JsonObject {
  return isObject(value) && typeof member(value, 'type') === 'string' && (Object.hasOwn(value, 'value') || Object.hasOwn(value, 'object'));
}

/** Names in one list and the values in lists beside it (Fields and Records, columns and data), or a list of values under each name. */
function namesApart(value: JsonObject): JsonObject[] | undefined {
  const lists = Object.values(value).filter(Array.isArray) as (readonly unknown[])[];
  const lines = lists.find((list) => list.length > 0 && list.every(Array.isArray)) as readonly (readonly unknown[])[] | undefined;
  const names = lines && lists.find((list) => isNames(list) && list.length === lines[0]?.length);
  if (names) return zip(names, lines);
  const members = Object.entries(value);
  const length = lists[0]?.length ?? 0;
  const isByColumn =
    members.length >= 2 &&
    length >= 2 &&
    members.every(([, list]) => Array.isArray(list) && list.length === length && list.every((cell) => !isObject(cell) && !Array.isArray(cell)));
  if (!isByColumn) return undefined;
  return lists[0]?.map((_, index) => Object.fromEntries(members.map(([name, list]) => [name, (list as unknown[])[index]])));
}

/** Texts, or objects that carry a name (`fields: [{"id": "naam", "type": "text"}]`). */
function isNames(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && value.every((name) => nameOf(name) !== undefined);
}

function nameOf(value: unknown): string | undefined {
  const name = isObject(value) ? (member(value, 'name') ?? member(value, 'id')) : value;
  return typeof name === 'string' ? name : undefined;
}

/** Values past the names get numbers for names. */
function zip(names: readonly unknown[], lines: readonly unknown[]): JsonObject[] {
  return lines.map((line) =>
    Object.fromEntries((Array.isArray(line) ? line : [line]).map((cell, index) => [nameOf(names[index]) ?? `kolom ${index + 1}`, cell])),
  );
}
