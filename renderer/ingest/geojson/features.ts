// Which features a GeoJSON text holds (RFC 7946): of a collection, alone, or one a line (RFC 8142). Knows no properties and no rows.
import { isObject, listAt, member, readJson, scanJson, textAt } from '../json.ts';
import type { Ledger } from '../ledger.ts';

/** `features` are members as they stand, so possibly no feature at all; `shapes` counts geometries that stand by themselves. */
export interface FeatureFile {
  readonly features: readonly unknown[];
  readonly shapes: number;
  /** The foreign member "name" that GDAL and WFS servers write: the name of the layer. */
  readonly layer: string;
  /** The coordinate reference system that the file names (GeoJSON 2008), or ''. */
  readonly crs: string;
}

/** What a text is by its beginning; a `topology` is TopoJSON, which is recognised to be able to say so. */
export type Shape = 'features' | 'geometry' | 'topology';

const GEOMETRIES = new Set(['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon', 'GeometryCollection']);
const SEPARATOR = '\u001e';

/** Keys stand in any order, and the last ones may be cut off. `features` is no word of GeoJSON alone (Esri has it too), so its first member must be a Feature. */
export function shapeOf(head: string): Shape | undefined {
  const text = head.replaceAll(SEPARATOR, ' ');
  if (!/^\s*[[{]/.test(text)) return undefined;
  const keys = new Set<string>();
  const types = new Map<string, string>();
  scanJson(text, (path, value) => {
    if (path.length > 3) return;
    const at = path.join('/');
    keys.add(at);
    if (path.at(-1) === 'type' && value !== undefined && !types.has(at)) types.set(at, value);
  });
  return shapeFrom(keys, types);
}

function shapeFrom(keys: ReadonlySet<string>, types: ReadonlyMap<string, string>): Shape | undefined {
  const type = types.get('type') ?? '';
  const hasFeature = types.get('features/0/type') === 'Feature' || (keys.has('features/0/geometry') && keys.has('features/0/properties'));
  if (type === 'FeatureCollection' || hasFeature || types.get('0/type') === 'Feature') return 'features';
  if (type === 'Feature' && (keys.has('geometry') || keys.has('properties'))) return 'features';
  if (type === 'Topology' && (keys.has('objects') || keys.has('arcs'))) return 'topology';
  return GEOMETRIES.has(type) && (keys.has('coordinates') || keys.has('geometries')) ? 'geometry' : undefined;
}

/** All features of a text; undefined when nothing of it is JSON. Lines of a sequence that are faulty are left and reported one by one. */
export function featuresIn(text: string, name: string, ledger: Ledger): FeatureFile | undefined {
  if (isSequence(text)) return joined(membersOfSequence(text, ledger));
  const reading = readJson(text.replaceAll(SEPARATOR, ''), '');
  if ('value' in reading) return joined(Array.isArray(reading.value) ? reading.value : [reading.value]);
  ledger.problem(reading.code, { row: reading.line, value: reading.detail });
  ledger.leave('unreadable', name);
  return undefined;
}

/** More than one JSON text: split by record separators, or the first line is whole by itself and others follow. */
function isSequence(text: string): boolean {
  const separated = text.indexOf(SEPARATOR);
  if (separated !== -1) return text.includes(SEPARATOR, separated + 1);
  const [first = '', rest = ''] = splitOnce(text.trimStart());
  return rest.trim() !== '' && 'value' in readJson(first, '');
}

function splitOnce(text: string): [string, string] {
  const end = text.indexOf('\n');
  return end === -1 ? [text, ''] : [text.slice(0, end), text.slice(end + 1)];
}

function* membersOfSequence(text: string, ledger: Ledger): Generator<unknown> {
  const separator = text.includes(SEPARATOR) ? SEPARATOR : '\n';
  let line = 1;
  for (const part of text.split(separator)) {
    const reading = part.trim() === '' ? undefined : readJson(part, '');
    if (reading && 'value' in reading) yield reading.value;
    else if (reading) {
      const row = line + (reading.line ?? 1) - 1;
      ledger.problem(reading.code, { row, value: reading.detail });
      ledger.leave('unreadable', String(row));
    }
    line += part.split('\n').length - (separator === '\n' ? 0 : 1);
  }
}

/** One list of the features of several GeoJSON texts; the first that names a layer or a system names it for all. */
function joined(values: Iterable<unknown>): FeatureFile {
  const features: unknown[] = [];
  let [shapes, layer, crs] = [0, '', ''];
  for (const value of values) {
    layer ||= textAt(value, 'name');
    crs ||= crsOf(value);
    if (Array.isArray(member(value, 'features'))) for (const feature of listAt(value, 'features')) features.push(feature);
    else if (GEOMETRIES.has(textAt(value, 'type'))) shapes += 1;
    else features.push(value);
  }
  return { features, shapes, layer, crs };
}

/** The name of a coordinate reference system as GeoJSON 2008 (section 3) and older writers give it, on a collection, feature or geometry. */
export function crsOf(value: unknown): string {
  const crs = member(value, 'crs');
  if (typeof crs === 'string') return crs.trim();
  const properties = member(crs, 'properties');
  const code = member(properties, 'code');
  const named = textAt(properties, 'name') || textAt(properties, 'href');
  if (named !== '') return named;
  return typeof code === 'number' || typeof code === 'string' ? `EPSG:${code}` : isObject(crs) ? textAt(crs, 'type') : '';
}
