// The description of a case file for other programs: a Frictionless Data Package with a schema for every sheet.
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

/** datapackage.json as text; `columns` are the headers of each sheet's file, `path` where it lies. */
export function dataPackage(title: string, sheets: readonly { sheet: SheetName; path: string; columns: readonly string[] }[]): string {
  const present = new Set(sheets.map(({ sheet }) => sheet));
  const resources = sheets.map(({ sheet, path, columns }) => ({
    name: sheet.replaceAll('_', '-'),
    type: 'table',
    path,
    scheme: 'file',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: schemaOf(sheet, columns, present),
  }));
  const description = { $schema: 'https://datapackage.org/profiles/2.0/datapackage.json', name: 'datareis-case', title, version: '1', resources };
  return `${JSON.stringify(description, null, 2)}\n`;
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
