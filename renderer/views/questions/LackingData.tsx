// Why a question has no answer in this case, and what to add.
import { CircleAlert } from 'lucide-react';
import type { CompetencyAnswer } from '../../competency/answer.ts';
import type { Question } from '../../competency/question.ts';
import { SHEET_NAMES_NL, type SheetName } from '../../model/sheet.ts';
import { Exports } from '../administration/Exports.tsx';
import { useText, useWorkspace } from '../workspace-context.ts';

interface Props {
  readonly question: Question;
  readonly answer: CompetencyAnswer;
}

export function LackingData({ question, answer }: Props) {
  const text = useText();
  const workspace = useWorkspace();
  const sheets = answer.missing.map((sheet) => `“${tabName(sheet)}” (${sheet})`).join(', ');
  return (
    <div className="lacking-data" role="status">
      <p className="said">
        <CircleAlert size={18} aria-hidden />
        <span>{answer.sentence[text.language]}</span>
      </p>
      {answer.missing.length > 0 && (
        <>
          <p>{text.questions.missingTodo(sheets)}</p>
          <p className="tools">
            <Exports>
              <button type="button" className="button" onClick={() => void workspace.saveTemplate()}>
                {text.questions.template}
              </button>
            </Exports>
            <button type="button" className="button" onClick={() => workspace.show('sources')}>
              {text.questions.sources}
            </button>
          </p>
        </>
      )}
      <h3>{text.questions.how}</h3>
      <p>{question.how[text.language]}</p>
    </div>
  );
}

/** The name of the sheet's tab in the template, which is Dutch in every language. */
function tabName(sheet: SheetName): string {
  return SHEET_NAMES_NL[sheet][0] ?? sheet;
}
