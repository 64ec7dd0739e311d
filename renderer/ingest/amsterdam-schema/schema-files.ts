// What an Amsterdam Schema file describes: a dataset with versions of tables, or a table with relations. Opens no file and makes no row.
import { isObject, type JsonObject, listAt, member, membersAt, textAt } from '../json.ts';

/** Where a member of a file stands, by the keys that lead to it. */
export type LineOf = (path: readonly string[]) => number | null;

/** A field that points into another table; `target` is "dataset:table" as written, `line` where it stands. */
export interface Relation {
  readonly field: string;
  readonly title: string;
  readonly target: string;
  readonly line: number | null;
}

/** A table in a file of its own, or (older layout) inside its dataset's file. */
export interface Table {
  readonly file: string;
  readonly json: JsonObject;
  readonly relations: readonly Relation[];
}

/** `ref` points to a table's file, relative to the dataset's folder; `inside` is the table itself in the older layout. */
interface TableEntry {
  readonly id: string;
  readonly ref: string;
  readonly inside: JsonObject | undefined;
  readonly path: readonly string[];
}

interface Version {
  readonly names: readonly string[];
  readonly json: JsonObject;
  readonly tables: readonly TableEntry[];
}

/** `versions` in the order of the file; `standard` is the default version; `unknownDefault` is a name that no version has. */
export interface Dataset {
  readonly file: string;
  readonly id: string;
  readonly json: JsonObject;
  readonly versions: readonly Version[];
  readonly standard: Version | undefined;
  readonly unknownDefault: string;
}

/** Amsterdam Schema, `dataset`: https://schemas.data.amsterdam.nl/docs/ams-schema-spec.html. Versions may be keys, a list, or (older layout) absent. */
export function datasetIn(file: string, json: JsonObject): Dataset {
  const versioned = [...keyedVersions(json), ...listedVersions(json)];
  const versions = versioned.length > 0 ? versioned : unversioned(json);
  const named = textAt(json, 'defaultVersion') || textAt(json, 'default_version');
  const standard = versioned.find(({ names }) => names.includes(named));
  const fallback = versioned.length > 0 ? versions.at(-1) : versions[0];
  const isUnknown = !standard && named !== '' && versioned.length > 0;
  return { file, id: textAt(json, 'id'), json, versions, standard: standard ?? fallback, unknownDefault: isUnknown ? named : '' };
}

function keyedVersions(json: JsonObject): Version[] {
  return membersAt(json, 'versions').flatMap(([key, version]) => versionFrom(version, [key, textAt(version, 'version')], ['versions', key]));
}

function listedVersions(json: JsonObject): Version[] {
  return listAt(json, 'versions').flatMap((version, index) =>
    versionFrom(version, [textAt(version, 'id'), textAt(version, 'name'), textAt(version, 'version')], ['versions', String(index)]),
  );
}

function versionFrom(version: unknown, names: readonly string[], path: readonly string[]): Version[] {
  return isObject(version) ? [{ names: names.filter(Boolean), json: version, tables: entriesIn(version, path) }] : [];
}

/** Older layout: the dataset's own tables come first and are the standard; `activeVersions` of a table names its other versions. */
function unversioned(json: JsonObject): Version[] {
  if (member(json, 'tables') === undefined) return [];
  const others = listAt(json, 'tables').flatMap((entry) =>
    membersAt(entry, 'activeVersions').map(([name, ref]) => ({ names: [name], json: {}, tables: [refEntry(textAt(entry, 'id'), ref)] })),
  );
  return [{ names: [], json, tables: entriesIn(json, []) }, ...others];
}

function refEntry(id: string, ref: unknown): TableEntry {
  return { id, ref: typeof ref === 'string' ? ref : '', inside: undefined, path: [] };
}

function entriesIn(owner: JsonObject, path: readonly string[]): TableEntry[] {
  return listAt(owner, 'tables').flatMap((entry, index) => {
    if (!isObject(entry)) return [];
    const ref = textAt(entry, '$ref');
    return [{ id: textAt(entry, 'id'), ref, inside: ref === '' ? entry : undefined, path: [...path, 'tables', String(index)] }];
  });
}

/** `path` leads to the table inside its file; `lineOf` knows the lines of that file. */
export function tableIn(file: string, json: JsonObject, path: readonly string[], lineOf: LineOf): Table {
  const relations: Relation[] = [];
  collect(member(json, 'schema'), [...path, 'schema'], [], relations, lineOf);
  return { file, json, relations };
}

/** Relations stand on fields, on fields of an object, and on items of a list. */
function collect(owner: unknown, path: readonly string[], fields: readonly string[], relations: Relation[], lineOf: LineOf): void {
  for (const [name, field] of membersAt(owner, 'properties')) {
    const at = [...path, 'properties', name];
    for (const [part, place] of [
      [field, at],
      [member(field, 'items'), [...at, 'items']],
    ] as const) {
      const target = textAt(part, 'relation');
      const inner = [...fields, name];
      if (target) relations.push({ field: inner.join('.'), title: textAt(part, 'title'), target, line: lineOf([...place, 'relation']) });
      collect(part, place, inner, relations, lineOf);
    }
  }
}

/** Who may see something: the scopes of `auth`, a text, a reference, or a list of either. */
export function scopesOf(json: JsonObject): string[] {
  const auth = member(json, 'auth');
  return (Array.isArray(auth) ? auth : [auth])
    .map((scope) => (typeof scope === 'string' ? scope : textAt(scope, '$ref').replace(/^\/?scopes\//, '')))
    .map((scope) => scope.trim())
    .filter(Boolean);
}

/** The file a `$ref` means, as a path without extension: relative to the folder of the file it stands in. */
export function resolveRef(folder: string, ref: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of ref.replace(/\.json$/i, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
