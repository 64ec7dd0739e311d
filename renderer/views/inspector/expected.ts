// Which empty fields of a row are a gap in what we know, and which do not apply to it.
import type { Field } from '../../model/field.ts';
import type { SheetName } from '../../model/sheet.ts';

type Values = Readonly<Record<string, unknown>>;

const NOT_ALWAYS: Partial<Record<SheetName, Readonly<Record<string, (values: Values) => boolean>>>> = {
  exchanges: {
    via_system_id: () => false,
    valid_until: () => false,
    transfer_safeguard: () => false,
    target_dataset_id: (values) => values.mode !== 'query' && values.mode !== 'publication',
    review_on: (values) => values.is_temporary === true,
    exit_plan: (values) => values.is_temporary === true,
    agreement_id: (values) => values.recipient_role === 'processor' || values.recipient_role === 'joint_controller',
  },
  systems: { in_use_until: () => false },
  datasets: {
    base_registry: () => false,
    derived_from_ids: () => false,
    copy_of_id: (values) => values.kind === 'copy',
    copy_reason: (values) => values.kind === 'copy',
  },
};

/** What is filled in only where there is something to say. */
const ASIDE: ReadonlySet<string> = new Set([
  'valid_until',
  'effective_until',
  'note',
  'is_fictional',
  'response',
  'response_on',
  'special_ground',
  'parent_id',
]);

/** Whether an empty field is a gap in what we know, rather than something that does not apply to this row. */
export function isExpected(sheet: SheetName, values: Values, field: Field): boolean {
  return NOT_ALWAYS[sheet]?.[field.name]?.(values) ?? !ASIDE.has(field.name);
}
