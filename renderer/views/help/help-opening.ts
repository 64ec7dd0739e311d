// Opening help where there is room for it, and giving the focus back to where it was.
import type { WorkspaceState } from '../../workspace/state.ts';
import { pageFor } from './help-context.ts';
import { closeHelp, openHelp } from './help-state.ts';

let opener: HTMLElement | null = null;

/** The page for where the user is now. */
export function openHelpHere(state: WorkspaceState): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && !activeElement.closest('.help-panel')) opener = activeElement;
  openHelp(pageFor(state), !isRoom());
}

export function closeHelpHere(): void {
  closeHelp();
  const target = opener?.isConnected && opener !== document.body ? opener : document.getElementById('main');
  opener = null;
  target?.focus();
}

/** A dialog, the big screen and a small window leave none. */
function isRoom(): boolean {
  const isAlone = document.querySelector('.overlay') === null && document.getElementById('main') !== null;
  return isAlone && window.matchMedia('(min-width: 1000px) and (min-height: 481px)').matches;
}
