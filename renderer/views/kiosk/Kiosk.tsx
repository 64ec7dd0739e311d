// The big screen: the levels of departments, districts and city over the whole screen, to be read at four metres. Turns its pages by itself and follows what comes in.
import './kiosk.css';
import { useEffect, useMemo, useRef } from 'react';
import { isSwitchedOff } from '../is-typing.ts';
import { kioskDay, kioskText } from '../text/kiosk-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { BlockView } from './Blocks.tsx';
import { KioskFooter } from './KioskFooter.tsx';
import { KioskHeader } from './KioskHeader.tsx';
import { KioskNotes, useFollowNewest } from './Notes.tsx';
import { nameFit } from './name-fit.ts';
import { columnsIn, type Page, pagesOf, tileHeight } from './pages.ts';
import { useFullScreen } from './use-full-screen.ts';
import { type KioskView, useKioskBoard } from './use-kiosk-board.ts';
import { useRoom } from './use-room.ts';
import { type Turning, useTurning } from './use-turning.ts';

export function Kiosk() {
  const workspace = useWorkspace();
  const text = useText();
  const words = kioskText(text);
  const root = useRef<HTMLElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const room = useRoom(area);
  const view = useKioskBoard();
  const fit = useMemo(() => (room ? nameFit(workspace.measure, room) : null), [room, workspace]);
  const pages = useMemo(() => (view && room && fit ? pagesOf(view.board, room, fit.fitsOneLine) : []), [view, room, fit]);
  const turning = useTurning(pages.length);
  const close = useMemo(() => () => workspace.setSignals({ isKiosk: false }), [workspace]);
  const followNewest = useFollowNewest();
  useFullScreen(close);
  useKioskKeys(turning, pages.length, { close, followNewest });
  useEffect(() => root.current?.focus(), []);
  const page = pages[turning.index];
  return (
    <main className="kiosk" ref={root} tabIndex={-1} aria-label={words.label}>
      <KioskHeader view={view} />
      <div className="kiosk-notes">
        <KioskNotes view={view} />
      </div>
      <div className="kiosk-area" ref={area}>
        {page && room && fit && view && (
          <div className="kiosk-page" style={{ maxHeight: pageHeight(page, room.height) }}>
            {page.blocks.map((block, index) => (
              <BlockView key={blockKey(page, index)} block={block} boardDay={view.board.day} columns={columnsIn(room)} fit={fit} />
            ))}
          </div>
        )}
        {!page && <EmptyNote hasView={view !== null} />}
      </div>
      <KioskFooter turning={turning} pages={pages.length} tiles={view?.board.sections.flatMap(({ tiles }) => tiles) ?? []} onClose={close} />
      <MovedNote view={view} />
    </main>
  );
}

/** Tiles grow no further than this, so that a page with few of them stays calm. */
function pageHeight(page: Page, height: number): string {
  const rows = page.blocks.reduce((sum, block) => sum + (block.kind === 'tiles' ? block.rows : 0), 0);
  const spare = page.blocks.reduce((sum, block) => sum + 96 + (block.kind === 'silent' ? block.lines.length * 64 : 0), 0);
  return `calc(${Math.min(height, Math.round(rows * (tileHeight(page.blocks, { width: 0, height }) + 14) + spare))} * var(--k))`;
}

function blockKey(page: Page, index: number): string {
  const block = page.blocks[index];
  return block?.kind === 'tiles' ? `${block.section.key} ${block.part}` : 'silent';
}

function EmptyNote({ hasView }: { readonly hasView: boolean }) {
  const words = kioskText(useText());
  const hasSignals = useWorkspaceState((state) => state.openCase?.signals !== null);
  return <p className="kiosk-empty">{hasView || !hasSignals ? (hasSignals ? words.empty : words.busy) : words.busy}</p>;
}

/** Says when figures of another day are on the screen. */
function MovedNote({ view }: { readonly view: KioskView | null }) {
  const text = useText();
  const readAt = useWorkspaceState((state) => state.watch.readAt);
  return (
    <p className="visually-hidden" role="status">
      {view && readAt !== null && kioskText(text).moved(kioskDay(text, view.board.day, 'long'))}
    </p>
  );
}

interface Acts {
  readonly close: () => void;
  readonly followNewest: () => void;
}

function useKioskKeys(turning: Turning, pages: number, { close, followNewest }: Acts): void {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      ...{ Escape: close, k: close, K: close, n: followNewest, N: followNewest },
      ...{ ArrowRight: () => turning.turn(1), PageDown: () => turning.turn(1), ArrowLeft: () => turning.turn(-1), PageUp: () => turning.turn(-1) },
      ...{ Home: () => turning.go(0), End: () => turning.go(pages - 1), ' ': turning.togglePause },
    };
    const onKey = (event: KeyboardEvent) => {
      const isOfButton = event.key === ' ' && event.target instanceof Element && event.target.closest('button') !== null;
      const act = acts[event.key];
      if (!act || isOfButton || isSwitchedOff(event) || event.ctrlKey || event.metaKey || event.altKey || isInDialog(event)) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [turning, pages, close, followNewest]);
}

function isInDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"]') !== null;
}
