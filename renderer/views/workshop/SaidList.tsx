// What was written down in this session: at this question, and without one.
import { useMemo } from 'react';
import { rowsOf } from '../../model/record.ts';
import { agreedIn, isSaid, type Note, notesOf, voicesIn } from '../../workshop/session.ts';
import { dotted } from '../../workshop/written.ts';
import { dayWords } from '../text/review-words.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { Dots } from './Dots.tsx';
import { type OpenSession, today } from './use-session.ts';

interface Props {
  readonly open: OpenSession;
  /** Only what was said of the question, or all the rest; without it, both. */
  readonly part?: 'card' | 'rest';
}

export function SaidList({ open, part }: Props) {
  const text = workshopText(useText());
  const { records, session, card } = open;
  const notes = useMemo(
    () => notesOf(records, session.id).filter((note) => isSaid(note) || note.target?.kind === 'annotation'),
    [records, session.id],
  );
  const own = notes.filter(({ cardId }) => cardId !== null && cardId === card?.id);
  const loose = notes.filter(({ cardId }) => cardId === null);
  return (
    <section className="ws-lines">
      {!part && <h4>{text.room.said}</h4>}
      {!part && own.length === 0 && <p className="empty">{text.room.saidNone}</p>}
      {own.length > 0 && part !== 'rest' && <Lines notes={own} open={open} />}
      {loose.length > 0 && part !== 'card' && (
        <>
          <h4>{text.room.loose}</h4>
          <Lines notes={loose} open={open} />
        </>
      )}
      {part !== 'card' && <Agreed open={open} />}
    </section>
  );
}

function Lines({ notes, open }: { readonly notes: readonly Note[]; readonly open: OpenSession }) {
  return (
    <ul>
      {notes.map((note) => (
        <Line key={note.id} note={note} open={open} />
      ))}
    </ul>
  );
}

function Line({ note, open: { records, session } }: { readonly note: Note; readonly open: OpenSession }) {
  const text = workshopText(useText());
  const workspace = useWorkspace();
  const voice = voicesIn(records, session.id).find((one) => one.note.id === note.id)?.row.values;
  const kind = voice ? voiceKind(voice.kind) : note.kind;
  const said = voice ? String(voice.text ?? '') : note.text;
  const role = voice ? String(voice.author_role ?? '') : note.role;
  const change = (by: 1 | -1) => {
    const changes = dotted(records, note.id, { sessionId: session.id, cardId: note.cardId, target: note.target, role: '', day: today() }, by);
    if (changes) void workspace.edit('edit', changes);
  };
  return (
    <li className="ws-line" data-kind={kind}>
      <span className="chip">{text.capture.kinds[kind]}</span>
      <span className="grow">
        {said} {role && <small>{role}</small>} {note.kind === 'variant' && <VariantLink note={note} isOver={session.status === 'closed'} />}
      </span>
      {session.status !== 'closed' && <Dots label={said} count={note.dots} onChange={change} />}
      {session.status === 'closed' && note.dots > 0 && <span className="chip">{text.room.dots(note.dots)}</span>}
    </li>
  );
}

function voiceKind(kind: unknown): 'objection' | 'counter_voice' | 'parked' {
  return kind === 'objection' || kind === 'counter_voice' ? kind : 'parked';
}

/** How far a variant is, and on with it. */
function VariantLink({ note, isOver }: { readonly note: Note; readonly isOver: boolean }) {
  const text = workshopText(useText()).variant;
  const workspace = useWorkspace();
  const scenarioId = note.target?.id ?? '';
  const openCase = workspace.store.getState().openCase;
  const steps = openCase ? rowsOf(openCase.records, 'scenario_changes').filter(({ values }) => values.scenario_id === scenarioId).length : 0;
  const look = () => {
    workspace.lookAtComparison({ scenario: scenarioId, steps: null });
    workspace.openRegister({ part: 'scenarios' });
  };
  const work = () => workspace.lookAtWorkshop({ variant: { scenarioId, name: note.text, after: openCase?.settled.steps.length ?? 0 } });
  return (
    <>
      <small>{steps === 0 ? text.noSteps : text.steps(steps)}</small>{' '}
      {!isOver && (
        <button type="button" className="text-link" onClick={work}>
          {text.work}
        </button>
      )}{' '}
      {steps > 0 && (
        <button type="button" className="text-link" onClick={look}>
          {text.look}
        </button>
      )}
    </>
  );
}

function Agreed({ open: { records, session } }: { readonly open: OpenSession }) {
  const words = useText();
  const text = workshopText(words);
  const actions = agreedIn(records, session.id);
  if (actions.length === 0) return null;
  return (
    <>
      <h4>{text.finish.actions}</h4>
      <ul>
        {actions.map(({ id, text: what, owner, dueOn, status }) => (
          <li key={id} className="ws-line" data-kind="action">
            <span className="chip">{text.capture.kinds.action}</span>
            <span className="grow">
              {what}{' '}
              <small>{[owner, dueOn && dayWords(words, dueOn), status !== 'open' && text.matters.states[status]].filter(Boolean).join(' · ')}</small>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
