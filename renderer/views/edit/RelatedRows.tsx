// Rows that belong with the one in the inspector and have no place of their own on the map: each opens in its form.
import { Pencil } from 'lucide-react';
import { useMemo } from 'react';
import { findRow } from '../../edit/find-row.ts';
import { STEP_WORDS } from '../../edit/step-words.ts';
import type { EnterableSheet } from '../../model/entered.ts';
import { type RecordSet, rowsOf } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { editText } from '../text/edit-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { namesIn } from './row-names.ts';

interface Related {
  readonly sheet: EnterableSheet;
  readonly id: string;
}

/** Of an exchange, what its fields name. */
const OF_EXCHANGE: readonly (readonly [field: string, sheet: EnterableSheet])[] = [
  ['source_dataset_id', 'datasets'],
  ['target_dataset_id', 'datasets'],
  ['activity_id', 'processing_activities'],
  ['purpose_id', 'purposes'],
  ['agreement_id', 'agreements'],
];

export function RelatedRows({ sheet, id }: { readonly sheet: SheetName; readonly id: string }) {
  const words = useText();
  const text = editText(words);
  const workspace = useWorkspace();
  const records = useWorkspaceState((state) => state.openCase?.records);
  const rows = useMemo(() => (records ? relatedTo(records, sheet, id) : []), [records, sheet, id]);
  if (!records || rows.length === 0) return null;
  const names = namesIn(records, words.language);
  return (
    <section>
      <h3>{text.related}</h3>
      <ul className="links">
        {rows.map((row) => {
          const name = names(row.sheet, row.id) ?? row.id;
          return (
            <li key={`${row.sheet} ${row.id}`}>
              <button
                type="button"
                className="link related"
                aria-label={`${text.change}: ${name}`}
                onClick={() => workspace.openForm({ kind: 'row', sheet: row.sheet, name: row.id, focus: null })}
              >
                <strong>
                  <Pencil size={12} aria-hidden /> {name}
                </strong>
                <span>{STEP_WORDS[words.language].nouns[row.sheet][0]}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Processing activities of a dataset and of a department; what an exchange names. */
function relatedTo(records: RecordSet, sheet: SheetName, id: string): readonly Related[] {
  if (sheet === 'exchanges') {
    const values = findRow(records, 'exchanges', id)?.row.values ?? {};
    const named = OF_EXCHANGE.flatMap(([field, target]): Related[] => {
      const value = values[field];
      return typeof value === 'string' && findRow(records, target, value) ? [{ sheet: target, id: value }] : [];
    });
    return named.filter((one, at) => named.findIndex((other) => other.sheet === one.sheet && other.id === one.id) === at);
  }
  const isOf = (values: Readonly<Record<string, unknown>>) => {
    if (sheet === 'units') return values.unit_id === id;
    return sheet === 'datasets' && Array.isArray(values.dataset_ids) && values.dataset_ids.includes(id);
  };
  return rowsOf(records, 'processing_activities').flatMap(({ values }) =>
    isOf(values) ? [{ sheet: 'processing_activities', id: String(values.id) }] : [],
  );
}
