// Writes down a signal in words: Enter saves it, and the next can be typed at once. What may point to a person is saved only when that is asked for once more.
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { FELT_SCALE } from '../../../signals/felt.ts';
import type { CaptureStart } from '../../../workspace/signals/board-look.ts';
import { DateInput } from '../../app/DateInput.tsx';
import { captureText } from '../../text/capture-words.ts';
import { thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { CaptureOutcome, type Outcome } from './CaptureOutcome.tsx';
import { PersonalWarning } from './PersonalWarning.tsx';
import { personalKinds } from './personal-kinds.ts';
import { useCaptureChoices } from './use-capture-choices.ts';

interface Draft {
  readonly said: string;
  readonly day: string;
  readonly unitId: string;
  readonly areaId: string;
  readonly channel: string;
  readonly theme: string;
  readonly temperature: number | null;
}

const today = () => new Date().toISOString().slice(0, 10);

export function CaptureForm({ start }: { readonly start: CaptureStart }) {
  const text = useText();
  const words = captureText(text);
  const workspace = useWorkspace();
  const day = useWorkspaceState((state) => state.day);
  const field = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [draft, setDraft] = useState<Draft>({
    ...{ said: '', day: day ?? today(), channel: '', theme: '', temperature: null },
    ...{ unitId: start.unitId ?? '', areaId: start.areaId ?? '' },
  });
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const isSuspect = personalKinds(draft.said).length > 0;
  const save = async (isPersonal: boolean) => {
    if (draft.said.trim() === '') return setOutcome({ kind: 'wrong', sentences: ({ empty }) => [empty] });
    if (isSuspect && !isPersonal) return setOutcome({ kind: 'wrong', sentences: ({ mendFirst }) => [mendFirst] });
    const entered = await workspace.enter([{ sheet: 'qualitative_signals', values: valuesOf(draft, isPersonal) }]).catch(() => null);
    if (!entered) return setOutcome({ kind: 'wrong', sentences: ({ failed }) => [failed] });
    if ('faults' in entered) return setOutcome({ kind: 'wrong', sentences: (said) => entered.faults.map((fault) => faultSentence(fault, said)) });
    setOutcome({ kind: 'saved', id: entered.rows[0]?.id ?? '', entry: entered.entry, isPersonal });
    change({ said: '', temperature: null });
    field.current?.focus();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save(false);
  };
  return (
    <form className="capture-form" onSubmit={onSubmit}>
      <label className="wide">
        {words.said}
        <textarea
          ref={field}
          rows={3}
          maxLength={2000}
          // biome-ignore lint/a11y/noAutofocus: the form was asked for to type in
          autoFocus
          value={draft.said}
          aria-describedby="capture-help"
          onChange={(event) => change({ said: event.target.value })}
          onKeyDown={onKeyDown}
        />
      </label>
      <p className="help" id="capture-help">
        {words.help}
      </p>
      <PersonalWarning text={draft.said} />
      {isSuspect && (
        <p className="anyway">
          <button type="button" className="button" onClick={() => void save(true)}>
            {words.anyway}
          </button>{' '}
          {words.anywayMeans}
        </p>
      )}
      <Where draft={draft} change={change} />
      <Temperature value={draft.temperature} onChange={(temperature) => change({ temperature })} />
      <div className="end">
        <button type="submit" className="button primary">
          {words.save}
        </button>
        <CaptureOutcome outcome={outcome} onTakenBack={() => setOutcome(null)} />
      </div>
    </form>
  );
}

function faultSentence(fault: { readonly field: string; readonly value: string }, words: ReturnType<typeof captureText>): string {
  return words.fault(words.fields[fault.field] ?? fault.field, fault.value);
}

function valuesOf({ said, day, unitId, areaId, channel, theme, temperature }: Draft, isPersonal: boolean) {
  return {
    ...{ observed_on: day, unit_id: unitId || null, area_id: areaId || null, channel: channel.trim() || null, text: said.trim() },
    ...{ theme: theme.trim() || null, temperature, contains_personal_data: isPersonal },
  };
}

function Where({ draft, change }: { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void }) {
  const words = captureText(useText());
  const { units, areas, themes, channels } = useCaptureChoices();
  return (
    <div className="where">
      <div className="day">
        <DateInput label={words.day} value={draft.day} onChange={(day) => change({ day: day ?? draft.day })} />
        <button type="button" className="button" aria-pressed={draft.day === today()} onClick={() => change({ day: today() })}>
          {words.today}
        </button>
      </div>
      <Choice label={words.unit} none={words.noUnit} value={draft.unitId} choices={units} onChange={(unitId) => change({ unitId })} />
      <Choice label={words.area} none={words.noArea} value={draft.areaId} choices={areas} onChange={(areaId) => change({ areaId })} />
      <Known label={words.channel} value={draft.channel} known={channels} onChange={(channel) => change({ channel })} />
      <Known label={words.theme} value={draft.theme} known={themes} onChange={(theme) => change({ theme })} />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly value: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (id: string) => void;
}

function Choice({ label, none, value, choices, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{none}</option>
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface KnownProps {
  readonly label: string;
  readonly value: string;
  readonly known: readonly string[];
  readonly onChange: (text: string) => void;
}

/** A word that was used before, or a new one. */
function Known({ label, value, known, onChange }: KnownProps) {
  const list = `capture-${label.toLowerCase().replace(/\W/g, '')}`;
  return (
    <label>
      {label}
      <input list={list} maxLength={80} value={value} onChange={(event) => onChange(event.target.value)} />
      <datalist id={list}>
        {known.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
    </label>
  );
}

function Temperature({ value, onChange }: { readonly value: number | null; readonly onChange: (value: number | null) => void }) {
  const text = useText();
  const words = captureText(text);
  const { felt } = thermometerText(text);
  return (
    <fieldset className="temperature">
      <legend>{words.temperature}</legend>
      {[null, ...FELT_SCALE].map((step) => (
        <label key={String(step)}>
          <input type="radio" name="temperature" checked={value === step} onChange={() => onChange(step)} />
          {step === null ? words.noTemperature : `${step} ${felt.words[step]}`}
        </label>
      ))}
    </fieldset>
  );
}
