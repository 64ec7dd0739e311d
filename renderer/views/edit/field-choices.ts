// Which rows a reference can name: those that fit with the rest of the form first, each with where it belongs.

import type { Field } from '../../model/field.ts';
import { type RecordSet, rowsOf, type Value } from '../../model/record.ts';
import { isSheet, keyField, type SheetName } from '../../model/sheet.ts';
import type { EditForm } from '../../workspace/editing/edit-look.ts';
import type { Choice } from '../questions/choices.ts';
import { namesIn } from './row-names.ts';

type Values = Readonly<Record<string, Value>>;

/** For a field that names a row of something, what it is a part of. */
const PART_OF: Partial<Record<SheetName, readonly [field: string, sheet: SheetName]>> = {
  datasets: ['system_id', 'systems'],
  systems: ['organisation_id', 'organisations'],
  units: ['organisation_id', 'organisations'],
  purposes: ['parent_id', 'purposes'],
};

/** The field of the form that says in what a referred row should lie. */
const WITHIN: Readonly<Record<string, string>> = {
  'exchanges.source_dataset_id': 'from_system_id',
  'exchanges.target_dataset_id': 'to_system_id',
  'systems.unit_id': 'organisation_id',
  'datasets.derived_from_ids': 'system_id',
};

/** In the order of the language, those that lie where the form says before all others. */
export function choicesFor(
  records: RecordSet,
  sheet: SheetName,
  field: Field,
  values: Values,
  form: EditForm | null,
  language: 'nl' | 'en',
): readonly Choice[] {
  const names = namesIn(records, language);
  const isFirst = firstOf(sheet, field, values, form);
  const found = field.references.filter(isSheet).flatMap((target) => {
    const key = keyField(target)?.name ?? 'id';
    const part = PART_OF[target];
    return rowsOf(records, target).map((row) => {
      const id = String(row.values[key] ?? '');
      const above = part ? row.values[part[0]] : null;
      const note = part && typeof above === 'string' ? (names(part[1], above) ?? '') : '';
      return { id, name: names(target, id) || id, note, isFirst: isFirst(row.values) };
    });
  });
  const { compare } = new Intl.Collator(language, { numeric: true });
  return found.sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || compare(a.name, b.name) || compare(a.id, b.id));
}

function firstOf(sheet: SheetName, field: Field, values: Values, form: EditForm | null): (row: Values) => boolean {
  const inside = form?.kind === 'new' ? form.inside?.[field.name] : undefined;
  if (inside) return (row) => row[inside.sheet === 'units' ? 'unit_id' : 'organisation_id'] === inside.id;
  const within = WITHIN[`${sheet}.${field.name}`];
  const wanted = within && values[within];
  const part = PART_OF[field.references[0] as SheetName];
  return part && typeof wanted === 'string' ? (row) => row[part[0]] === wanted : () => false;
}
