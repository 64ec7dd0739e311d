// Goes to the row that was asked for elsewhere, and lets it through when it is filtered away.
import { useEffect } from 'react';
import { nameOf } from '../../model/change.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import type { PlacedColumn } from './grid-places.ts';
import type { Chosen } from './grid-state.ts';
import type { Sheet } from './use-sheet.ts';

export function useWanted(sheet: Sheet, placed: readonly PlacedColumn[], setChosen: (chosen: Chosen) => void, toGrid: () => void): void {
  const workspace = useWorkspace();
  const wanted = useWorkspaceState((state) => state.register.wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is gone to once, when it is asked.
  useEffect(() => {
    if (!wanted) return;
    workspace.lookAtRegister({ wanted: null });
    const at = sheet.rows.findIndex(({ values }) => nameOf(sheet.sheet, values) === wanted.id);
    const key = placed[0]?.column.key;
    if (at < 0 || key === undefined) return;
    if (!sheet.numbers.has(at)) sheet.setLook({ search: '', filters: new Map() });
    setChosen({ active: { at, key }, anchor: { at, key: placed.at(-1)?.column.key ?? key }, typing: null });
    toGrid();
  }, [wanted]);
}
