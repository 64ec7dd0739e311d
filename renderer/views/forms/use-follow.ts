// Brings into view what was chosen elsewhere: on the map, by searching, in the inspector, or in this form before another level was chosen.
import { useEffect, useRef } from 'react';
import type { Selection } from '../../graph/focus.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** `place` names where the choice stands now; null = nowhere. `go` shows that place; it answers false when it cannot yet. The answer is to be called after a choice that was made in the form itself: that is in view already. */
export function useFollow(place: string | null, go: () => boolean): () => void {
  const workspace = useWorkspace();
  const selection = useWorkspaceState((state) => state.selection);
  const level = useLastLevel();
  const [followed, own] = [useRef(''), useRef<Selection | null>(null)];
  const key = place === null ? null : `${level} ${place}`;
  useEffect(() => {
    if (key === null || (followed.current === key && own.current === null)) return;
    const isOwn = own.current !== null && own.current === selection;
    own.current = null;
    const follow = () => {
      const isDone = isOwn || go();
      if (isDone) followed.current = key;
      return isDone;
    };
    return untilDone(follow);
  });
  return () => {
    own.current = workspace.store.getState().selection;
  };
}

/** Tries in each frame until it succeeds, for a second at most; the answer stops it. */
function untilDone(attempt: () => boolean): (() => void) | undefined {
  if (attempt()) return undefined;
  let frame = 0;
  const again = (left: number) => {
    if (!attempt() && left > 0) frame = requestAnimationFrame(() => again(left - 1));
  };
  frame = requestAnimationFrame(() => again(60));
  return () => cancelAnimationFrame(frame);
}

/** The level that was chosen last; opening one group does not count as another level. */
function useLastLevel(): string {
  const level = useWorkspaceState((state) => state.level);
  const last = useRef('');
  if (level !== null) last.current = level;
  return last.current;
}
