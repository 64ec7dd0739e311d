// The paper that is chosen, composed anew when the case or the choice changes. Late ones are dropped.
import { useEffect, useState } from 'react';
import type { Paper } from '../../model/paper.ts';
import type { Language, WordDepth } from '../../workspace/state.ts';
import type { PaperLook } from '../../workspace/telling/paper-look.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** `paper` null while it is made, or when there is nothing to tell; `isMade` tells them apart. */
export interface MadePaper {
  readonly paper: Paper | null;
  readonly isMade: boolean;
  /** Why it could not be made. */
  readonly failed: string | null;
}

const NOT_YET: MadePaper = { paper: null, isMade: false, failed: null };

export function usePaper(look: PaperLook, day: string, language: Language, words: WordDepth): MadePaper {
  const workspace = useWorkspace();
  const records = useWorkspaceState((state) => state.openCase?.records);
  const key = JSON.stringify([look, day, language, words]);
  const [made, setMade] = useState<MadePaper & { readonly key: string; readonly of: unknown }>({ ...NOT_YET, key: '', of: null });
  useEffect(() => {
    if (look.kind === 'given') return;
    let isWanted = true;
    const keep = (outcome: MadePaper) => isWanted && setMade({ ...outcome, key, of: records });
    const asked = { day, language, isPlain: words === 'plain', error: look.error };
    workspace
      .composePaper(look.name, asked, () => isWanted)
      .then(
        (paper) => keep({ paper, isMade: true, failed: null }),
        (error: unknown) => keep({ paper: null, isMade: true, failed: error instanceof Error ? error.message : String(error) }),
      );
    return () => {
      isWanted = false;
    };
  }, [workspace, look, day, language, words, key, records]);
  if (look.kind === 'given') return { paper: look.paper, isMade: true, failed: null };
  return made.key === key && made.of === records ? made : NOT_YET;
}
