// The borders between groups, and the bars that lead the eye from the cell under the pointer to its names.
import type { PartProps } from './grid-props.ts';

interface Props extends PartProps {
  readonly pointed: { readonly row: number; readonly column: number } | null;
}

export function MatrixLines({ matrix, sizes, stretches, pointed }: Props) {
  const { cell, names, heads } = sizes;
  const count = matrix.nodes.length;
  const isIn = (index: number | undefined): index is number => index !== undefined && index >= 0 && index < count;
  return (
    <div className="matrix-lines" role="presentation" aria-hidden>
      {stretches.slice(1).map(({ from }) => (
        <div key={`c${from}`} className="border-line" style={{ left: names + from * cell, top: 0, width: 1, height: heads + count * cell }} />
      ))}
      {stretches.slice(1).map(({ from }) => (
        <div key={`r${from}`} className="border-line" style={{ top: heads + from * cell, left: 0, height: 1, width: names + count * cell }} />
      ))}
      {isIn(pointed?.row) && (
        <div className="pointed" style={{ top: heads + pointed.row * cell, left: 0, height: cell, width: names + count * cell }} />
      )}
      {isIn(pointed?.column) && (
        <div className="pointed" style={{ left: names + pointed.column * cell, top: 0, width: cell, height: heads + count * cell }} />
      )}
    </div>
  );
}
