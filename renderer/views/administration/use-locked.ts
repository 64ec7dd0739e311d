// What may the user not choose or do, because the administrator said so?
import type { Disabled, Lock } from '../../workspace/administration/settings.ts';
import { administrationText } from '../text/administration-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

/** The sentence that says that this choice is locked; null when it is not. */
export function useLocked(lock: Lock): string | null {
  const { locked } = administrationText(useText());
  return useWorkspaceState(({ administration }) => administration.settings.locked.has(lock)) ? locked : null;
}

export function useSwitchedOff(what: Disabled): boolean {
  return useWorkspaceState(({ administration }) => administration.settings.disabled.has(what));
}
