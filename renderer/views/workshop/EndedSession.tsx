// A session that was closed: what came of it, its report as a paper, and what changed since the conversation before.
import { ArrowLeft, ArrowRight, FileText, RotateCcw } from 'lucide-react';
import { outcomeOf, reopened } from '../../workshop/closing.ts';
import { sessionReport } from '../../workshop/report.ts';
import { dotsOn, type Session, sessionsOf } from '../../workshop/session.ts';
import { Exports } from '../administration/Exports.tsx';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { SaidList } from './SaidList.tsx';
import { useArrive } from './use-arrive.ts';
import { useOpenSession } from './use-open-session.ts';
import { type OpenSession, today } from './use-session.ts';
import { useSubjectPicture } from './use-subject-picture.ts';
import { useVersions } from './use-versions.ts';
import { VersionDifference } from './VersionDifference.tsx';

export function EndedSession({ open }: { readonly open: OpenSession }) {
  const text = workshopText(useText());
  const workspace = useWorkspace();
  const openSession = useOpenSession();
  const { session, records } = open;
  const heading = useArrive();
  const next = nextOf(sessionsOf(records), session);
  const again = () => void workspace.edit('edit', reopened(records, session.id));
  return (
    <section className="workshop ended">
      <header className="room-head">
        <button
          type="button"
          className="button quiet"
          aria-label={text.room.leave}
          title={text.room.leave}
          onClick={() => workspace.lookAtWorkshop({ sessionId: null })}
        >
          <ArrowLeft size={16} aria-hidden />
        </button>
        <div className="grow">
          <h2 ref={heading} tabIndex={-1}>
            {session.title}
          </h2>
          <p>
            {text.conversations[session.conversation]} · {text.status.closed}
          </p>
        </div>
        <Exports>
          <ReportButton open={open} />
        </Exports>
        {next && (
          <button type="button" className="button" onClick={() => openSession(next)}>
            {text.ended.next(next.title)} <ArrowRight size={14} aria-hidden />
          </button>
        )}
        <button type="button" className="button quiet" onClick={again}>
          <RotateCcw size={14} aria-hidden /> {text.ended.reopen}
        </button>
      </header>
      <div className="workshop-columns">
        <div>
          {session.summary && <p className="session-summary">{session.summary}</p>}
          <Told open={open} />
        </div>
        <section>
          <h3>{text.ended.changed}</h3>
          <Changed session={session} />
        </section>
      </div>
    </section>
  );
}

/** All that was said, question by question. */
function Told({ open }: { readonly open: OpenSession }) {
  const { language } = useText();
  const asked = new Set(outcomeOf(open.records, open.session.id).askedCards);
  const cards = open.cards.filter(({ id }) => asked.has(id));
  return (
    <>
      {cards.map((card) => (
        <section key={card.id} className="told-card">
          <h3>
            {card.text[language] || card.text.nl || card.text.en} <CardDots count={dotsOn(open.records, open.session.id, card.id)} />
          </h3>
          <SaidList open={{ ...open, card }} part="card" />
        </section>
      ))}
      <section className="told-card">
        <SaidList open={{ ...open, card: null }} part="rest" />
      </section>
    </>
  );
}

function CardDots({ count }: { readonly count: number }) {
  const text = workshopText(useText()).room;
  return count > 0 && <span className="chip">{text.dots(count)}</span>;
}

/** The next conversation about the same thing that is not closed. */
function nextOf(sessions: readonly Session[], { id, target }: Session): Session | undefined {
  const at = sessions.findIndex((one) => one.id === id);
  return sessions.slice(at + 1).find((one) => one.status !== 'closed' && one.target?.kind === target?.kind && one.target?.id === target?.id);
}

function ReportButton({ open: { records, session } }: { readonly open: OpenSession }) {
  const words = useText();
  const text = workshopText(words).ended;
  const workspace = useWorkspace();
  const isPlain = useWorkspaceState((state) => state.wordDepth === 'plain');
  const picture = useSubjectPicture(session.target);
  const paper = () => sessionReport(records, { sessionId: session.id, language: words.language, isPlain, day: today(), picture: picture() });
  const show = () => {
    const made = paper();
    if (made) workspace.openPaper({ kind: 'given', paper: made });
  };
  return (
    <button type="button" className="button primary" onClick={show}>
      <FileText size={14} aria-hidden /> {text.report}
    </button>
  );
}

/** From the version before to that of this session. */
function Changed({ session }: { readonly session: Session }) {
  const text = workshopText(useText()).versions;
  const all = useVersions();
  const at = all.findLastIndex(({ version }) => version?.sessionId === session.id);
  const [before, after] = [all[at - 1], all[at]];
  if (at < 0 || !after) return <p className="empty">{text.none}</p>;
  if (!before) return <p className="empty">{text.only}</p>;
  return (
    <>
      <p className="help">
        {text.from}: {before.title}. {text.until}: {after.title}.
      </p>
      <VersionDifference before={before} after={after} />
    </>
  );
}
