// The columns of a sheet as a grid has them: the fields of the dictionary, and columns of the municipality's own. Knows no screen.
import type { Field } from '../model/field.ts';
import { type RecordSet, rowsOf } from '../model/record.ts';
import { fieldOf, fieldsOf, keyField, type SheetName } from '../model/sheet.ts';

/** `key` names a column among the others of its sheet: a field's name, or "own:" and the header as it stood. */
export type Column = { readonly key: string; readonly field: Field } | { readonly key: string; readonly own: string };

const OWN = 'own:';

export function fieldColumn(field: Field): Column {
  return { key: field.name, field };
}

export function ownColumn(name: string): Column {
  return { key: `${OWN}${name}`, own: name };
}

/** The fields in the order of the dictionary, then own columns in the order in which rows have them. */
export function columnsOf(records: RecordSet, sheet: SheetName): readonly Column[] {
  const own = new Set(rowsOf(records, sheet).flatMap(({ extra }) => Object.keys(extra)));
  return [...fieldsOf(sheet).map(fieldColumn), ...[...own].map(ownColumn)];
}

/** The column of this key; undefined when it is that of no field and no own column. */
export function columnOf(sheet: SheetName, key: string): Column | undefined {
  if (key.startsWith(OWN)) return ownColumn(key.slice(OWN.length));
  const field = fieldOf(sheet, key);
  return field && fieldColumn(field);
}

/** Whether the column holds the id by which others refer to the row. */
export function isKeyColumn(sheet: SheetName, column: Column): boolean {
  return keyField(sheet)?.name === column.key;
}
