// Above the tiles: whose figures these are, of which day, and when they were read.
import { clockWords, isToday, kioskDay, kioskText } from '../text/kiosk-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import type { KioskView } from './use-kiosk-board.ts';
import { useNow } from './use-now.ts';

export function KioskHeader({ view }: { readonly view: KioskView | null }) {
  const text = useText();
  const words = kioskText(text);
  const own = useWorkspaceState((state) => state.openCase?.network.organisations.find(({ isOwn }) => isOwn)?.name ?? null);
  return (
    <header className="kiosk-header">
      <p className="kiosk-own">{own ?? words.title}</p>
      <h1>{view ? words.asOf(kioskDay(text, view.board.day, 'long')) : words.title}</h1>
      <ReadNote />
    </header>
  );
}

/** The clock of this computer. The name of the folder is no business of who passes by. */
function ReadNote() {
  const text = useText();
  const words = kioskText(text);
  const now = useNow();
  const readAt = useWorkspaceState((state) => state.watch.readAt ?? state.watch.caseReadAt);
  const changedAt = useWorkspaceState((state) => state.watch.changedAt);
  const isBusy = useWorkspaceState((state) => state.busy !== null);
  if (readAt === null) return <p className="kiosk-read" />;
  const when = clockWords(text, readAt, now);
  return (
    <p className="kiosk-read">
      <span>{isBusy ? words.reading : isToday(readAt, now) ? words.readAt(when) : words.readOn(when)}</span>
      {changedAt !== null && <span>{words.writtenAt(clockWords(text, changedAt, now))}</span>}
    </p>
  );
}
