// The names along the top: who receives. They stay in view while the rows scroll under them.
import { useText } from '../../workspace-context.ts';
import { GroupBand } from './GroupBand.tsx';
import { cellId, inView, type PartProps, type Pointed } from './grid-props.ts';
import { MatrixLines } from './MatrixLines.tsx';

export function MatrixHeads({ pointed, ...props }: PartProps & { readonly pointed: Pointed | null }) {
  const { matrix, nameOf, sizes, columns, place, acts, lit } = props;
  const text = useText().forms.matrix;
  const isHere = (column: number) => place.row === -1 && place.column === column;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the names in the row take the focus.
    <div className="matrix-heads" role="row" aria-rowindex={1} style={{ height: sizes.heads }}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: it tells how to read the matrix; there is nothing to do on it. */}
      <div className="matrix-corner" role="columnheader" aria-colindex={1} style={{ width: sizes.names, height: sizes.heads }}>
        {text.from}
      </div>
      {inView(columns, place.column).map((column) => {
        const id = matrix.nodes[column] ?? '';
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears Enter for all its names.
          <div
            key={id}
            id={cellId({ row: -1, column })}
            data-node={id}
            role="columnheader"
            aria-colindex={column + 2}
            aria-label={text.column(nameOf(id), matrix.inward[column] ?? 0)}
            aria-selected={lit.nodes.has(id)}
            tabIndex={isHere(column) ? 0 : -1}
            className="matrix-head"
            style={{ left: sizes.names + column * sizes.cell, width: sizes.cell, height: sizes.heads }}
            title={nameOf(id)}
            onFocus={() => acts.stand({ row: -1, column })}
            onClick={() => acts.choose({ row: -1, column })}
          >
            <span className="name">{nameOf(id)}</span>
            <span className="total">{matrix.inward[column]}</span>
          </div>
        );
      })}
      <GroupBand {...props} side="top" />
      <MatrixLines {...props} pointed={pointed} over="heads" />
    </div>
  );
}
