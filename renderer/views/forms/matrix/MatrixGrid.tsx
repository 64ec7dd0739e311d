// The grid of the matrix: names that stay in view at two sides, only the cells in view in the page, one of them reached by Tab.
import { type CSSProperties, type PointerEvent, useMemo, useRef, useState } from 'react';
import { stretchesOf } from '../../../graph/matrix.ts';
import { useText } from '../../workspace-context.ts';
import { GroupBand } from './GroupBand.tsx';
import { inView, type MatrixProps, type Pointed } from './grid-props.ts';
import { MatrixHeads } from './MatrixHeads.tsx';
import { MatrixLines } from './MatrixLines.tsx';
import { MatrixRow } from './MatrixRow.tsx';
import { useMatrix } from './use-matrix.ts';
import { useScrolled } from './use-scrolled.ts';
import { rangeInView, type Sizes } from './window.ts';

/** Names get less room in a narrow box, and along the top in a low one. */
function sizesFor({ width, height }: { readonly width: number; readonly height: number }): Sizes {
  return { cell: 34, names: width > 0 && width < 620 ? 150 : 250, heads: height > 0 && height < 300 ? 100 : 150 };
}

export function MatrixGrid(props: MatrixProps) {
  const { matrix, view, isGrouped } = props;
  const text = useText().forms;
  const box = useRef<HTMLDivElement>(null);
  const scrolled = useScrolled(box);
  const sizes = sizesFor(scrolled);
  const { place, acts, onKeyDown } = useMatrix(props, box, sizes);
  const { pointed, onPointerMove, onPointerLeave } = usePointed(sizes);
  const count = matrix.nodes.length;
  const rows = rangeInView(scrolled.top, scrolled.height, sizes.heads, sizes.cell, count);
  const columns = rangeInView(scrolled.left, scrolled.width, sizes.names, sizes.cell, count);
  const stretches = useMemo(() => (isGrouped ? stretchesOf(view.shown, matrix.nodes) : []), [isGrouped, view.shown, matrix.nodes]);
  const parts = { ...props, sizes, columns, place, stretches, acts };
  const frame = {
    width: sizes.names + count * sizes.cell,
    height: sizes.heads + count * sizes.cell,
    '--cell': `${sizes.cell}px`,
    '--names': `${sizes.names}px`,
  } as CSSProperties;
  return (
    <div className="matrix-box" ref={box}>
      <p id="matrix-help" className="visually-hidden">
        {text.matrix.help}
      </p>
      <div
        className="matrix-size"
        role="grid"
        aria-label={text.matrix.label}
        aria-describedby="matrix-help"
        aria-rowcount={count + 1}
        aria-colcount={count + 1}
        style={frame}
        onKeyDown={onKeyDown}
        onPointerMove={onPointerMove}
        onPointerLeave={onPointerLeave}
      >
        <MatrixHeads {...parts} pointed={pointed} />
        <div className="matrix-bands" role="presentation">
          <GroupBand {...parts} side="left" />
          <MatrixLines {...parts} pointed={pointed} over="names" />
        </div>
        {inView(rows, place.row).map((row) => (
          <MatrixRow key={matrix.nodes[row]} {...parts} row={row} />
        ))}
        <MatrixLines {...parts} pointed={pointed} over="cells" />
      </div>
    </div>
  );
}

/** The cell under the pointer, so that its row and column can be followed to their names. */
function usePointed({ cell, names, heads }: Sizes) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    const next = { row: Math.floor((event.clientY - frame.top - heads) / cell), column: Math.floor((event.clientX - frame.left - names) / cell) };
    if (next.row !== pointed?.row || next.column !== pointed.column) setPointed(next);
  };
  return { pointed, onPointerMove, onPointerLeave: () => setPointed(null) };
}
