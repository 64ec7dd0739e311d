// The borders between groups, what the choice lights, and the bars that lead the eye from the cell under the pointer to its names; apart over the cells, the names and the heads, so that none lies over what scrolls under it.
import type { CSSProperties } from 'react';
import type { PartProps, Pointed } from './grid-props.ts';

interface Props extends PartProps {
  readonly pointed: Pointed | null;
  /** cells = over the whole; names and heads = within the part that stays in view. */
  readonly over: 'cells' | 'names' | 'heads';
}

interface Line {
  readonly kind: 'border-line' | 'lit-line' | 'pointed';
  readonly side: 'row' | 'column';
  readonly at: number;
}

export function MatrixLines(props: Props) {
  return (
    <div className={`matrix-lines ${props.over}`} role="presentation" aria-hidden>
      {linesOf(props).map((line) => (
        <div key={`${line.kind} ${line.side} ${line.at}`} className={`${line.kind} ${line.side}`} style={placeOf(props, line)} />
      ))}
    </div>
  );
}

function linesOf({ matrix, stretches, pointed, lit, over }: Props): Line[] {
  const sides = (['row', 'column'] as const).filter((side) => over === 'cells' || side === (over === 'names' ? 'row' : 'column'));
  const isIn = (index: number | undefined): index is number => index !== undefined && index >= 0 && index < matrix.nodes.length;
  const chosen = matrix.nodes.flatMap((id, index) => (lit.nodes.has(id) ? index : []));
  return sides.flatMap((side): Line[] => [
    ...chosen.map((at) => ({ kind: 'lit-line', side, at }) as const),
    ...stretches.slice(1).map(({ from }) => ({ kind: 'border-line', side, at: from }) as const),
    ...[pointed?.[side]].filter(isIn).map((at) => ({ kind: 'pointed', side, at }) as const),
  ]);
}

/** Names start at the first row, heads and cells above and left of it. */
function placeOf({ matrix, sizes, over }: Props, { kind, side, at }: Line): CSSProperties {
  const { cell, names, heads } = sizes;
  const thick = kind === 'border-line' ? 1 : cell;
  const long = over === 'names' ? names : over === 'heads' ? heads : (side === 'row' ? names : heads) + matrix.nodes.length * cell;
  return side === 'row'
    ? { top: (over === 'names' ? 0 : heads) + at * cell, left: 0, height: thick, width: long }
    : { left: names + at * cell, top: 0, width: thick, height: long };
}
