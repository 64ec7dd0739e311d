// All conversations of the case, and the form to begin one.
import { ArrowRight, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { notesOf, participantsOf, type Session, sessionsOf } from '../../workshop/session.ts';
import { dayWords } from '../text/review-words.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { BeginForm } from './BeginForm.tsx';
import { useOpenSession } from './use-open-session.ts';
import { useRecords, useTargetName } from './use-session.ts';

export function SessionsPart() {
  const text = workshopText(useText());
  const workspace = useWorkspace();
  const records = useRecords();
  const start = useWorkspaceState((state) => state.workshop.start);
  const sessions = useMemo(() => sessionsOf(records), [records]);
  return (
    <div className="workshop-columns">
      <section aria-labelledby="workshop-sessions">
        <div className="part-head">
          <h3 id="workshop-sessions">{text.list.sessions}</h3>
          {!start && (
            <button type="button" className="button primary" onClick={() => workspace.lookAtWorkshop({ start: { target: null } })}>
              <Plus size={14} aria-hidden /> {text.begin.button}
            </button>
          )}
        </div>
        {sessions.length === 0 ? <Empty /> : <SessionList sessions={sessions} />}
      </section>
      {start && <BeginForm key={start.target ? `${start.target.kind} ${start.target.id}` : ''} target={start.target} />}
    </div>
  );
}

/** What the four conversations are, for who has none yet. */
function Empty() {
  const text = workshopText(useText());
  return (
    <>
      <p className="empty">{text.list.empty}</p>
      <ol className="ws-conversations">
        {(['map', 'problems', 'options', 'decide'] as const).map((name) => (
          <li key={name}>
            <strong>{text.conversations[name]}</strong>
            <span>{text.conversationHelp[name]}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function SessionList({ sessions }: { readonly sessions: readonly Session[] }) {
  return (
    <ul className="session-list">
      {sessions.map((session) => (
        <SessionLine key={session.id} session={session} />
      ))}
    </ul>
  );
}

function SessionLine({ session }: { readonly session: Session }) {
  const words = useText();
  const text = workshopText(words);
  const open = useOpenSession();
  const records = useRecords();
  const nameOf = useTargetName();
  const about = session.target ? nameOf(session.target) : null;
  const facts = [
    text.conversations[session.conversation],
    session.heldOn ? dayWords(words, session.heldOn) : text.list.noDay,
    text.list.people(participantsOf(records, session.id).length),
    text.list.notes(notesOf(records, session.id).length),
  ];
  const go = session.status === 'closed' ? text.list.look : session.status === 'running' ? text.list.goOn : text.list.open;
  return (
    <li>
      <div className="grow">
        <strong>{session.title}</strong> <span className={`chip ${session.status === 'running' ? 'accent' : ''}`}>{text.status[session.status]}</span>
        <p>{facts.join(' · ')}</p>
        {about && about.name !== session.title && (
          <p>
            {about.kind}: {about.name}
          </p>
        )}
      </div>
      <button type="button" className="button" aria-label={`${go}: ${session.title}`} onClick={() => open(session)}>
        {go} <ArrowRight size={14} aria-hidden />
      </button>
    </li>
  );
}
