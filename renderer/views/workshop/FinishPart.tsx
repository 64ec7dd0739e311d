// The end of a session: what was written down in numbers, the summary, and keeping the version.
import { useId, useRef, useState } from 'react';
import { randomId } from '../../model/random-id.ts';
import { closed, outcomeOf } from '../../workshop/closing.ts';
import { agreedIn } from '../../workshop/session.ts';
import { say } from '../announce/say.ts';
import { PersonalWarning } from '../signals/capture/PersonalWarning.tsx';
import { dayWords } from '../text/review-words.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import type { OpenSession } from './use-session.ts';

const COUNTS = ['answers', 'conclusions', 'parked', 'objections', 'counterVoices', 'variants', 'actions'] as const;

export function FinishPart({ open }: { readonly open: OpenSession }) {
  const text = workshopText(useText());
  const workspace = useWorkspace();
  const { records, session } = open;
  const [summary, setSummary] = useState(session.summary);
  const isBusy = useRef(false);
  const isVarying = useWorkspaceState((state) => state.workshop.variant !== null);
  const close = async () => {
    if (isBusy.current || isVarying) return;
    isBusy.current = true;
    const mark = { version: `v-${randomId().slice(0, 13)}`, sessionId: session.id, at: new Date().toISOString() };
    await workspace.edit('edit', closed(records, summary, mark));
    workspace.lookAtWorkshop({ isClosing: false, capture: null });
    say(text.finish.done);
  };
  return (
    <section className="workshop ws-finish">
      <header>
        <h2>
          {text.finish.title}: {session.title}
        </h2>
      </header>
      <div className="workshop-columns">
        <form
          className="begin-form"
          onSubmit={(event) => {
            event.preventDefault();
            void close();
          }}
        >
          <label>
            {text.finish.summary}
            {/* biome-ignore lint/a11y/noAutofocus: the end was asked for, and this is what is left to do */}
            <textarea autoFocus rows={6} maxLength={4000} value={summary} onChange={(event) => setSummary(event.target.value)} />
          </label>
          <PersonalWarning text={summary} />
          <p className="help">{text.finish.help}</p>
          {isVarying && (
            <p role="alert" className="fault">
              {text.finish.variantOpen}
            </p>
          )}
          <p className="tools">
            <button type="submit" className="button primary" aria-disabled={isVarying}>
              {text.finish.close}
            </button>
            <button type="button" className="button" onClick={() => workspace.lookAtWorkshop({ isClosing: false })}>
              {text.finish.back}
            </button>
          </p>
        </form>
        <OutcomePart open={open} />
      </div>
    </section>
  );
}

function OutcomePart({ open: { records, session, cards } }: { readonly open: OpenSession }) {
  const words = useText();
  const text = workshopText(words);
  const title = useId();
  const outcome = outcomeOf(records, session.id);
  const actions = agreedIn(records, session.id);
  return (
    <section aria-labelledby={title} className="ws-outcome">
      <h3 id={title}>{text.finish.outcome}</h3>
      <p>{text.finish.asked(outcome.askedCards.length, cards.length)}</p>
      <dl>
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{text.finish.counts[name](outcome[name].length)}</dt>
            <dd>{outcome[name].length}</dd>
          </div>
        ))}
      </dl>
      <h3>{text.finish.actions}</h3>
      {actions.length === 0 && <p className="empty">{text.finish.noActions}</p>}
      <ul className="ws-lines">
        {actions.map(({ id, text: what, owner, dueOn }) => (
          <li key={id} className="ws-line" data-kind="action">
            <span className="grow">
              {what} <small>{[owner, dueOn && dayWords(words, dueOn)].filter(Boolean).join(' · ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
