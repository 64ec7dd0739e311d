// What a lens and completeness add to the marks on screen: a colour, a tag with the class's sign, a ring with a percentage.
import type { CSSProperties } from 'react';
import type { LensMark } from '../../graph/lenses/lens-mark.ts';
import { RING, type Ringed, ringPath, ringText } from '../../graph/ring.ts';
import { useText } from '../workspace-context.ts';

/** The lens's colour as --lens, from the theme. */
export function lensColour(lens: { readonly role: string } | null): CSSProperties | undefined {
  return lens ? ({ '--lens': `var(--dr-lens-${lens.role})` } as CSSProperties) : undefined;
}

/** The sign of the class on the upper border of a card, where no arrow arrives. */
export function LensTag({ lens, x }: { readonly lens: LensMark; readonly x: number }) {
  if (lens.sign === '') return null;
  const width = Math.max(16, lens.sign.length * 7 + 8);
  return (
    <g className="lens-tag" transform={`translate(${x} 0)`} aria-hidden>
      <rect x={-width / 2} y={-8} width={width} height={16} rx={8} />
      <text y={4} textAnchor="middle">
        {lens.sign}
      </text>
    </g>
  );
}

/** How much is filled in: the number, and a ring around which it is drawn. */
export function Ring({ mark, x, y }: { readonly mark: Ringed; readonly x: number; readonly y: number }) {
  const text = useText().completeness;
  const share = mark.completeness ?? 0;
  return (
    <g className="ring" transform={`translate(${x} ${y})`}>
      <title>{text.share(Math.round(share * 100))}</title>
      <circle r={RING.radius} strokeWidth={RING.stroke} />
      <path d={ringPath(share)} strokeWidth={RING.stroke} />
      <text x={-RING.radius - 5} y={4} textAnchor="end">
        {ringText(mark)}
      </text>
    </g>
  );
}
