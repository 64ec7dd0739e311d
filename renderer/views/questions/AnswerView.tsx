// Under the words of an answer: what can be done with it, how it was found, and its rows.
import { useEffect, useState } from 'react';
import type { CompetencyAnswer } from '../../competency/answer.ts';
import type { Question } from '../../competency/question.ts';
import { AnswerRows } from './AnswerRows.tsx';
import { AnswerTools } from './AnswerTools.tsx';
import { HowFound } from './HowFound.tsx';
import { RowPanel } from './RowPanel.tsx';

interface Props {
  readonly question: Question;
  readonly answer: CompetencyAnswer;
}

export function AnswerView({ question, answer }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row belongs to one answer
  useEffect(() => setChosen(null), [answer]);
  const row = chosen === null ? undefined : answer.rows[chosen];
  return (
    <>
      <AnswerTools question={question} answer={answer} />
      <HowFound question={question} answer={answer} />
      <div className={`answer-body${row ? ' with-row' : ''}${answer.rows.length === 0 ? ' is-empty' : ''}`}>
        <AnswerRows question={question} answer={answer} chosen={chosen} onChoose={setChosen} />
        {row && <RowPanel answer={answer} row={row} onClose={() => setChosen(null)} />}
      </div>
    </>
  );
}
