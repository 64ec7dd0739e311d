// The description of a case file for other programs: a Frictionless Data Package with a schema for every sheet.
import { CASE_FORMAT, CASE_PACKAGE } from '../model/case-format.ts';
import type { Field } from '../model/field.ts';
import { fieldsOf, isSheet, keyField, type SheetName } from '../model/sheet.ts';

/** Types of the Table Schema (https://datapackage.org/standard/table-schema/). Lists stand in one cell, split at "|", so they are text here. */
const TYPES: Partial<Record<Field['type'], string>> = {
  boolean: 'boolean',
  date: 'date',
  integer: 'integer',
  decimal: 'number',
  duration: 'duration',
};

/** A file of the package. `hash` is its SHA-256 in hexadecimal digits, `bytes` its length; `sheet` when it holds the rows of one. */
export interface DescribedPart {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
  readonly sheet: { readonly name: SheetName; readonly columns: readonly string[] } | null;
}

export interface DescribedSource {
  readonly title: string;
  /** The unit or organisation that described it. */
  readonly describedBy?: string;
}

export interface DescribedCase {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly DescribedSource[];
  readonly parts: readonly DescribedPart[];
}

/** datapackage.json as text. `datareis` and `describedBy` are properties of our own, which the standard allows. */
export function dataPackage({ id, title, sources, parts }: DescribedCase): string {
  const present = new Set(parts.flatMap(({ sheet }) => (sheet ? [sheet.name] : [])));
  const description = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: CASE_PACKAGE,
    id,
    title,
    version: String(CASE_FORMAT),
    datareis: { format: CASE_FORMAT },
    ...(sources.length > 0 && { sources }),
    resources: parts.map((part) => resourceOf(part, present)),
  };
  return `${JSON.stringify(description, null, 2)}\n`;
}

/** https://datapackage.org/standard/data-resource/: `hash` names its algorithm, `bytes` is the length. */
function resourceOf({ path, hash, bytes, sheet }: DescribedPart, present: ReadonlySet<SheetName>) {
  const size = { bytes, hash: `sha256:${hash}` };
  if (!sheet) return { name: nameOf(path), path, ...size };
  const format = { type: 'table', path, scheme: 'file', format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' };
  return { name: sheet.name.replaceAll('_', '-'), ...format, ...size, schema: schemaOf(sheet.name, sheet.columns, present) };
}

/** "data/findings.csv" is "findings". */
function nameOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
}

function schemaOf(sheet: SheetName, columns: readonly string[], present: ReadonlySet<SheetName>) {
  const fields = fieldsOf(sheet);
  const own = columns.slice(fields.length).map((name) => ({ name, type: 'string' }));
  const key = keyField(sheet);
  return {
    fields: [...fields.map((field) => fieldSchema(field, field === key)), ...own],
    missingValues: [''],
    ...(key ? { primaryKey: [key.name] } : {}),
    foreignKeys: fields.flatMap((field) => foreignKey(field, present)),
  };
}

/** Only the key is required here: in a case that is still being filled in, any other field may be unknown. */
function fieldSchema(field: Field, isKey: boolean) {
  const type = (!field.many && TYPES[field.type]) || 'string';
  const constraints = {
    ...(isKey ? { required: true, unique: true } : {}),
    ...(field.allowed.length > 0 && !field.many ? { enum: field.allowed } : {}),
    ...(field.range ? { minimum: field.range[0], maximum: field.range[1] } : {}),
  };
  return {
    name: field.name,
    type,
    title: field.labelNl,
    description: field.definition,
    example: field.example,
    ...(type === 'boolean' ? { trueValues: ['yes'], falseValues: ['no'] } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

/** A list of references, or one into either of two sheets, is more than a foreign key can say. */
function foreignKey(field: Field, present: ReadonlySet<SheetName>) {
  const [target = '', other] = field.references;
  if (field.many || other !== undefined || !isSheet(target) || !present.has(target)) return [];
  return [{ fields: [field.name], reference: { resource: target.replaceAll('_', '-'), fields: [keyField(target)?.name ?? 'id'] } }];
}
