// Acts by which a person types whole rows into the case, and takes them back: each an act of editing like any other.

import { placeOf } from '../../edit/apply.ts';
import { nameOf, type Step, type WholeRowChange } from '../../model/change.ts';
import { checkEntry, ENTERED_HERE, type TypedRow } from '../../model/entered.ts';
import { NOTHING, type RecordSet, rowsOf } from '../../model/record.ts';
import { keyField } from '../../model/sheet.ts';
import type { Store, Workspace } from '../workspace.ts';
import { type Editing, newStep } from './editing.ts';

type Entering = Pick<Workspace, 'enter' | 'takeBack' | 'dismissEntered'>;

export function enteringActs(store: Store, { doStep, edit }: Editing): Entering {
  const caseNow = () => {
    const { openCase } = store.getState();
    if (!openCase) throw new Error('no case is open');
    return openCase;
  };
  return {
    enter: async (typed) => {
      const { records } = caseNow();
      const checked = checkEntry(records, typed);
      if ('faults' in checked) return checked;
      const step = newStep('enter', addedRows(records, checked.rows), store.getState().role);
      const entered = {
        entry: step.id,
        rows: checked.rows.map(({ sheet, values }) => ({ sheet, id: String(values[keyField(sheet)?.name ?? ''] ?? '') })),
      };
      store.setState(({ undoable }) => ({ undoable: [...undoable, { kind: 'edit', step }], redoable: [], justEntered: entered }));
      await doStep(step);
      return entered;
    },
    takeBack: async (entry) => {
      const { records, settled } = caseNow();
      const step = settled.steps.find(({ id }) => id === entry);
      const gone = step ? removals(records, step) : [];
      if (gone.length === 0) return false;
      store.setState(({ justEntered }) => ({ justEntered: justEntered?.entry === entry ? null : justEntered }));
      await edit('take-back', gone);
      return true;
    },
    dismissEntered: () => store.setState({ justEntered: null }),
  };
}

/** Typed rows at the end of their sheets. */
function addedRows(records: RecordSet, typed: readonly TypedRow[]): WholeRowChange[] {
  const count = new Map<string, number>();
  return typed.map(({ sheet, values, extra }) => {
    const at = count.get(sheet) ?? rowsOf(records, sheet).length;
    count.set(sheet, at + 1);
    return { kind: 'add', sheet, at, row: { values, raw: NOTHING, extra: extra ?? NOTHING, source: { file: ENTERED_HERE, sheet, row: null } } };
  });
}

/** The rows that a step put in, as they are by now; last first, so that each stands where it says. */
function removals(records: RecordSet, { changes }: Step): WholeRowChange[] {
  const found = changes.flatMap((change): WholeRowChange[] => {
    if (change.kind !== 'add') return [];
    const rows = rowsOf(records, change.sheet);
    const at = placeOf(rows, { sheet: change.sheet, at: change.at, name: nameOf(change.sheet, change.row.values) });
    const row = rows[at];
    return row ? [{ kind: 'remove', sheet: change.sheet, at, row }] : [];
  });
  return found.sort((one, other) => other.at - one.at);
}
