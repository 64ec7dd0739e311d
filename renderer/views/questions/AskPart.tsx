// The ready questions at the left, the answer to the open one at the right.
import { useWorkspaceState } from '../workspace-context.ts';
import { Answering } from './Answering.tsx';
import { NothingOpen } from './NothingOpen.tsx';
import { QuestionList } from './QuestionList.tsx';
import { useEmptySheets } from './use-empty-sheets.ts';

export function AskPart() {
  const question = useWorkspaceState((state) => state.question);
  const empty = useEmptySheets();
  return (
    <div className={`ask-part${question ? ' has-question' : ''}`}>
      <QuestionList empty={empty} />
      {question ? <Answering key={question.id} open={question} /> : <NothingOpen />}
    </div>
  );
}
