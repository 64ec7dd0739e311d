// Which privacy class does a flow or dataset have: that of the gravest category it carries. From rows; knows no page.
import { PRIVACY_CLASSES, type PrivacyClass } from '../../model/network.ts';
import { type RecordSet, type Row, rowsOf } from '../../model/record.ts';

/** null = no category is known. */
export function gravestClass(records: RecordSet): (row: Row) => PrivacyClass | null {
  const classes = new Map(rowsOf(records, 'data_categories').map(({ values }) => [values.id, values.privacy_class]));
  return ({ values }) => {
    const carried = Array.isArray(values.category_ids) ? values.category_ids : [];
    const ranks = carried.map((id) => PRIVACY_CLASSES.indexOf(classes.get(id) as PrivacyClass));
    return PRIVACY_CLASSES[Math.max(-1, ...ranks)] ?? null;
  };
}
