// The grid: as many rows and columns as there are, of which only those in sight are on the page. What is drawn stays in place while the table scrolls under it, so that no blank rows pass by.
import { type ReactNode, type RefObject, useCallback, useEffect, useId, useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Row } from '../../model/record.ts';
import type { VoiceCount } from '../../model/voices.ts';
import type { Words } from './cell-words.ts';
import { GridRow, type RowWords } from './GridRow.tsx';
import { HEAD_HEIGHT, inSight, NUMBER_WIDTH, type PlacedColumn, ROW_HEIGHT, scrollTo, type View } from './grid-places.ts';
import type { Chosen, Range } from './grid-state.ts';

export interface GridHandlers {
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
  readonly onPointerDown: (event: React.PointerEvent) => void;
  readonly onPointerMove: (event: React.PointerEvent) => void;
  readonly onDoubleClick: (event: React.MouseEvent) => void;
}

interface Props {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly help: string;
  readonly rows: readonly Row[];
  readonly order: readonly number[];
  readonly numbers: ReadonlyMap<number, number>;
  readonly placed: readonly PlacedColumn[];
  readonly words: Words;
  readonly says: RowWords;
  readonly chosen: Chosen | null;
  readonly range: Range | undefined;
  readonly voicesOf: (row: Row) => VoiceCount | undefined;
  readonly handlers: GridHandlers;
  readonly head: (index: number) => ReactNode;
  readonly sorted: { readonly key: string; readonly isDown: boolean } | null;
  /** What stands over the active cell while it is changed. */
  readonly editor: ReactNode;
  readonly onRoom: (width: number) => void;
}

export function Grid(props: Props) {
  const { box, label, help, order, numbers, placed, chosen, range, handlers, editor } = props;
  const id = useId();
  const view = useView(box, props.onRoom);
  const seen = useMemo(() => inSight(placed, order.length, { ...view, height: view.height - HEAD_HEIGHT }), [placed, order.length, view]);
  const drawnKey = seen.columns.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same columns stay the same list, so that rows are not drawn anew.
  const drawn = useMemo(() => seen.columns, [drawnKey, placed]);
  const active = chosen ? placed.findIndex(({ column }) => column.key === chosen.active.key) : -1;
  const activeRow = chosen ? numbers.get(chosen.active.at) : undefined;
  useKeepInSight(box, chosen, activeRow, active, placed, view);
  const isDrawn = activeRow !== undefined && activeRow >= seen.first && activeRow < seen.last && drawn.includes(active);
  const width = NUMBER_WIDTH + placed.reduce((sum, place) => sum + place.width, 0);
  return (
    <div
      ref={box}
      className="grid-box"
      role="grid"
      tabIndex={0}
      data-takes-keys
      aria-label={label}
      aria-describedby={`${id}-help`}
      aria-multiselectable
      aria-rowcount={order.length + 1}
      aria-colcount={placed.length + 1}
      aria-activedescendant={isDrawn ? `${id}-active` : undefined}
      {...handlers}
    >
      <div className="visually-hidden" id={`${id}-help`} role="presentation">
        {help}
      </div>
      <div className="grid-sizer" role="presentation" style={{ width, height: HEAD_HEIGHT + order.length * ROW_HEIGHT }}>
        <div
          className="grid-pane"
          role="presentation"
          style={{ width: view.width, height: view.height, '--left': `${view.left}px`, '--width': `${width}px` } as React.CSSProperties}
        >
          <Heads {...props} drawn={drawn} left={view.left} />
          <div className="grid-body" role="presentation">
            <div className="grid-layer" role="rowgroup" style={{ transform: `translate(${-view.left}px, ${-view.top}px)` }}>
              <Rows {...props} drawn={drawn} first={seen.first} last={seen.last} gridId={id} active={active} activeRow={activeRow} range={range} />
              {editor && activeRow !== undefined && active >= 0 && <EditorPlace place={placed[active]} row={activeRow} view={view} editor={editor} />}
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

function Heads({ placed, head, sorted, says, drawn, left }: Props & { readonly drawn: readonly number[]; readonly left: number }) {
  return (
    <div className="grid-heads" role="rowgroup">
      <div role="row" tabIndex={-1} aria-rowindex={1} className="grid-head-row" style={{ transform: `translateX(${-left}px)` }}>
        <div role="columnheader" tabIndex={-1} aria-colindex={1} className="grid-head number frozen" style={{ width: NUMBER_WIDTH }}>
          <span className="visually-hidden">{says.number}</span>
        </div>
        {drawn.map((index) => {
          const { column, left: start, width, isFrozen } = placed[index] as PlacedColumn;
          const sort = sorted?.key === column.key ? (sorted.isDown ? 'descending' : 'ascending') : undefined;
          return (
            <div
              key={column.key}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={index + 2}
              aria-sort={sort}
              className={`grid-head${isFrozen ? ' frozen' : ''}`}
              style={{ left: NUMBER_WIDTH + start, width }}
            >
              {head(index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface RowsProps extends Props {
  readonly drawn: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly gridId: string;
  readonly active: number;
  readonly activeRow: number | undefined;
}

function Rows({ rows, order, placed, words, says, voicesOf, drawn, first, last, gridId, active, activeRow, range }: RowsProps) {
  const shown = order.slice(first, last);
  return shown.map((at, index) => {
    const number = first + index;
    const row = rows[at];
    const isIn = range !== undefined && number >= range.top && number <= range.bottom;
    return (
      row && (
        <GridRow
          key={at}
          row={row}
          at={at}
          number={number}
          placed={placed}
          drawn={drawn}
          words={words}
          says={says}
          gridId={gridId}
          voices={voicesOf(row)}
          active={number === activeRow ? active : -1}
          first={isIn ? range.first : -1}
          last={isIn ? range.last : -1}
        />
      )
    );
  });
}

/** Over the active cell; never beyond the right border. */
function EditorPlace({ place, row, view, editor }: { place: PlacedColumn | undefined; row: number; view: View; editor: ReactNode }) {
  if (!place) return null;
  const left = NUMBER_WIDTH + place.left + (place.isFrozen ? view.left : 0);
  const most = view.left + view.width - 40;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={row + 2}
      className="grid-editor"
      style={{ left: Math.min(left, most), top: row * ROW_HEIGHT, minWidth: place.width }}
    >
      <div role="gridcell" tabIndex={-1}>
        {editor}
      </div>
    </div>
  );
}

/** Where the grid is scrolled to, drawn in the same frame. */
function useView(box: RefObject<HTMLDivElement | null>, onRoom: (width: number) => void): View {
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 0, height: 0 });
  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const next = { top: element.scrollTop, left: element.scrollLeft, width: element.clientWidth, height: element.clientHeight };
    setView((now) => (now.top === next.top && now.left === next.left && now.width === next.width && now.height === next.height ? now : next));
    onRoom(next.width);
  }, [box, onRoom]);
  useLayoutEffect(measure);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onScroll = () => flushSync(measure);
    const sizes = new ResizeObserver(measure);
    element.addEventListener('scroll', onScroll, { passive: true });
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      sizes.disconnect();
    };
  }, [box, measure]);
  return view;
}

/** Scrolls to the active cell when another one becomes it, not when the person scrolls away. */
function useKeepInSight(
  box: RefObject<HTMLDivElement | null>,
  chosen: Chosen | null,
  row: number | undefined,
  column: number,
  placed: readonly PlacedColumn[],
  view: View,
): void {
  const active = chosen?.active;
  const isReady = view.height > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another cell scrolls; scrolling itself does not.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || row === undefined || column < 0 || !isReady) return;
    const now = { top: element.scrollTop, left: element.scrollLeft, width: element.clientWidth, height: element.clientHeight };
    const to = scrollTo(placed, row, column, now);
    if (to.top !== now.top || to.left !== now.left) element.scrollTo({ top: to.top, left: to.left, behavior: 'instant' });
  }, [active, row, column, isReady]);
}
