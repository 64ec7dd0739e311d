// The packages in an answer of a portal, however it is wrapped: a single one, a list, a search, the datasets of an organisation, a list of names, JSON:API.
import { isObject, type JsonObject, listAt, member, membersAt, textAt } from '../json.ts';

/** `portal` is the address of the site that answered, where the answer tells it; `error` is what the site said went wrong. */
export interface Answer {
  readonly packages: readonly JsonObject[];
  readonly portal: string;
  readonly error: string;
  /** Things in the list that are no description: numbers, texts in a list of things, empty places. */
  readonly unreadable: readonly string[];
}

export function answerIn(value: unknown): Answer {
  if (!isWrapped(value)) return listed(recordsIn(value), '');
  const portal = /^https?:\/\/[^/?#\s]+/.exec(textAt(value, 'help'))?.[0] ?? '';
  if (member(value, 'success') === false) return { packages: [], portal, error: errorIn(value), unreadable: [] };
  return listed(recordsIn(member(value, 'result')), portal);
}

function isWrapped(value: unknown): value is JsonObject {
  return isObject(value) && (Object.hasOwn(value, 'success') || Object.hasOwn(value, 'help')) && !Object.hasOwn(value, 'resources');
}

function errorIn(answer: JsonObject): string {
  const error = member(answer, 'error');
  if (typeof error === 'string') return error;
  return textAt(error, 'message') || textAt(error, '__type') || 'success: false';
}

function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const list = ['results', 'packages', 'datasets'].map((key) => member(value, key)).find(Array.isArray);
  if (list) return list;
  const data = member(value, 'data');
  if (Array.isArray(data)) return data.map(resourceRecord);
  if (isObject(data)) return [resourceRecord(data)];
  return isObject(value) && Object.keys(value).length > 0 ? [value] : [];
}

/** A resource object of JSON:API (https://jsonapi.org/format/#document-resource-objects) as one flat record; its own page is where it is found. */
function resourceRecord(resource: unknown): unknown {
  if (!isObject(resource)) return resource;
  const { id, attributes, links, meta } = Object.fromEntries(['id', 'attributes', 'links', 'meta'].map((key) => [key, member(resource, key)]));
  const self = member(links, 'self');
  const members = [...membersAt({ meta }, 'meta'), ...membersAt({ attributes }, 'attributes')];
  return Object.fromEntries([...members, ['id', id], ['url', typeof self === 'string' ? self : textAt(self, 'href')]]);
}

/** package_list gives names only. */
function listed(records: readonly unknown[], portal: string): Answer {
  const packages: JsonObject[] = [];
  const unreadable: string[] = [];
  const areNames = records.every((record) => typeof record === 'string');
  for (const [index, record] of records.entries()) {
    if (isObject(record)) packages.push(record);
    else if (areNames && String(record).trim()) packages.push({ name: String(record).trim() });
    else unreadable.push(String(index + 1));
  }
  return { packages, portal, error: '', unreadable };
}

/** Addresses under which a portal keeps files that were uploaded to it: .../dataset/<id>/resource/<id>/... */
export function portalOfFiles(record: JsonObject): string {
  const files = listAt(record, 'resources').map((resource) => textAt(resource, 'url'));
  return files.map((url) => /^(https?:\/\/[^/?#]+)\/(?:[^?#]*\/)?dataset\/[^/]+\/resource\//i.exec(url)?.[1] ?? '').find(Boolean) ?? '';
}
