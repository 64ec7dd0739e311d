// One row of the matrix: the name of who sends, and its filled cells.
import { lensColour } from '../../map/LensMarks.tsx';
import { useText } from '../../workspace-context.ts';
import { type CellLook, cellMark, cellWords } from './cell-words.ts';
import { BAND } from './GroupBand.tsx';
import { cellId, type PartProps } from './grid-props.ts';

interface RowProps extends PartProps {
  readonly row: number;
}

export function MatrixRow(props: RowProps) {
  const { matrix, sizes, columns, place, row } = props;
  const filled = [...(matrix.cells[row]?.keys() ?? [])].filter((column) => column >= columns.from && column <= columns.until);
  const isEmptyPlace = place.row === row && place.column >= 0 && !filled.includes(place.column);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells of the row take the focus.
    <div className="matrix-row" role="row" aria-rowindex={row + 2} style={{ top: sizes.heads + row * sizes.cell, height: sizes.cell }}>
      <RowName {...props} />
      <span className="diagonal" aria-hidden style={{ left: sizes.names + row * sizes.cell, width: sizes.cell, height: sizes.cell }} />
      {[...filled, ...(isEmptyPlace ? [place.column] : [])]
        .sort((a, b) => a - b)
        .map((column) => (
          <MatrixCell key={column} {...props} column={column} />
        ))}
    </div>
  );
}

function RowName({ matrix, nameOf, sizes, row, place, stretches, view, acts, lit }: RowProps) {
  const text = useText();
  const id = matrix.nodes[row] ?? '';
  const node = view.shown.nodes.get(id);
  const hasBand = stretches.some(({ parent }) => parent !== null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears Enter for all its names.
    <div
      id={cellId({ row, column: -1 })}
      data-node={id}
      role="rowheader"
      aria-colindex={1}
      aria-label={text.forms.matrix.row(nameOf(id), matrix.outward[row] ?? 0)}
      aria-selected={lit.nodes.has(id)}
      tabIndex={place.row === row && place.column === -1 ? 0 : -1}
      className="matrix-name"
      style={{ width: sizes.names, paddingInlineStart: hasBand ? BAND + 4 : 8 }}
      title={nameOf(id)}
      onFocus={() => acts.stand({ row, column: -1 })}
      onClick={() => acts.choose({ row, column: -1 })}
    >
      <span className="name">{nameOf(id)}</span>
      {node?.hasChildren && !node.isOpen && (
        <span
          className="matrix-open"
          aria-hidden
          title={text.map.expand(nameOf(id))}
          onClick={(event) => {
            event.stopPropagation();
            acts.toggle(id);
          }}
        >
          ▸
        </span>
      )}
      <span className="total">{matrix.outward[row]}</span>
    </div>
  );
}

function MatrixCell({ matrix, nameOf, sizes, row, column, place, lens, cell, acts, lit }: RowProps & { readonly column: number }) {
  const text = useText();
  const arrow = matrix.cells[row]?.get(column);
  const look: CellLook = { text, cell, lens, most: matrix.most };
  const mark = arrow && cellMark(look, arrow);
  const empty = row === column ? text.forms.matrix.self : text.forms.matrix.empty;
  const words = text.forms.matrix.at(nameOf(matrix.nodes[row] ?? ''), nameOf(matrix.nodes[column] ?? ''), arrow ? cellWords(look, arrow) : empty);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears Enter for all its cells.
    <div
      id={cellId({ row, column })}
      data-edge={arrow?.edge.id}
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={words}
      aria-selected={arrow ? lit.arrows.has(arrow.edge.id) : undefined}
      tabIndex={place.row === row && place.column === column ? 0 : -1}
      className={`matrix-cell${arrow ? ' filled' : ''}${arrow?.isFeedback ? ' feedback' : ''}${mark?.isHatched ? ' unsure' : ''}${mark?.role ? ' lensed' : ''}`}
      style={{
        left: sizes.names + column * sizes.cell,
        width: sizes.cell,
        height: sizes.cell,
        ...(mark?.role ? lensColour({ role: mark.role }) : { '--strength': `${Math.round((mark?.strength ?? 0) * 100)}%` }),
      }}
      title={words}
      onFocus={() => acts.stand({ row, column })}
      onClick={() => acts.choose({ row, column })}
    >
      {arrow?.isFeedback && (
        <span aria-hidden className="returns">
          ↩
        </span>
      )}
      {mark?.letter && (
        <span aria-hidden className="letter">
          {mark.letter}
        </span>
      )}
      {mark && <span className="figure">{mark.text}</span>}
    </div>
  );
}
