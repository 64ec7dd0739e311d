// The thermometer: departments and districts by series on one day, the series of the city, and beside them what was chosen.
import './thermometer.css';
import './thermometer-panel.css';
import { type KeyboardEvent, useRef } from 'react';
import { thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { BoardHead } from './BoardHead.tsx';
import { BoardStrip } from './BoardStrip.tsx';
import { BoardTable } from './BoardTable.tsx';
import { BoardTools } from './BoardTools.tsx';
import { CellPanel } from './CellPanel.tsx';
import { type Board, type BoardMissing, useBoard } from './use-board.ts';
import { WordsPanel } from './WordsPanel.tsx';

export function ThermometerPart() {
  const board = useBoard();
  return 'missing' in board ? <Missing board={board} /> : <Filled board={board} />;
}

function Missing({ board: { missing } }: { readonly board: BoardMissing }) {
  const words = thermometerText(useText());
  const workspace = useWorkspace();
  if (missing === 'loading') {
    return (
      <p className="thermometer-empty" role="status">
        {words.loading}
      </p>
    );
  }
  return (
    <div className="thermometer-empty">
      <h2>{words.title}</h2>
      <p>{words.empty[missing]}</p>
      <button type="button" className="button primary" onClick={() => workspace.show('sources')}>
        {words.empty.toSources}
      </button>
    </div>
  );
}

function Filled({ board }: { readonly board: Board }) {
  const words = thermometerText(useText());
  const frame = useRef<HTMLDivElement>(null);
  const beside = useWorkspaceState((state) => state.signals.board.beside);
  const close = useClose(frame);
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || beside === null) return;
    event.stopPropagation();
    close();
  };
  return (
    <section className={`thermometer${beside ? ' with-side' : ''}`} aria-label={words.title} onKeyDown={onEscape}>
      <BoardHead board={board} />
      <BoardTools board={board} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
      <div className="board-frame" ref={frame} tabIndex={0} role="group" aria-label={words.title}>
        <BoardStrip board={board} />
        <Tables board={board} frame={frame} />
        <p className="board-keys">{words.tables.keys}</p>
      </div>
      {beside?.kind === 'cell' && <CellPanel board={board} cell={beside.cell} onClose={close} />}
      {beside?.kind === 'words' && <WordsPanel board={board} look={beside.words} onClose={close} />}
    </section>
  );
}

function Tables({ board, frame }: { readonly board: Board; readonly frame: React.RefObject<HTMLDivElement | null> }) {
  const { empty } = thermometerText(useText());
  const silentOnly = useWorkspaceState((state) => state.signals.board.silentOnly);
  const shown = board.tables.filter(({ rows }) => rows.length > 0);
  const missing = (['unit', 'area'] as const).filter((kind) => ![...board.book.series.values()].some(({ dimension }) => dimension === kind));
  return (
    <>
      {shown.map((table) => (
        <BoardTable key={table.kind} board={board} table={table} frame={frame} />
      ))}
      {shown.length === 0 && board.strip.length === 0 && <NothingFits isEveryone={silentOnly} />}
      {board.notBegun.length > 0 && <p className="board-note">{empty.notBegun(board.notBegun.map(({ name }) => name))}</p>}
      {missing.map((kind) => (
        <p key={kind} className="board-note">
          {kind === 'unit' ? empty.noUnits : empty.noAreas}
        </p>
      ))}
    </>
  );
}

function NothingFits({ isEveryone }: { readonly isEveryone: boolean }) {
  const { empty } = thermometerText(useText());
  const workspace = useWorkspace();
  const board = useWorkspaceState((state) => state.signals.board);
  return (
    <p className="board-note" role="status">
      {isEveryone ? empty.everyoneReported : empty.filtered}{' '}
      <button type="button" className="button" onClick={() => workspace.setSignals({ board: { ...board, only: null, silentOnly: false } })}>
        {empty.showAll}
      </button>
    </p>
  );
}

/** Closes what lies beside, and goes back to the cell it was opened from. */
function useClose(frame: React.RefObject<HTMLElement | null>): () => void {
  const workspace = useWorkspace();
  return () => {
    const { board } = workspace.store.getState().signals;
    const cell = frame.current?.querySelector<HTMLElement>('[aria-selected="true"][data-row], .tile-button[aria-pressed="true"]');
    const last = cell ?? frame.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]');
    workspace.setSignals({ board: { ...board, beside: null } });
    last?.focus();
  };
}
