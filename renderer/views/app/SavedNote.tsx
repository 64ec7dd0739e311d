// What was handed over, and what its format could not carry.
import { problemIn } from '../text/problems.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

const SHOWN = 5;

export function SavedNote() {
  const text = useText();
  const workspace = useWorkspace();
  const saved = useWorkspaceState((state) => state.saved);
  if (!saved) return null;
  const { name, problems } = saved;
  return (
    <div className="saved popover" role="status">
      <p>{text.map.saved(name)}</p>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, SHOWN).map((problem) => (
            <li key={`${problem.file} ${problem.sheet} ${problem.row} ${problem.column} ${problem.code}`}>{problemIn(text, problem)}</li>
          ))}
          {problems.length > SHOWN && <li>{text.sources.more(problems.length - SHOWN)}</li>}
        </ul>
      )}
      <button type="button" className="button" onClick={workspace.dismissSaved}>
        {text.failure.close}
      </button>
    </div>
  );
}
