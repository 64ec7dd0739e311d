// How much is left to choose, choices for all at once, and the button that applies the merge.
import { flushSync } from 'react-dom';
import type { MergeDesk } from '../../../workspace/comparing/merge-look.ts';
import { mergingText } from '../../text/merging-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';

interface Props {
  readonly merging: MergeDesk;
  /** A conflict must be on the screen now. */
  readonly onWanted: (key: string) => void;
}

export function MergeBar({ merging, onWanted }: Props) {
  const words = mergingText(useText());
  const workspace = useWorkspace();
  const { conflicts, plans, renamed } = merging.merged;
  const open = conflicts.filter(({ key }) => !merging.choices.has(key));
  const isBegun = open.length < conflicts.length;
  const chooseAll = (side: 'mine' | 'theirs') => workspace.chooseMerge(new Map(open.map(({ key }) => [key, side])));
  const goToNext = () => {
    const key = open[0]?.key ?? '';
    flushSync(() => onWanted(key));
    const input = document.getElementsByName(key)[0];
    input?.closest('.difference')?.scrollIntoView({ block: 'nearest' });
    input?.focus();
  };
  return (
    <div className="draft merge-bar">
      <strong role="status">
        {conflicts.length === 0 ? (plans.length + renamed.length === 0 ? words.same : words.noConflicts) : words.left(open.length)}
      </strong>
      {open.length > 0 && (
        <>
          <button type="button" className="button" onClick={goToNext}>
            {words.next}
          </button>
          <button type="button" className="button" onClick={() => chooseAll('mine')}>
            {isBegun ? words.restMine : words.allMine}
          </button>
          <button type="button" className="button" onClick={() => chooseAll('theirs')}>
            {isBegun ? words.restTheirs : words.allTheirs}
          </button>
        </>
      )}
      <span className="grow" />
      <button type="button" className="button quiet" onClick={() => leave(workspace.stopMerge)}>
        {words.stop}
      </button>
      <button type="button" className="button primary" disabled={open.length > 0} onClick={() => leave(() => void workspace.applyMerge())}>
        {words.apply}
      </button>
    </div>
  );
}

/** The part goes away, with the button that had the focus. */
function leave(act: () => void): void {
  act();
  document.getElementById('main')?.focus();
}
