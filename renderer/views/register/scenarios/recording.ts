// The last steps of the history as a new scenario: its rows, and the way back for what they changed. Knows no screen.
import { type NewScenario, recordScenario } from '../../../compare/record-scenario.ts';
import { applyChanges, inverse } from '../../../edit/apply.ts';
import { newRows } from '../../../edit/new-row.ts';
import type { Change, Step } from '../../../model/change.ts';
import { nextId } from '../../../model/entered.ts';
import type { RecordSet } from '../../../model/record.ts';

/** `count` steps the scenario would have; `left` changes are about other sheets. `changes` null = the rows cannot be made. */
export interface Recording {
  readonly id: string;
  readonly count: number;
  readonly left: number;
  readonly changes: readonly Change[] | null;
}

/** `steps` are the last ones of the history, in order. With `takeOut` their changes that became steps go out of the case, in the same act. */
export function recordingOf(records: RecordSet, steps: readonly Step[], scenario: NewScenario, takeOut: boolean): Recording {
  const made = steps.flatMap(({ changes }) => changes);
  const id = nextId(records, 'scenarios');
  const { rows, left } = recordScenario({ ...scenario, id }, made);
  const kept = new Set(left);
  const back = takeOut ? inverse(made.filter((change) => !kept.has(change))) : [];
  const added = scenario.name === '' ? { faults: [] } : newRows(applyChanges(records, back), rows);
  return { id, count: rows.length - 1, left: left.length, changes: 'faults' in added ? null : [...back, ...added.changes] };
}
