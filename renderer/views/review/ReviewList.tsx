// The work list as a grid of rows in groups: one tab stop, walked with arrow keys, and only the rows in view are in the page.
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ReviewLook } from '../../workspace/asking/review-look.ts';
import { reviewText } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { lineAfter } from './list-keys.ts';
import { linesInView, scrolledTo, topsOf } from './list-window.ts';
import { ReviewRow } from './ReviewRow.tsx';
import type { ReviewLine } from './review-list.ts';
import type { Review } from './use-review.ts';

const HEIGHTS = { group: 32, finding: 64, gone: 64 } as const;

interface Props {
  readonly review: Review;
  readonly lines: readonly ReviewLine[];
}

export function ReviewList({ review, lines }: Props) {
  const text = reviewText(useText());
  const box = useRef<HTMLDivElement>(null);
  const tops = useMemo(() => topsOf(lines.map(({ kind }) => HEIGHTS[kind])), [lines]);
  const { scrolled, room } = useScrolled(box);
  const walk = useWalk(box, lines, tops);
  const { from, until } = linesInView(tops, scrolled, room);
  const seen = lines.slice(from, until).map((line, index) => [line, from + index] as const);
  const stop = lines[walk.at];
  const shown = stop && (walk.at < from || walk.at >= until) ? [...seen, [stop, walk.at] as const] : seen;
  return (
    <div
      className="review-grid"
      role="treegrid"
      aria-label={text.list}
      aria-describedby="review-help"
      aria-rowcount={lines.length + 1}
      aria-colcount={5}
    >
      <p id="review-help" hidden>
        {text.listHelp}
      </p>
      <Heads />
      <div className="review-scroll" role="rowgroup" ref={box} onKeyDown={walk.onKey} tabIndex={-1}>
        <div className="review-lines" role="presentation" style={{ height: tops.at(-1) }}>
          {shown.map(([line, index]) => (
            <ReviewRow
              key={line.key}
              review={review}
              line={line}
              top={tops[index] ?? 0}
              height={HEIGHTS[line.kind]}
              number={index + 2}
              isStop={index === walk.at}
              onPick={() => walk.pick(index)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function Heads() {
  const text = reviewText(useText());
  return (
    <div role="rowgroup">
      {/* biome-ignore lint/a11y/useFocusableInteractive: headings are read with the cells. */}
      <div className="review-heads" role="row" aria-rowindex={1}>
        {[text.rule, text.found, text.department, text.severity, text.state].map((name, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: headings are read with the cells.
          <span key={name} role="columnheader" aria-colindex={index + 1}>
            {name}
          </span>
        ))}
      </div>
    </div>
  );
}

function useScrolled(box: RefObject<HTMLDivElement | null>): { scrolled: number; room: number } {
  const [seen, setSeen] = useState({ scrolled: 0, room: 800 });
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const follow = () => setSeen({ scrolled: element.scrollTop, room: element.clientHeight });
    const watch = new ResizeObserver(follow);
    watch.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    return () => {
      watch.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [box]);
  return seen;
}

interface Walk {
  /** The number of the line that Tab goes to. */
  readonly at: number;
  onKey(event: KeyboardEvent): void;
  pick(index: number): void;
}

function useWalk(box: RefObject<HTMLDivElement | null>, lines: readonly ReviewLine[], tops: Float64Array): Walk {
  const workspace = useWorkspace();
  const { chosen, folded } = useWorkspaceState((state) => state.reviewLook);
  const [stop, setStop] = useState(chosen);
  const wanted = useRef<string | null>(null);
  const at = Math.max(
    0,
    lines.findIndex(({ key }) => key === stop),
  );
  useChosenInView(box, lines, tops, chosen, setStop);
  useEffect(() => {
    if (wanted.current === null) return;
    box.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(wanted.current)}"]`)?.focus({ preventScroll: true });
    wanted.current = null;
  });
  const goTo = (index: number) => {
    const [line, element] = [lines[index], box.current];
    if (!line || !element) return;
    element.scrollTop = scrolledTo(tops, index, element.scrollTop, element.clientHeight);
    wanted.current = line.key;
    setStop(line.key);
  };
  const act = (line: ReviewLine) => {
    if (line.kind === 'group') workspace.lookAtFindings({ folded: flipped(folded, line.key) });
    else workspace.lookAtFindings({ chosen: line.key });
  };
  return {
    at,
    pick: (index) => {
      const line = lines[index];
      if (!line) return;
      setStop(line.key);
      act(line);
    },
    onKey: (event) => {
      const line = lines[at];
      if (!line || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / HEIGHTS.finding) - 1);
      const next = lineAfter(event.key, lines, at, page);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (next === 'act') act(line);
      else goTo(next);
    },
  };
}

/** What is chosen elsewhere, or before the list was last left, comes into view and is where Tab goes. */
function useChosenInView(
  box: RefObject<HTMLDivElement | null>,
  lines: readonly ReviewLine[],
  tops: Float64Array,
  chosen: ReviewLook['chosen'],
  setStop: (key: string | null) => void,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another choice moves the list.
  useEffect(() => {
    const [element, index] = [box.current, lines.findIndex(({ key }) => key === chosen)];
    if (!element || index < 0) return;
    setStop(chosen);
    element.scrollTop = scrolledTo(tops, index, element.scrollTop, element.clientHeight);
  }, [chosen]);
}

function flipped(folded: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(folded);
  if (!after.delete(key)) after.add(key);
  return after;
}
