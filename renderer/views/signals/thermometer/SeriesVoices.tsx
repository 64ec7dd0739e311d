// What people say of a series, and a way to add an explanation: those who know what it means stand beside those who count.
import { type FormEvent, useState } from 'react';
import { voicesAbout } from '../../../model/voices.ts';
import type { Series } from '../../../signals/series.ts';
import { thermometerText } from '../../text/thermometer-words.ts';
import { VoiceButton } from '../../voices/VoiceButton.tsx';
import { VoiceList } from '../../voices/VoiceList.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { PersonalWarning } from '../capture/PersonalWarning.tsx';
import { isSure } from '../capture/personal-kinds.ts';
import type { Board } from './use-board.ts';

export function SeriesVoices({ board, series }: { readonly board: Board; readonly series: Series }) {
  const words = thermometerText(useText()).panel;
  const [isOpen, setOpen] = useState(false);
  const voices = voicesAbout(board.openCase.records, [{ sheet: 'signal_series', id: series.id }]);
  return (
    <section className="series-voices">
      <h4>{words.voices}</h4>
      <VoiceList voices={voices} />
      {isOpen ? (
        <ExplanationForm series={series} onDone={() => setOpen(false)} />
      ) : (
        <p className="tools">
          <button type="button" className="button" onClick={() => setOpen(true)}>
            {words.explain}
          </button>{' '}
          <VoiceButton sheet="signal_series" id={series.id} as="counter_voice" />
        </p>
      )}
    </section>
  );
}

function ExplanationForm({ series, onDone }: { readonly series: Series; readonly onDone: () => void }) {
  const words = thermometerText(useText()).panel;
  const workspace = useWorkspace();
  const known = useWorkspaceState((state) => state.role);
  const [said, setSaid] = useState('');
  const [role, setRole] = useState(known);
  const isReady = said.trim() !== '' && role.trim() !== '' && !isSure(`${said}\n${role}`);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const about = { target_kind: 'signal_series', target_id: series.id, author_role: role.trim(), text: said.trim(), status: 'open' };
    const today = new Date().toISOString().slice(0, 10);
    const entered = await workspace.enter([{ sheet: 'annotations', values: { kind: 'explanation', created_on: today, ...about } }]);
    if ('entry' in entered) onDone();
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <label>
        {words.explainHelp}
        {/* biome-ignore lint/a11y/noAutofocus: the user just asked to write */}
        <textarea rows={3} value={said} autoFocus onChange={(event) => setSaid(event.target.value)} />
      </label>
      <label>
        {words.role}
        <input value={role} onChange={(event) => setRole(event.target.value)} />
      </label>
      <PersonalWarning text={`${said}\n${role}`} />
      <button type="submit" className="button primary" disabled={!isReady}>
        {words.save}
      </button>{' '}
      <button type="button" className="button" onClick={onDone}>
        {words.cancel}
      </button>
    </form>
  );
}
