// What an answer says, large; and what it does not say yet.
import { useMemo } from 'react';
import type { CompetencyAnswer } from '../../competency/answer.ts';
import type { Question } from '../../competency/question.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { AnswerPicture } from './AnswerPicture.tsx';
import { partsOf } from './answer-parts.ts';
import { usePictured } from './use-pictured.ts';

export function Said({ question, answer }: { readonly question: Question; readonly answer: CompetencyAnswer }) {
  const text = useText();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const { told, lacks } = useMemo(() => partsOf(question, answer, text, depth), [question, answer, text, depth]);
  return (
    <div className="answer-said">
      <div className="words" role="status">
        <p className="said">{told}</p>
        {lacks && (
          <p className="lacks">
            <strong>{text.questions.lacks}:</strong> {lacks}
          </p>
        )}
      </div>
      <AnswerPicture rows={usePictured(answer)} />
    </div>
  );
}
