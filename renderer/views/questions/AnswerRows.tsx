// The rows of an answer as a table that can be sorted, searched and saved.
import '../forms/forms.css';
import { useCallback, useMemo } from 'react';
import type { CompetencyAnswer } from '../../competency/answer.ts';
import { wordingOf } from '../../competency/cell-words.ts';
import type { Question } from '../../competency/question.ts';
import { matching, type Sorting, sorted } from '../forms/list/column.ts';
import { ListTable } from '../forms/list/ListTable.tsx';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { answerColumns, type NumberedRow } from './answer-columns.ts';

interface Props {
  readonly question: Question;
  readonly answer: CompetencyAnswer;
  /** The place of a row in the answer. */
  readonly chosen: number | null;
  readonly onChoose: (at: number | null) => void;
}

const NONE: ReadonlySet<string> = new Set();

export function AnswerRows({ question, answer, chosen, onChoose }: Props) {
  const text = useText();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const columns = useMemo(() => answerColumns(answer, text, depth), [answer, text, depth]);
  const numbered = useMemo(() => answer.rows.map((row, at): NumberedRow => ({ at, row })), [answer]);
  const rowsFor = useCallback(
    (query: string, sorting: Sorting | null) =>
      sorted(matching(numbered, columns, query), columns, sorting, text.locale).map((item) => ({ id: String(item.at), mark: {}, item })),
    [numbered, columns, text.locale],
  );
  if (answer.rows.length === 0) return <p className="no-rows">{text.questions.noRows}</p>;
  return (
    <div className="answer-rows list-panel">
      <ListTable
        label={`${text.questions.rows}: ${wordingOf(question, answer, text.language)}`}
        fileName={`${question.id} ${answer.day}.csv`}
        columns={columns}
        all={answer.rows.length}
        rowsFor={rowsFor}
        chosen={chosen === null ? null : String(chosen)}
        lit={NONE}
        onChoose={(id) => onChoose(id === null ? null : Number(id))}
      />
    </div>
  );
}
