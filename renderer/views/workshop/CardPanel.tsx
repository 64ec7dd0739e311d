// One question: large, with what one should know beside it, its dots, and what was said of it.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo } from 'react';
import { SIGNS } from '../../workshop/capture.ts';
import { outcomeOf } from '../../workshop/closing.ts';
import { THEMES, type Theme, wordsIn } from '../../workshop/deck.ts';
import { withOwnIds } from '../../workshop/own-ids.ts';
import { dotsOn } from '../../workshop/session.ts';
import { dotted } from '../../workshop/written.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { Dots } from './Dots.tsx';
import { randomLetters } from './random-letters.ts';
import { SaidList } from './SaidList.tsx';
import { step } from './use-room-keys.ts';
import { type OpenSession, today } from './use-session.ts';

const KINDS_IN_SIGHT = ['answer', 'parked', 'objection', 'counter_voice', 'variant', 'action', 'conclusion'] as const;

export function CardPanel({ open }: { readonly open: OpenSession }) {
  const words = useText();
  const text = workshopText(words);
  const workspace = useWorkspace();
  const { card, cards, at } = open;
  if (!card) return null;
  return (
    <div className="card-panel">
      <ThemeBar open={open} />
      <article className="question-card" aria-labelledby="question">
        <div className="ws-card-head">
          <span className="chip accent">{card.theme ? text.themes[card.theme] : text.noTheme}</span>
          <span>{text.room.question(at + 1, cards.length)}</span>
          <span className="grow" />
          <CardDots open={open} />
          <button
            type="button"
            className="button quiet"
            aria-label={text.room.previous}
            title={`${text.room.previous} (←)`}
            onClick={() => step(workspace, open, -1)}
          >
            <ChevronLeft size={16} aria-hidden />
          </button>
          <button
            type="button"
            className="button quiet"
            aria-label={text.room.next}
            title={`${text.room.next} (→)`}
            onClick={() => step(workspace, open, 1)}
          >
            <ChevronRight size={16} aria-hidden />
          </button>
        </div>
        <h3 id="question" aria-live="polite">
          {wordsIn(card.text, words.language)}
        </h3>
        {wordsIn(card.knowledge, words.language) && (
          <details className="ws-knowledge" open>
            <summary>{text.room.knowledge}</summary>
            <p>{wordsIn(card.knowledge, words.language)}</p>
          </details>
        )}
        <p className="write-buttons">
          {KINDS_IN_SIGHT.map((kind) => (
            <button key={kind} type="button" className="button" onClick={() => workspace.lookAtWorkshop({ capture: { kind } })}>
              <kbd aria-hidden>{SIGNS[kind]}</kbd> {text.capture.kinds[kind]}
            </button>
          ))}
        </p>
      </article>
      <SaidList open={open} />
    </div>
  );
}

/** How far each theme is; a click goes to its first question that nobody answered yet. */
function ThemeBar({ open }: { readonly open: OpenSession }) {
  const text = workshopText(useText());
  const workspace = useWorkspace();
  const { records, session, cards, card } = open;
  const answered = useMemo(() => new Set(outcomeOf(records, session.id).askedCards), [records, session.id]);
  const themes = THEMES.filter((theme) => cards.some((one) => one.theme === theme));
  const go = (theme: Theme) => {
    const own = cards.filter((one) => one.theme === theme);
    const next = own.find(({ id }) => !answered.has(id)) ?? own[0];
    if (next) workspace.lookAtWorkshop({ cardId: next.id });
  };
  return (
    <nav className="theme-bar" aria-label={text.room.cards}>
      {themes.map((theme) => {
        const own = cards.filter((one) => one.theme === theme);
        const done = own.filter(({ id }) => answered.has(id)).length;
        return (
          <button key={theme} type="button" className="button" aria-current={card?.theme === theme ? 'true' : undefined} onClick={() => go(theme)}>
            {text.themes[theme]}{' '}
            <span className={done === own.length ? 'count all' : 'count'} title={text.room.asked}>
              {done}/{own.length}
            </span>
          </button>
        );
      })}
    </nav>
  );
}

function CardDots({ open: { records, session, card } }: { readonly open: OpenSession }) {
  const text = workshopText(useText()).room;
  const workspace = useWorkspace();
  if (!card) return null;
  const change = (by: 1 | -1) => {
    const changes = dotted(records, null, { sessionId: session.id, cardId: card.id, target: session.target, role: '', day: today() }, by);
    if (changes) void workspace.edit('edit', withOwnIds(changes, randomLetters).changes);
  };
  return <Dots label={text.cardDots} count={dotsOn(records, session.id, card.id)} onChange={change} />;
}
