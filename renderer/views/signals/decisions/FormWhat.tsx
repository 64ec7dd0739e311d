// Step 1 of a decision: what, by which body, from when, where, and who carries it out.
import { personalDataIn } from '../../../model/personal-data.ts';
import { rowsOf } from '../../../model/record.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';
import { decisionText } from '../../text/decision-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { ChoiceField, DayField, ManyField, TextField } from './form-fields.tsx';
import type { DecisionForm } from './use-decision-form.ts';

type TextName = 'title' | 'plain' | 'description' | 'decidedBy';
type DayName = 'decidedOn' | 'effectiveFrom' | 'effectiveUntil' | 'evaluateOn';

export function FormWhat({ form, book }: { readonly form: DecisionForm; readonly book: SignalBook }) {
  const { fields, hints, personal, status } = decisionText(useText()).form;
  const { draft, change, wrongOf } = form;
  const bodies = useBodies();
  const text = (name: TextName, more: { readonly rows?: number; readonly isRequired?: boolean; readonly offered?: readonly string[] } = {}) => (
    <TextField
      label={fields[name]}
      hint={name === 'plain' || name === 'decidedBy' ? hints[name] : undefined}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
      warning={personalDataIn(draft[name]).length > 0 ? personal : ''}
      wrong={wrongOf(name)}
      {...more}
    />
  );
  const day = (name: DayName, isRequired = false) => (
    <DayField
      label={fields[name]}
      hint={name === 'evaluateOn' ? hints.evaluateOn : undefined}
      value={draft[name]}
      onChange={(value) => change({ [name]: value })}
      wrong={wrongOf(name)}
      isRequired={isRequired}
    />
  );
  return (
    <>
      {text('title', { isRequired: true })}
      {text('plain')}
      {text('description', { rows: 2 })}
      <div className="decision-row">
        {text('decidedBy', { isRequired: true, offered: bodies })}
        {day('decidedOn', true)}
      </div>
      <div className="decision-row days">
        {day('effectiveFrom', true)}
        {day('effectiveUntil')}
        {day('evaluateOn')}
      </div>
      <ManyField label={fields.areaIds} options={book.areas} chosen={draft.areaIds} onChange={(areaIds) => change({ areaIds })} />
      <ManyField label={fields.unitIds} options={book.units} chosen={draft.unitIds} onChange={(unitIds) => change({ unitIds })} />
      <ChoiceField
        label={fields.status}
        value={draft.status}
        options={(['proposed', 'executed'] as const).map((value) => ({ value, label: status[value] }))}
        onChange={(value) => change({ status: value })}
        wrong=""
      />
    </>
  );
}

/** Who decided before, each once. */
function useBodies(): readonly string[] {
  const records = useWorkspaceState((state) => state.openCase?.records);
  const bodies = rowsOf(records ?? new Map(), 'decisions').flatMap(({ values }) =>
    typeof values.decided_by === 'string' ? [values.decided_by] : [],
  );
  return [...new Set(bodies)].sort();
}
