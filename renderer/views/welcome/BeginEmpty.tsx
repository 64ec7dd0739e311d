// The door for who has no files: whose case it is, and begin. The Excel template is the other way.
import { type FormEvent, useId, useRef, useState } from 'react';
import { Exports } from '../administration/Exports.tsx';
import { beginText } from '../text/begin-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function BeginEmpty() {
  const words = useText();
  const text = beginText(words);
  const workspace = useWorkspace();
  const isBusy = useWorkspaceState((state) => state.busy !== null);
  const [organisation, setOrganisation] = useState('');
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const fault = useId();
  const begin = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = organisation.trim() === '';
    setIsMissing(isEmpty);
    if (isEmpty) field.current?.focus();
    else void workspace.beginEmpty({ organisation, name });
  };
  return (
    <article className="door">
      <h2>{text.title}</h2>
      <p>{text.text}</p>
      <form className="begin" noValidate onSubmit={begin}>
        <label>
          {text.organisation}
          <input
            ref={field}
            value={organisation}
            placeholder={text.example}
            maxLength={200}
            aria-required
            aria-invalid={isMissing}
            aria-describedby={isMissing ? fault : undefined}
            onChange={(event) => setOrganisation(event.target.value)}
          />
        </label>
        {isMissing && (
          <p id={fault} className="fault" role="alert">
            {text.missing}
          </p>
        )}
        <label>
          <span>
            {text.name} <span className="quiet">({text.optional})</span>
          </span>
          <input value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        </label>
        <button type="submit" className="button" disabled={isBusy}>
          {text.begin}
        </button>
      </form>
      <Exports>
        <p className="or">{text.template}</p>
        <button type="button" className="button" disabled={isBusy} onClick={() => void workspace.saveTemplate()}>
          {words.welcome.templateButton}
        </button>
      </Exports>
    </article>
  );
}
