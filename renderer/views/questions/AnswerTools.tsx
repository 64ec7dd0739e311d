// What can be done with an answer: show it on the map, copy it. Saving it stands with its rows.
import { Copy, Map as MapIcon } from 'lucide-react';
import { useState } from 'react';
import type { CompetencyAnswer } from '../../competency/answer.ts';
import { wordingOf } from '../../competency/cell-words.ts';
import type { Question } from '../../competency/question.ts';
import { useMapHandle } from '../map/map-handle.ts';
import { showOnMap } from '../trace/show-on-map.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { answerText } from './answer-parts.ts';
import { usePictured } from './use-pictured.ts';

interface Props {
  readonly question: Question;
  readonly answer: CompetencyAnswer;
}

export function AnswerTools({ question, answer }: Props) {
  const text = useText();
  const workspace = useWorkspace();
  const map = useMapHandle();
  const rows = usePictured(answer);
  return (
    <p className="tools">
      <button
        type="button"
        className={rows.length === 0 ? 'button' : 'button primary'}
        disabled={rows.length === 0}
        onClick={() => void showOnMap(workspace, map, { rows, label: wordingOf(question, answer, text.language), from: 'questions' })}
      >
        <MapIcon size={14} aria-hidden />
        {text.questions.onMap}
      </button>
      <CopyButton question={question} answer={answer} />
      <span className="quiet-note">{rows.length === 0 ? text.questions.notOnMap : text.questions.onMapCount(rows.length)}</span>
    </p>
  );
}

function CopyButton({ question, answer }: Props) {
  const text = useText();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const [said, setSaid] = useState('');
  const copy = () => {
    const copied = navigator.clipboard?.writeText(answerText(question, answer, text, depth)) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => setSaid(text.questions.copied),
      () => setSaid(text.questions.copyFailed),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        <Copy size={14} aria-hidden />
        {text.questions.copy}
      </button>
      <span role="status" className="copy-said">
        {said}
      </span>
    </>
  );
}
