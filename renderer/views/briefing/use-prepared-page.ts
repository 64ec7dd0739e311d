// The page as it would be saved, made anew for each choice; a late one is dropped.
import { useEffect, useState } from 'react';
import type { PageMade } from '../../briefing/html/make-page.ts';
import type { Redaction } from '../../briefing/html/redaction.ts';
import { pageScreenWords } from '../text/page-screen-words.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export interface PreparedPage {
  /** null while it is being made. */
  readonly made: PageMade | null;
  readonly isFailed: boolean;
}

const NOTHING: PreparedPage = { made: null, isFailed: false };

export function usePreparedPage(briefing: string | null, redaction: Redaction): PreparedPage {
  const workspace = useWorkspace();
  const records = useWorkspaceState((state) => state.openCase?.records);
  const language = useWorkspaceState((state) => state.language);
  const depth = useWorkspaceState((state) => state.wordDepth);
  const [prepared, setPrepared] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language of the page is that of the moment.
  useEffect(() => {
    let isLate = false;
    setPrepared(NOTHING);
    if (records)
      workspace.preparePage({ briefing, redaction, words: pageScreenWords(records, depth) }).then(
        (made) => isLate || setPrepared({ made, isFailed: made === null }),
        () => isLate || setPrepared({ made: null, isFailed: true }),
      );
    return () => {
      isLate = true;
    };
  }, [workspace, records, briefing, redaction, depth, language]);
  return prepared;
}
