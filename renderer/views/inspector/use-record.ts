// The full row of what is chosen, asked from the store-room when it is chosen.
import { useEffect, useState } from 'react';
import type { SheetName } from '../../model/sheet.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export type ShownRecord = NonNullable<Awaited<ReturnType<Workspace['record']>>>;

/** null while it is asked, and when there is no such row. */
export function useRecord(sheet: SheetName | null, id: string): ShownRecord | null {
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  const [record, setRecord] = useState<ShownRecord | null>(null);
  useEffect(() => {
    let isCurrent = openCase !== null;
    setRecord(null);
    if (sheet) {
      workspace.record(sheet, id).then(
        (found) => isCurrent && setRecord(found),
        () => undefined,
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [workspace, openCase, sheet, id]);
  return record;
}
