// Of a row that only a scenario or another version has: it can be looked at on the map, and nothing can be changed or asked of it there.
import type { SheetName } from '../../model/sheet.ts';
import { isGuest } from '../../workspace/looking/guests.ts';
import { compareText } from '../text/compare-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

export function useIsGuest(sheet: SheetName | null, id: string): boolean {
  return useWorkspaceState(({ openCase }) => openCase !== null && sheet !== null && isGuest(openCase, sheet, id));
}

export function GuestNote() {
  return <p className="quiet-note">{compareText(useText()).map.guest}</p>;
}
