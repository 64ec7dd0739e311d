// Which sheets of the open case have no rows.
import { useEffect, useState } from 'react';
import { SHEETS, type SheetName } from '../../model/sheet.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';

const NONE: ReadonlySet<SheetName> = new Set();

/** Empty while it is asked, and when it cannot be asked. */
export function useEmptySheets(): ReadonlySet<SheetName> {
  const workspace = useWorkspace();
  const network = useWorkspaceState((state) => state.openCase?.network ?? null);
  const [found, setFound] = useState<{ readonly of: object; readonly empty: ReadonlySet<SheetName> } | null>(null);
  useEffect(() => {
    if (!network) return undefined;
    let isCurrent = true;
    const sql = SHEETS.map((sheet) => `select '${sheet}' as sheet, exists(select 1 from ${sheet}) as is_there`).join(' union all ');
    workspace.ask(sql).then(
      ({ rows }) => {
        const there = new Set(rows.filter((row) => row.is_there === true).map((row) => row.sheet));
        if (isCurrent) setFound({ of: network, empty: new Set(SHEETS.filter((sheet) => !there.has(sheet))) });
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [workspace, network]);
  return found?.of === network ? found.empty : NONE;
}
