// A decision about a scenario as changes of the case: the status of the scenario, and the reason as an annotation that stays. Knows no screen.
import { newRows } from '../../../edit/new-row.ts';
import { setFields } from '../../../edit/set-fields.ts';
import type { Change } from '../../../model/change.ts';
import type { TypedRow } from '../../../model/entered.ts';
import type { EntryFault } from '../../../model/entry-fault.ts';
import type { RecordSet, Row } from '../../../model/record.ts';
import type { ScenarioStatus } from './StatusMark.tsx';

/** `today` is an ISO day; `role` never a name. Without a reason only the status changes. */
export interface Decided {
  readonly status: ScenarioStatus;
  readonly reason: string;
  readonly role: string;
  readonly today: string;
}

const SAID: Readonly<Record<ScenarioStatus, string>> = { draft: 'open', proposed: 'open', adopted: 'accepted', rejected: 'rejected' };

export function decisionChanges(
  records: RecordSet,
  row: Row,
  { status, reason, role, today }: Decided,
): { readonly changes: readonly Change[] } | { readonly faults: readonly EntryFault[] } {
  const id = String(row.values.id);
  const set = setFields(records, { sheet: 'scenarios', name: id, values: { status } });
  if ('faults' in set || reason === '') return set;
  const said = newRows(records, [annotation(id, status, reason, role, today)]);
  return 'faults' in said ? said : { changes: [...set.changes, ...said.changes] };
}

function annotation(id: string, status: ScenarioStatus, reason: string, role: string, today: string): TypedRow {
  return {
    sheet: 'annotations',
    values: { created_on: today, kind: 'explanation', target_kind: 'scenario', target_id: id, author_role: role, text: reason, status: SAID[status] },
  };
}
