// Which fields a form has for a row of any sheet: in which groups, in which order, and with what kind of control. Answers from the dictionary; knows no screen.
import type { Field } from '../model/field.ts';
import { fieldsOf, keyField, type SheetName } from '../model/sheet.ts';

/** How a field is filled in. `tags` = several rows that are referred to. */
export type Control = 'text' | 'longtext' | 'code' | 'reference' | 'tags' | 'yes-no' | 'date' | 'duration' | 'number';

export type GroupName = 'purpose' | 'what' | 'ends' | 'why' | 'how' | 'time' | 'certainty' | 'needed' | 'more';

export interface FormGroup {
  readonly name: GroupName;
  readonly fields: readonly Field[];
}

/** The groups of an exchange: what it is for stands first, since that is to be settled before how it is done. */
const EXCHANGE: readonly (readonly [GroupName, readonly string[]])[] = [
  ['purpose', ['purpose_id']],
  ['ends', ['from_system_id', 'source_dataset_id', 'to_system_id', 'target_dataset_id', 'via_system_id', 'recipient_role', 'is_feedback']],
  ['what', ['name', 'category_ids', 'subject_ids', 'process_step']],
  ['why', ['legal_basis_ids', 'activity_id', 'agreement_id', 'transfer_safeguard']],
  ['how', ['mode', 'frequency', 'latency', 'standard_id', 'correction', 'volume_per_year']],
  ['time', ['valid_from', 'valid_until', 'is_temporary', 'review_on', 'exit_plan']],
  ['certainty', ['described_by', 'certainty']],
];

/** Every field of the sheet but its id, once. What is required stands first in each group, but in an exchange the order of the two ends is that of the road. */
export function formGroups(sheet: SheetName): readonly FormGroup[] {
  const fields = fieldsOf(sheet).filter((field) => field.name !== keyField(sheet)?.name || sheet === 'case_info');
  if (sheet === 'exchanges') return exchangeGroups(fields);
  const needed = fields.filter((field) => field.required);
  const more = fields.filter((field) => !field.required);
  return groups([
    ['needed', needed],
    ['more', more],
  ]);
}

function exchangeGroups(fields: readonly Field[]): readonly FormGroup[] {
  const placed = new Set(EXCHANGE.flatMap(([, names]) => names));
  const found = EXCHANGE.map(([name, names]): [GroupName, Field[]] => {
    const own = names.flatMap((one) => fields.find((field) => field.name === one) ?? []);
    return [name, name === 'ends' ? own : requiredFirst(own)];
  });
  return groups([...found, ['more', fields.filter(({ name }) => !placed.has(name))]]);
}

function requiredFirst(fields: readonly Field[]): Field[] {
  return [...fields].sort((one, other) => Number(other.required) - Number(one.required));
}

function groups(all: readonly (readonly [GroupName, readonly Field[]])[]): readonly FormGroup[] {
  return all.filter(([, fields]) => fields.length > 0).map(([name, fields]) => ({ name, fields }));
}

/** The fields in the order in which the form asks them. */
export function askedInOrder(sheet: SheetName): readonly Field[] {
  return formGroups(sheet).flatMap(({ fields }) => fields);
}

/** How a field of this type is filled in. */
export function controlOf(field: Field): Control {
  if (field.references.length > 0) return field.many ? 'tags' : 'reference';
  switch (field.type) {
    case 'enum':
      return 'code';
    case 'boolean':
      return 'yes-no';
    case 'integer':
    case 'decimal':
      return 'number';
    case 'date':
    case 'duration':
    case 'longtext':
      return field.type;
    default:
      return 'text';
  }
}
