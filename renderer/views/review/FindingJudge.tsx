// What a person says of a finding: open, accepted with a reason, or solved; in which role, and since when.
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { REVIEW_STATES, type ReviewState } from '../../model/finding-review.ts';
import { dayWords, reviewText } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import type { ReviewItem } from './review-list.ts';

export function FindingJudge({ item: { finding, state: now } }: { readonly item: ReviewItem }) {
  const words = useText();
  const text = reviewText(words);
  const workspace = useWorkspace();
  const lastRole = useWorkspaceState((state) => state.role);
  const [state, setState] = useState<ReviewState>(now.state);
  const [reason, setReason] = useState(now.review?.reason ?? '');
  const [role, setRole] = useState(now.review?.role || lastRole);
  const [refused, setRefused] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refusal = workspace.judge(finding, { state, reason, role });
    setRefused(refusal?.[words.language] ?? '');
    setSaid(refusal ? '' : text.kept(text.judges[state], dayWords(words, new Date().toISOString().slice(0, 10))));
    if (refusal) field.current?.focus();
  };
  const choose = (chosen: ReviewState) => {
    setState(chosen);
    setRefused('');
    setSaid('');
  };
  return (
    <section className="judge">
      <h3 id="judge-title">{text.judge}</h3>
      {now.isChanged && now.state !== 'open' && <p className="is-changed">{text.isChanged[now.state]}</p>}
      <SaidBefore item={now} />
      <form onSubmit={submit} aria-labelledby="judge-title">
        <StateChoice state={state} onChoose={choose} />
        <Field label={text.reason} hint={state === 'accepted' ? text.reasonHint : ''} refused={refused}>
          {(ids) => <textarea ref={field} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} {...ids} />}
        </Field>
        <Field label={text.role} hint={text.roleHint} refused="">
          {(ids) => <input type="text" value={role} autoComplete="off" onChange={(event) => setRole(event.target.value)} {...ids} />}
        </Field>
        <div className="keep">
          <button type="submit" className="button">
            {text.keep}
          </button>
          <span role="status">{said}</span>
        </div>
      </form>
    </section>
  );
}

function SaidBefore({ item: { state, review } }: { readonly item: ReviewItem['state'] }) {
  const words = useText();
  const text = reviewText(words);
  if (!review) return null;
  const on = review.on === '' ? text.unknownDay : dayWords(words, review.on);
  return <p className="quiet-line">{text.said(text.judges[state], on, review.role)}</p>;
}

function StateChoice({ state, onChoose }: { readonly state: ReviewState; readonly onChoose: (state: ReviewState) => void }) {
  const text = reviewText(useText());
  return (
    <fieldset className="group states">
      <legend className="visually-hidden">{text.judge}</legend>
      {REVIEW_STATES.map((name) => (
        <label key={name} className={`button${name === state ? ' on' : ''}`}>
          <input type="radio" className="visually-hidden" name="finding-state" checked={name === state} onChange={() => onChoose(name)} />
          {text.judges[name]}
        </label>
      ))}
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly hint: string;
  /** Why what stands in it was refused; '' when it was not. */
  readonly refused: string;
  readonly children: (ids: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode;
}

function Field({ label, hint, refused, children }: FieldProps) {
  const id = useId();
  return (
    <div className="judge-field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-hint ${id}-refused`, 'aria-invalid': refused !== '' })}
      <span id={`${id}-hint`} className="hint">
        {hint}
      </span>
      <span id={`${id}-refused`} className="refused" role="alert">
        {refused}
      </span>
    </div>
  );
}
