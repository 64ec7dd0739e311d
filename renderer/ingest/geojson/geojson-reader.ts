// GeoJSON (RFC 7946) to areas: each feature with a surface, or with none, is an area. Knows what a file must be; its parts know shapes and names.
import { decodeText } from '../decode.ts';
import { isObject, member, textAt } from '../json.ts';
import { Ledger } from '../ledger.ts';
import { fileName, type Outcome, type Probe, type ReadContext, type Reader, type SourceFile } from '../reader.ts';
import type { SheetRow } from '../row.ts';
import { type Area, areaId, areaRow } from './area-row.ts';
import { crsOf, type FeatureFile, featuresIn, shapeOf } from './features.ts';
import { outOfRange, shapeFrom } from './geometry.ts';
import { kindInWords, kindOf, namingOf, propertiesOf, textOf } from './naming.ts';

const FORMAT = 'geojson';
const SHEET = 'features';

/** Systems in degrees of longitude and latitude that differ less than a metre: WGS 84 and ETRS89, with and without height. */
const DEGREES = /(EPSG\W{1,2}([\d.]+\W)?(4326|4258|4979|4937)|CRS84h?|WGS ?(19)?84)$/i;

export const geojsonReader: Reader = { format: FORMAT, claims, read };

function claims({ head }: Probe): boolean {
  return shapeOf(head) !== undefined;
}

async function read(files: readonly SourceFile[], context: ReadContext): Promise<Outcome> {
  const rows: SheetRow[] = [];
  const ledgers: Ledger[] = [];
  const given: Given = new Map();
  for (const file of files) {
    const ledger = new Ledger(file.path, FORMAT);
    for (const row of readFile(decodeText(await file.bytes()), given, ledger)) rows.push(row);
    ledgers.push(ledger);
    await context.tick(file.path);
  }
  return { rows, reports: ledgers.map((ledger) => ledger.report()) };
}

function* readFile(text: string, given: Given, ledger: Ledger): Generator<SheetRow> {
  const name = fileName(ledger.file);
  if (shapeOf(text.slice(0, 65_536)) === 'topology') {
    ledger.problem('topojson', { value: name });
    ledger.leave('unreadable', name);
    return;
  }
  const file = featuresIn(text, name, ledger);
  if (!file) return;
  for (let index = 0; index < file.shapes; index += 1) ledger.leave('no_id', `${name} ${index + 1}`);
  yield* areaRows(file, name, given, ledger);
}

function* areaRows(file: FeatureFile, name: string, given: Given, ledger: Ledger): Generator<SheetRow> {
  const naming = namingOf(file.features.map(propertiesOf));
  const layerKind = kindInWords(file.layer) ?? kindInWords(name.replace(/\.\w+$/, ''));
  const coordinates = new Coordinates(file.crs);
  for (const [index, feature] of file.features.entries()) {
    const area = { feature, featureId: featureIdOf(feature), properties: propertiesOf(feature), naming, layerKind };
    const row = readFeature({ ...area, shape: shapeFrom(member(feature, 'geometry')) }, index + 1, coordinates, given, ledger);
    if (row) yield row;
  }
  coordinates.report(ledger);
}

function readFeature(found: Area, number: number, coordinates: Coordinates, given: Given, ledger: Ledger): SheetRow | undefined {
  const name = areaId(found) || `${SHEET} ${number}`;
  const left = (reason: Parameters<Ledger['leave']>[0]) => void ledger.leave(reason, name);
  if (!isObject(found.feature) || textAt(found.feature, 'type') !== 'Feature') return left('unreadable');
  if (!isArea(found)) return left('not_an_area');
  if (areaId(found) === '') return left('no_id');
  const id = ownId(found, given);
  if (id === undefined) {
    ledger.problem('id_twice', { sheet: SHEET, row: number, column: found.naming.code ?? 'id', value: name });
    return left('id_twice');
  }
  const shape = coordinates.checked(found, number, ledger);
  const { row, faulty } = areaRow(id, { ...found, shape }, { file: ledger.file, sheet: SHEET, row: number });
  for (const column of faulty)
    ledger.problem('value_invalid', { sheet: SHEET, row: number, column, value: String(found.properties.get(column)) }, 'integer');
  ledger.use();
  return row;
}

function featureIdOf(feature: unknown): string {
  const id = member(feature, 'id');
  return typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
}

/** A point stands for an area only when its properties say which kind; a line never does. */
function isArea({ shape, properties, naming }: Area): boolean {
  if (shape?.kind === 'point') return kindOf(properties, naming) !== null;
  return shape?.kind !== 'line';
}

/** Ids given so far, and how many areas asked for each. */
type Given = Map<string, number>;

/** Two areas may share a name, so the second gets a number; a code that stands twice is one area described twice. */
function ownId(area: Area, given: Given): string | undefined {
  const id = areaId(area);
  let count = (given.get(id) ?? 0) + 1;
  if (count > 1 && textOf(area.properties, area.naming.code) !== '') return undefined;
  let own = count === 1 ? id : `${id}-${count}`;
  while (count > 1 && given.has(own)) own = `${id}-${++count}`;
  given.set(id, count);
  if (own !== id) given.set(own, 1);
  return own;
}

/** Whether the coordinates of a file are degrees, which GeoJSON asks for (RFC 7946, section 4). Said once for a file, however many features it holds. */
class Coordinates {
  readonly #foreign: boolean;
  #first: { row: number; value: string } | undefined;
  #count = 0;

  constructor(readonly crs: string) {
    this.#foreign = crs !== '' && !DEGREES.test(crs);
  }

  /** The shape when it can be used; a faulty one is reported. */
  checked({ feature, shape }: Area, row: number, ledger: Ledger): Area['shape'] {
    if (shape?.kind === 'faulty') {
      ledger.problem('value_invalid', { sheet: SHEET, row, column: 'geometry', value: JSON.stringify(member(feature, 'geometry')) }, 'geometry');
      return null;
    }
    const own = crsOf(feature) || crsOf(member(feature, 'geometry'));
    const outside = shape ? outOfRange(shape) : undefined;
    if (!this.#foreign && (own === '' || DEGREES.test(own)) && !outside) return shape;
    this.#count += 1;
    this.#first ??= { row, value: (this.#foreign ? this.crs : own) || String(outside) };
    return null;
  }

  report(ledger: Ledger): void {
    if (this.#first) ledger.problem('coordinates_not_degrees', { sheet: SHEET, column: 'geometry', ...this.#first }, String(this.#count));
  }
}
