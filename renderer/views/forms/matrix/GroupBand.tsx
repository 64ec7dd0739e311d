// The names of groups along a side of the matrix, each as long as its members; a click closes the group.
import { useText } from '../../workspace-context.ts';
import type { PartProps } from './grid-props.ts';

/** Pixels that the band takes of the names. */
export const BAND = 22;

/** Keyboard: minus on the name of a member does the same. */
export function GroupBand({ stretches, sizes, nameOf, acts, side }: PartProps & { readonly side: 'top' | 'left' }) {
  const text = useText().map;
  const place = (from: number, length: number) => {
    const [start, size] = [from * sizes.cell, length * sizes.cell - 2];
    return side === 'top'
      ? { left: sizes.names + start, top: 0, width: size, height: BAND - 4 }
      : { top: start, left: 0, height: size, width: BAND - 4 };
  };
  return stretches.map(({ parent, from, length }) =>
    parent === null ? null : (
      <span
        key={from}
        className={`matrix-group ${side}`}
        aria-hidden
        title={text.collapse(nameOf(parent))}
        style={place(from, length)}
        onClick={() => acts.toggle(parent)}
      >
        <span>{nameOf(parent)}</span>
      </span>
    ),
  );
}
