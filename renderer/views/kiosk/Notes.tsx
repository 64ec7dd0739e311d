// What the big screen says loudly above its tiles: old figures, a fixed day, a folder that is gone, something that failed or waits. Names no file and no folder.
import { History, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { WorkspaceState } from '../../workspace/state.ts';
import { useDeskFault } from '../signals/desk-faults.ts';
import { kioskDay, kioskText } from '../text/kiosk-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { type KioskView, todayOf } from './use-kiosk-board.ts';
import { useNow } from './use-now.ts';

export function KioskNotes({ view }: { readonly view: KioskView | null }) {
  const text = useText();
  const words = kioskText(text);
  const told = useWorkspaceState(troubleOf);
  const { reason } = useDeskFault(useWorkspaceState((state) => state.openCase?.signals?.desk));
  const trouble = told ?? (reason === null ? null : 'notWorkedOut');
  const count = useWorkspaceState((state) => state.watch.troubles.length);
  return (
    <>
      {view && <AgeNote view={view} />}
      {trouble && <Note icon={<TriangleAlert aria-hidden />}>{trouble === 'troubles' ? words.troubles(count) : words[trouble]}</Note>}
    </>
  );
}

/** The gravest goes first. */
function troubleOf({ failure, watch, pending }: WorkspaceState) {
  if (failure) return 'failed' as const;
  if (watch.isGone) return 'gone' as const;
  if (pending) return 'asks' as const;
  return watch.troubles.length > 0 ? ('troubles' as const) : null;
}

function AgeNote({ view: { board, newest, isFixed } }: { readonly view: KioskView }) {
  const text = useText();
  const words = kioskText(text);
  const age = todayOf(useNow()) - (newest ?? Infinity);
  if (isFixed)
    return (
      <Note icon={<History aria-hidden />}>
        {words.fixed(kioskDay(text, board.day, 'long'))} <NewestButton />
      </Note>
    );
  return age > 1 && newest !== null ? <Note icon={<History aria-hidden />}>{words.stale(kioskDay(text, newest, 'long'), age)}</Note> : null;
}

function NewestButton() {
  const words = kioskText(useText());
  const followNewest = useFollowNewest();
  return (
    <button type="button" className="kiosk-button" onClick={followNewest}>
      {words.toNewest}
    </button>
  );
}

/** Lets go of the day that the user fixed. */
export function useFollowNewest(): () => void {
  const workspace = useWorkspace();
  return () => workspace.setDay(workspace.store.getState().openCase?.info.settings.reference_date ?? null);
}

function Note({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <p className="kiosk-note" role="status">
      {icon}
      <span>{children}</span>
    </p>
  );
}
