// The open question while it is asked, its answer, or why there is none.
import { ArrowLeft } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CompetencyAnswer } from '../../competency/answer.ts';
import { wordingOf } from '../../competency/cell-words.ts';
import type { Question } from '../../competency/question.ts';
import { questionOf } from '../../competency/questions.ts';
import { dayIn } from '../../competency/sentence.ts';
import type { Inquiries } from '../../workspace/asking/inquiry.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { AnswerView } from './AnswerView.tsx';
import { LackingData } from './LackingData.tsx';
import { NothingOpen } from './NothingOpen.tsx';
import { Parameters } from './Parameters.tsx';
import { questionWords } from './question-list.ts';
import { Said } from './Said.tsx';
import { type Outcome, useAnswer } from './use-answer.ts';

type OpenQuestion = NonNullable<Inquiries['question']>;

export function Answering({ open }: { readonly open: OpenQuestion }) {
  const question = questionOf(open.id);
  return question ? <Asked question={question} open={open} /> : <NothingOpen />;
}

/** The fields stay where they are while the question is asked anew, so that the focus stays in them. */
function Asked({ question, open }: { readonly question: Question; readonly open: OpenQuestion }) {
  const { outcome, stop, again } = useAnswer(open);
  const found = outcome?.kind === 'answer' ? outcome.answer : null;
  const answer = found && found.missing.length === 0 && hasAll(found) ? found : null;
  return (
    <section className="answer" aria-busy={outcome === null}>
      <BackToList />
      <AnswerHead question={question} answer={answer} />
      {answer ? <Said question={question} answer={answer} /> : <Without question={question} outcome={outcome} onStop={stop} onAgain={again} />}
      <Parameters question={question} answer={found} given={open.given} />
      {answer && <AnswerView question={question} answer={answer} />}
    </section>
  );
}

/** Every parameter that must have a value has one. */
function hasAll({ parameters }: CompetencyAnswer): boolean {
  return parameters.every(({ parameter, value }) => value !== null || parameter.isOptional);
}

function BackToList() {
  const text = useText().questions;
  const workspace = useWorkspace();
  return (
    <button type="button" className="button quiet to-list" onClick={() => workspace.openQuestion(null)}>
      <ArrowLeft size={14} aria-hidden />
      {text.backToList}
    </button>
  );
}

function AnswerHead({ question, answer }: { readonly question: Question; readonly answer: CompetencyAnswer | null }) {
  const text = useText();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const kind = [
    text.questions.audiences[question.audience],
    answer && text.questions.asOf(dayIn(text.language, answer.day)),
    depth === 'expert' && question.id,
  ];
  return (
    <header className="answer-head">
      <p className="kind">{kind.filter(Boolean).join(' · ')}</p>
      <h2 ref={useFocusFromElsewhere()} tabIndex={-1}>
        {answer ? wordingOf(question, answer, text.language) : questionWords(question, text)}
      </h2>
    </header>
  );
}

/** Takes the focus when the question was opened from another screen or the palette, where the focus is lost. */
function useFocusFromElsewhere(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) heading.current?.focus();
    }, 60);
    return () => clearTimeout(timer);
  }, []);
  return heading;
}

interface WithoutProps {
  readonly question: Question;
  readonly outcome: Outcome | null;
  readonly onStop: () => void;
  readonly onAgain: () => void;
}

function Without({ question, outcome, onStop, onAgain }: WithoutProps) {
  const text = useText();
  if (outcome === null) return <Waiting onStop={onStop} />;
  if (outcome.kind === 'answer') return <LackingData question={question} answer={outcome.answer} />;
  const words = { stopped: () => text.questions.stopped, failed: () => text.questions.failed, refused: () => '' }[outcome.kind]();
  return (
    <div className="without" role="status">
      <p>{outcome.kind === 'refused' ? outcome.words[text.language] : words}</p>
      {outcome.kind === 'failed' && (
        <details>
          <summary>{text.questions.detail}</summary>
          <p className="detail">{outcome.detail}</p>
        </details>
      )}
      {outcome.kind !== 'refused' && (
        <button type="button" className="button" onClick={onAgain}>
          {text.questions.again}
        </button>
      )}
    </div>
  );
}

/** Said only when it takes long enough to notice. */
const SLOW_MS = 300;

function Waiting({ onStop }: { readonly onStop: () => void }) {
  const text = useText().questions;
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="without" role="status">
      {isSlow && (
        <>
          <p>{text.asking}</p>
          <progress aria-label={text.asking} />
          <button type="button" className="button" onClick={onStop}>
            {text.cancel}
          </button>
        </>
      )}
    </div>
  );
}
