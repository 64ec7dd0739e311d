// A list of rows that all stand on the page when they are few; when they are many, only those in sight do.
import { type ReactNode, useRef, useState } from 'react';

/** More rows than this get a window of their own. */
const FEW = 60;
const ROW = 62;
const WINDOW = 434;
/** Rows drawn above and below the window, so that Tab always finds the next one. */
const SPARE = 6;

interface Props<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly draw: (row: T) => ReactNode;
}

export function VirtualList<T>({ rows, keyOf, draw }: Props<T>) {
  if (rows.length > FEW) return <Window rows={rows} keyOf={keyOf} draw={draw} />;
  return (
    <ul className="links">
      {rows.map((row) => (
        <li key={keyOf(row)}>{draw(row)}</li>
      ))}
    </ul>
  );
}

function Window<T>({ rows, keyOf, draw }: Props<T>) {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.min(Math.floor(top / ROW), rows.length - WINDOW / ROW) - SPARE);
  const shown = rows.slice(first, first + Math.ceil(WINDOW / ROW) + 2 * SPARE);
  return (
    <div ref={box} className="window" style={{ height: WINDOW }} onScroll={() => setTop(box.current?.scrollTop ?? 0)}>
      <ul className="links" style={{ height: rows.length * ROW }}>
        {shown.map((row, index) => (
          <li key={keyOf(row)} aria-setsize={rows.length} aria-posinset={first + index + 1} style={{ top: (first + index) * ROW, height: ROW }}>
            {draw(row)}
          </li>
        ))}
      </ul>
    </div>
  );
}
