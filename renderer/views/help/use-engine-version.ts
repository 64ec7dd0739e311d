// Which version of the database runs in the app: asked of itself.
import { useEffect, useState } from 'react';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** null while there is no case: the engine is then not asked. */
export function useEngineVersion(): string | null {
  const { ask } = useWorkspace();
  const isThere = useWorkspaceState(({ openCase }) => openCase !== null && openCase.stored !== 'none' && openCase.stored !== 'failed');
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    if (!isThere) return;
    let isWanted = true;
    ask('select version() as version').then(
      ({ rows }) => isWanted && setVersion(`DuckDB ${String(rows[0]?.version ?? '')}`),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [ask, isThere]);
  return version;
}
