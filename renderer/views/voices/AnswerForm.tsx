// Answers what someone said: the words of the answer, and how it ends. What was said is shown and stays.
import { type FormEvent, useState } from 'react';
import { voicesOf } from '../../model/voices.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { say } from '../announce/say.ts';
import { PersonalWarning } from '../signals/capture/PersonalWarning.tsx';
import { isSure } from '../signals/capture/personal-kinds.ts';
import { voicesText } from '../text/voices-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { answerChanges } from './voicing.ts';

interface Props {
  readonly id: string;
  readonly openCase: OpenCase;
  readonly onDone: () => void;
}

export function AnswerForm({ id, openCase, onDone }: Props) {
  const text = voicesText(useText());
  const workspace = useWorkspace();
  const voice = voicesOf(openCase.records).find((one) => one.id === id);
  const [answer, setAnswer] = useState({ text: voice?.answer ?? '', status: voice?.isOpen === false ? voice.status : 'answered' });
  const [refused, setRefused] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (answer.text.trim() === '') return setRefused(text.reply.needText);
    if (isSure(answer.text)) return setRefused(text.dialog.personal);
    const { records } = workspace.store.getState().openCase ?? openCase;
    const changes = answerChanges(records, id, answer, new Date().toISOString().slice(0, 10));
    const isDone =
      changes.length > 0 &&
      (await workspace.edit('answer', changes).then(
        () => true,
        () => false,
      ));
    if (!isDone) return setRefused(text.dialog.failed);
    say(text.reply.saved);
    onDone();
  };
  return (
    <form className="voice-form" noValidate onSubmit={(event) => void save(event)}>
      <blockquote className="voice open">
        <p>{text.quoted(voice?.text ?? '')}</p>
        <footer>{voice?.role}</footer>
      </blockquote>
      <label>
        {text.reply.text}
        <textarea
          rows={4}
          value={answer.text}
          // biome-ignore lint/a11y/noAutofocus: the person just asked to write.
          autoFocus
          maxLength={4000}
          onChange={(event) => setAnswer({ ...answer, text: event.target.value })}
        />
      </label>
      <fieldset>
        <legend>{text.reply.how}</legend>
        {Object.entries(text.reply.statuses).map(([status, [label, help]]) => (
          <label key={status} className="choice">
            <input
              type="radio"
              name="voice-status"
              value={status}
              checked={answer.status === status}
              onChange={() => setAnswer({ ...answer, status })}
            />
            <span>
              <strong>{label}</strong> <span className="help">{help}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <PersonalWarning text={answer.text} />
      <footer>
        <span className="refused" role="status">
          {refused}
        </span>
        <button type="button" className="button" onClick={onDone}>
          {text.dialog.cancel}
        </button>
        <button type="submit" className="button primary">
          {text.reply.save}
        </button>
      </footer>
    </form>
  );
}
