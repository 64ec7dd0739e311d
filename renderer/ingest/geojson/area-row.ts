// One feature to one row of areas: what its properties say, and its shape as text small enough for a cell.
import { LIMITS } from '../../model/limits.ts';
import type { SourceRef, Value } from '../../model/record.ts';
import { fieldOf } from '../../model/sheet.ts';
import { parseValue } from '../../model/value.ts';
import { idOf, newRow, type SheetRow } from '../row.ts';
import { type Shape, shapeText } from './geometry.ts';
import { type AreaKind, kindOf, type Naming, type Properties, textOf } from './naming.ts';

/** Below the longest cell of Excel, with room for what a writer adds. */
const MOST_CHARACTERS = LIMITS.cellCharacters - 767;

/** A feature with what its file says about all: which property is what, and the kind that the layer or file is named after. */
export interface Area {
  readonly feature: unknown;
  readonly featureId: string;
  readonly properties: Properties;
  readonly naming: Naming;
  readonly layerKind: AreaKind | null;
  /** Null when the shape cannot be used: another coordinate system, or faulty. */
  readonly shape: Shape | null;
}

/** The code, else the name, else the feature's own id; '' when it has none of these. A "|" would split a list of ids. */
export function areaId({ properties, naming, featureId }: Area): string {
  const code = textOf(properties, naming.code) || (textOf(properties, naming.name) === '' ? featureId : '');
  if (code !== '') return code.includes('|') ? idOf(code) : code;
  return idOf(textOf(properties, naming.name));
}

/** `faulty` are properties whose figure is no whole number; their text is kept as raw. */
export function areaRow(id: string, area: Area, source: SourceRef): { row: SheetRow; faulty: readonly string[] } {
  const { properties, naming, layerKind } = area;
  const figures = { population: figureOf(properties, naming.population), households: figureOf(properties, naming.households) };
  const kind = kindOf(properties, naming) ?? layerKind;
  const values = {
    id,
    name: textOf(properties, naming.name) || null,
    kind,
    population: figures.population.value,
    households: figures.households.value,
  };
  const kindText = textOf(properties, naming.kind);
  const raw = {
    ...(kindText !== '' && kindText !== kind ? { kind: kindText } : {}),
    ...(figures.population.raw ? { population: figures.population.raw } : {}),
    ...(figures.households.raw ? { households: figures.households.raw } : {}),
  };
  const faulty = [naming.population, naming.households].filter((key, index) => key !== undefined && Object.values(figures)[index]?.isFaulty);
  return { row: newRow('areas', source, { values, raw, extra: extraOf(area) }), faulty: faulty.filter((key) => key !== undefined) };
}

/** CBS writes negative figures such as -99997 for what is secret or not known: no figure, and no fault. */
function figureOf(properties: Properties, key: string | undefined): { value: Value; raw?: string; isFaulty?: boolean } {
  const text = textOf(properties, key);
  if (text === '') return { value: null };
  if (/^-\d+([.,]\d+)?$/.test(text)) return { value: null, raw: text };
  const field = fieldOf('areas', 'population');
  const parsed = field ? parseValue('areas', field, text, 'point') : { value: null };
  if ('code' in parsed) return { value: null, raw: text, isFaulty: true };
  return String(parsed.value) === text ? parsed : { ...parsed, raw: text };
}

/** Properties without a field of their own, under their own names, and the shape. */
function extraOf({ properties, naming, featureId, shape }: Area): Record<string, string> {
  const used = new Set<string | undefined>([naming.name, naming.kind, naming.population, naming.households, naming.code]);
  const extra = new Map<string, string>();
  if (featureId !== '' && featureId !== textOf(properties, naming.code)) extra.set('feature_id', featureId);
  for (const [key, value] of properties) {
    const text = plainText(value);
    const column = ['geometry', 'geometry_points', 'feature_id'].includes(key) ? `${key} (eigenschap)` : key;
    if (!used.has(key) && text !== '') extra.set(column, text);
  }
  const written = shape ? shapeText(shape, MOST_CHARACTERS) : undefined;
  if (written) extra.set('geometry', written.text);
  if (written && written.left < written.all) extra.set('geometry_points', `${written.left}/${written.all}`);
  return Object.fromEntries(extra);
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return (typeof value === 'object' ? JSON.stringify(value) : String(value)).trim().slice(0, LIMITS.cellCharacters);
}
