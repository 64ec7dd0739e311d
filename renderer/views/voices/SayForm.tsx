// Object or ask in two steps: what you want to say, then in which role, with what will be recorded to see.
import { type FormEvent, useState } from 'react';
import { codeWord } from '../../model/code-lists.ts';
import type { Voicing } from '../../workspace/editing/edit-look.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { say } from '../announce/say.ts';
import { namesIn } from '../edit/row-names.ts';
import { PersonalWarning } from '../signals/capture/PersonalWarning.tsx';
import { isSure } from '../signals/capture/personal-kinds.ts';
import { voicesText } from '../text/voices-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { type Said, saidChanges } from './voicing.ts';

interface Props {
  readonly about: Extract<Voicing, { kind: 'say' }>;
  readonly openCase: OpenCase;
  readonly onDone: () => void;
}

export function SayForm({ about, openCase, onDone }: Props) {
  const words = useText();
  const text = voicesText(words).dialog;
  const role = useWorkspaceState((state) => state.role);
  const workspace = useWorkspace();
  const [said, setSaid] = useState<Said>({ kind: text.kinds[about.as] ? about.as : 'objection', text: '', role });
  const [step, setStep] = useState<1 | 2>(1);
  const [refused, setRefused] = useState('');
  const name = namesIn(openCase.records, words.language)(about.sheet, about.id) ?? about.id;
  const change = (part: Partial<Said>) => {
    setSaid({ ...said, ...part });
    setRefused('');
  };
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    const why = refusalOf(text, said, step);
    setRefused(why);
    if (why !== '') return;
    if (step === 1) setStep(2);
    else void record();
  };
  const record = async () => {
    const { records } = workspace.store.getState().openCase ?? openCase;
    const changes = saidChanges(records, about, said, new Date().toISOString().slice(0, 10));
    workspace.setRole(said.role.trim());
    const isDone =
      changes.length > 0 &&
      (await workspace.edit('add', changes).then(
        () => true,
        () => false,
      ));
    if (!isDone) return setRefused(text.failed);
    say(text.saved(codeWord('annotations', 'kind', said.kind, words.language), name));
    onDone();
  };
  return (
    <form className="voice-form" noValidate onSubmit={goOn}>
      <p className="quiet-line">
        {text.step(step)} · <strong>{name}</strong>
      </p>
      {step === 1 ? <WhatPart said={said} onChange={change} /> : <WhoPart said={said} onChange={change} />}
      <PersonalWarning text={`${said.text}\n${said.role}`} />
      <footer>
        <span className="refused" role="status">
          {refused}
        </span>
        <button type="button" className="button" onClick={step === 1 ? onDone : () => setStep(1)}>
          {step === 1 ? text.cancel : text.back}
        </button>
        <button type="submit" className="button primary">
          {step === 1 ? text.next : text.save}
        </button>
      </footer>
    </form>
  );
}

type DialogText = ReturnType<typeof voicesText>['dialog'];

function refusalOf(text: DialogText, said: Said, step: 1 | 2): string {
  if (said.text.trim() === '') return text.needText;
  if (isSure(`${said.text}\n${said.role}`)) return text.personal;
  return step === 2 && said.role.trim() === '' ? text.needRole : '';
}

interface PartProps {
  readonly said: Said;
  readonly onChange: (part: Partial<Said>) => void;
}

function WhatPart({ said, onChange }: PartProps) {
  const text = voicesText(useText()).dialog;
  return (
    <>
      <fieldset>
        <legend>{text.kind}</legend>
        {Object.entries(text.kinds).map(([kind, [label, help]]) => (
          <label key={kind} className="choice">
            <input type="radio" name="voice-kind" value={kind} checked={said.kind === kind} onChange={() => onChange({ kind })} />
            <span>
              <strong>{label}</strong> <span className="help">{help}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        {text.text}
        {/* biome-ignore lint/a11y/noAutofocus: the person just asked to write. */}
        <textarea rows={4} value={said.text} autoFocus maxLength={4000} onChange={(event) => onChange({ text: event.target.value })} />
        <span className="help">{text.textHelp}</span>
      </label>
    </>
  );
}

function WhoPart({ said, onChange }: PartProps) {
  const words = useText();
  const text = voicesText(words);
  return (
    <>
      <label>
        {text.dialog.role}
        <input
          type="text"
          autoComplete="off"
          maxLength={80}
          value={said.role}
          // biome-ignore lint/a11y/noAutofocus: the second step of what the person is writing.
          autoFocus
          onChange={(event) => onChange({ role: event.target.value })}
        />
        <span className="help">{text.dialog.roleHelp}</span>
      </label>
      <p>{text.dialog.check}</p>
      <blockquote className="voice open">
        <p>{text.quoted(said.text.trim())}</p>
        <footer>{[codeWord('annotations', 'kind', said.kind, words.language), said.role.trim()].filter(Boolean).join(' · ')}</footer>
      </blockquote>
      <p className="help">{text.stays}</p>
    </>
  );
}
