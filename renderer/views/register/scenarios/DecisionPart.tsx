// What is decided about a scenario: its status with the reason, by whom, what was said before; and carrying it out in the case.
import { useState } from 'react';
import type { ScenarioRun } from '../../../compare/scenario.ts';
import { type Row, rowsOf } from '../../../model/record.ts';
import type { OpenCase } from '../../../workspace/state.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { useDayWords } from '../compare/use-names.ts';
import { decisionChanges } from './decision-changes.ts';
import { type ScenarioStatus, STATUSES, StatusMark } from './StatusMark.tsx';

interface Props {
  readonly openCase: OpenCase;
  readonly row: Row;
  readonly whole: ScenarioRun;
}

export function DecisionPart({ openCase, row, whole }: Props) {
  const text = compareText(useText()).scenarios;
  const workspace = useWorkspace();
  const [said, setSaid] = useState('');
  const changes = whole.applied.flatMap((step) => step.changes);
  const applyAll = async () => {
    await workspace.edit('scenario', changes);
    setSaid(text.wasApplied);
  };
  return (
    <section className="scenario-decision">
      <h4>{text.decide}</h4>
      <Voices openCase={openCase} id={String(row.values.id)} />
      <DecisionForm openCase={openCase} row={row} onDone={() => setSaid(text.decided)} />
      {changes.length > 0 && (
        <p className="tools">
          <button type="button" className="button" onClick={() => void applyAll()}>
            {text.apply}
          </button>
          <span className="quiet-note">{text.applyHelp(whole.applied.filter((step) => step.changes.length > 0).length)}</span>
        </p>
      )}
      <p role="status" className="said">
        {said}
      </p>
    </section>
  );
}

function DecisionForm({ openCase, row, onDone }: Pick<Props, 'openCase' | 'row'> & { readonly onDone: () => void }) {
  const text = compareText(useText()).scenarios;
  const workspace = useWorkspace();
  const known = useWorkspaceState((state) => state.role);
  const [status, setStatus] = useState<ScenarioStatus>(STATUSES.find((one) => one === row.values.status) ?? 'draft');
  const [reason, setReason] = useState('');
  const [role, setRole] = useState(known);
  const [fault, setFault] = useState<'reason' | 'role' | null>(null);
  const save = async () => {
    const needsReason = status === 'adopted' || status === 'rejected';
    if (needsReason && reason.trim() === '') return setFault('reason');
    if (reason.trim() !== '' && role.trim() === '') return setFault('role');
    setFault(null);
    const today = new Date().toISOString().slice(0, 10);
    const outcome = decisionChanges(openCase.records, row, { status, reason: reason.trim(), role: role.trim(), today });
    if ('faults' in outcome) return setFault('reason');
    await workspace.edit('scenario', outcome.changes);
    setReason('');
    onDone();
  };
  const wrong = (which: 'reason' | 'role') => (fault === which ? { 'aria-invalid': true, 'aria-describedby': `scenario-${which}-fault` } : {});
  return (
    <div className="decision-form">
      <label>
        {text.statusLabel}
        <select value={status} onChange={(event) => setStatus(event.target.value as ScenarioStatus)}>
          {STATUSES.map((one) => (
            <option key={one} value={one}>
              {text.status[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.role}
        <input value={role} placeholder={text.roleHelp} onChange={(event) => setRole(event.target.value)} {...wrong('role')} />
      </label>
      <label className="wide">
        {text.reason}
        <textarea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} {...wrong('reason')} />
      </label>
      {fault && (
        <p id={`scenario-${fault}-fault`} role="alert" className="fault">
          {fault === 'reason' ? text.reasonNeeded : text.roleNeeded}
        </p>
      )}
      <p className="tools">
        <button type="button" className="button" onClick={() => void save()}>
          {text.saveDecision}
        </button>
        <span className="quiet-note">{text.reasonHelp}</span>
      </p>
    </div>
  );
}

/** Annotations about the scenario, the latest last. */
function Voices({ openCase, id }: { readonly openCase: OpenCase; readonly id: string }) {
  const text = compareText(useText()).scenarios;
  const dayWords = useDayWords();
  const rows = rowsOf(openCase.records, 'annotations').filter(({ values }) => values.target_kind === 'scenario' && values.target_id === id);
  if (rows.length === 0) return null;
  return (
    <>
      <p className="quiet-note">{text.reasons}</p>
      <ul className="scenario-voices">
        {rows.map(({ values }) => (
          <li key={String(values.id)}>
            <StatusMark status={values.status === 'accepted' ? 'adopted' : values.status === 'rejected' ? 'rejected' : 'proposed'} />
            <span>
              {String(values.text ?? '')}{' '}
              <span className="quiet">({text.by(String(values.author_role ?? ''), dayWords(String(values.created_on ?? '')))})</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
