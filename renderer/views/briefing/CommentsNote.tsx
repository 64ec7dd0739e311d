// Comments on a page came back: how many became annotations, which did not and why, and the way back.
import type { CommentedFile } from '../../workspace/telling/comment-report.ts';
import { pageText } from '../text/page-words.ts';
import { problemIn } from '../text/problems.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** Messages that are told one by one. */
const MOST = 6;

export function CommentsNote() {
  const text = pageText(useText()).comments;
  const workspace = useWorkspace();
  const commented = useWorkspaceState((state) => state.commented);
  const last = useWorkspaceState((state) => state.undoable.at(-1));
  if (!commented) return null;
  const added = commented.files.reduce((sum, file) => sum + file.added, 0);
  const isLast = added > 0 && last?.kind === 'edit' && last.step.act === 'comment';
  const undo = () => {
    workspace.dismissComments();
    void workspace.undo();
  };
  return (
    <div className="saved joined popover comments-note" role="status">
      <p>{text.added(added)}</p>
      {commented.files.length > 1 && commented.files.map((file) => <p key={file.file}>{text.file(nameOf(file), file.added, file.comments)}</p>)}
      <Problems files={commented.files} />
      {commented.perhapsPersonal.length > 0 && <p>{text.personal(commented.perhapsPersonal.length)}</p>}
      <div className="joined-acts">
        {isLast && (
          <button type="button" className="button" onClick={undo}>
            {text.undo}
          </button>
        )}
        <button type="button" className="button" onClick={workspace.dismissComments}>
          {text.close}
        </button>
      </div>
    </div>
  );
}

function Problems({ files }: { readonly files: readonly CommentedFile[] }) {
  const words = useText();
  const text = pageText(words).comments;
  const problems = files.flatMap((file) => file.problems);
  if (problems.length === 0) return null;
  return (
    <ul>
      {problems.slice(0, MOST).map((problem, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the messages of a report stay as they are, and two may be alike.
        <li key={at}>
          {problem.row !== null && text.statement(problem.row)}
          {problemIn(words, problem)}
        </li>
      ))}
      {problems.length > MOST && <li>{text.more(problems.length - MOST)}</li>}
    </ul>
  );
}

function nameOf({ file }: CommentedFile): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
