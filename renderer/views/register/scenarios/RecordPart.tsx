// Writes the last changes of this session down as a new scenario, and takes them out of the case again where that is wanted.
import { useMemo, useState } from 'react';
import type { OpenCase } from '../../../workspace/state.ts';
import { compareText } from '../../text/compare-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { type Recording, recordingOf } from './recording.ts';

export function RecordPart({ openCase }: { readonly openCase: OpenCase }) {
  const text = compareText(useText()).scenarios;
  const { steps } = openCase.settled;
  const canRecord = useMemo(
    () => recordingOf(openCase.records, steps, { id: '', name: '', createdOn: '', author: '', description: '' }, false).count > 0,
    [openCase.records, steps],
  );
  return (
    <section className="scenario-record">
      <h3>{text.record}</h3>
      <p className="quiet-note">{canRecord ? text.recordHelp : text.recordNone}</p>
      {canRecord && <RecordForm openCase={openCase} />}
    </section>
  );
}

function RecordForm({ openCase }: { readonly openCase: OpenCase }) {
  const text = compareText(useText()).scenarios;
  const workspace = useWorkspace();
  const role = useWorkspaceState((state) => state.role);
  const all = openCase.settled.steps;
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [many, setMany] = useState(all.length);
  const [takeOut, setTakeOut] = useState(true);
  const [fault, setFault] = useState(false);
  const [said, setSaid] = useState('');
  const count = Math.max(1, Math.min(many, all.length));
  const recording: Recording = useMemo(() => {
    const scenario = { id: '', name: name.trim(), createdOn: new Date().toISOString().slice(0, 10), author: role, description: description.trim() };
    return recordingOf(openCase.records, all.slice(-count), scenario, takeOut);
  }, [openCase.records, all, count, name, role, description, takeOut]);
  const save = async () => {
    setFault(name.trim() === '');
    if (name.trim() === '' || !recording.changes || recording.count === 0) return;
    await workspace.edit('scenario', recording.changes);
    workspace.lookAtComparison({ scenario: recording.id, steps: null });
    setSaid(text.recorded(name.trim()));
    setName('');
    setDescription('');
  };
  return (
    <div className="decision-form">
      <label>
        {text.name}
        <input
          value={name}
          onChange={(event) => setName(event.target.value)}
          {...(fault && { 'aria-invalid': true, 'aria-describedby': 'scenario-name-fault' })}
        />
      </label>
      <label>
        {text.howMany}
        <input type="number" min={1} max={all.length} value={count} onChange={(event) => setMany(Number(event.target.value) || 1)} />
      </label>
      <label className="wide">
        {text.description}
        <textarea rows={2} value={description} onChange={(event) => setDescription(event.target.value)} />
      </label>
      <label className="check">
        <input type="checkbox" checked={takeOut} onChange={(event) => setTakeOut(event.target.checked)} />
        {text.takeOut}
      </label>
      {fault && (
        <p id="scenario-name-fault" role="alert" className="fault">
          {text.nameNeeded}
        </p>
      )}
      <p className="quiet-note">
        {text.willRecord(recording.count)} {recording.left > 0 && text.left(recording.left)}
      </p>
      <p className="tools">
        <button type="button" className="button" onClick={() => void save()}>
          {text.saveRecord}
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
