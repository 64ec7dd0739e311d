// How a class looks on the map, small: a line of its way of travelling, or a coloured line with its sign.
import type { LegendRow } from '../../graph/lenses/legend.ts';
import { LINE_STYLES, type LineStyle } from '../../graph/line-style.ts';
import { headPath } from '../../graph/marks.ts';
import { balloonOf } from '../../graph/voice-mark.ts';
import { lensColour } from './LensMarks.tsx';

export function LineSample({ style: name, isUncertain = false }: { readonly style: string; readonly isUncertain?: boolean }) {
  const style: LineStyle = LINE_STYLES.find((known) => known === name) ?? 'unknown';
  const line = style === 'query' ? 'M2 0H40' : 'M2 0H36';
  return (
    <svg className={`sample arrow ${style} normal`} width={46} height={18} viewBox="0 -9 46 18" aria-hidden>
      {isUncertain && <path className="uncertain" d="M2 0H38" />}
      <path className="line" d={line} />
      {(style === 'query' || style === 'mixed') && <path className="inner" d={line} />}
      <path className="head" d={headPath(style)} transform="translate(44 0)" />
    </svg>
  );
}

export function ClassSample({ row, sign }: { readonly row: LegendRow; readonly sign: string }) {
  const width = Math.max(16, sign.length * 7 + 8);
  return (
    <svg className="sample arrow copy normal lensed" style={lensColour(row)} width={46} height={18} viewBox="0 -9 46 18" aria-hidden>
      {row.isHatched && <path className="uncertain" d="M1 0H45" />}
      <path className="line" d="M1 0H45" />
      <g className="lens-tag" transform="translate(23 0)">
        <rect x={-width / 2} y={-8} width={width} height={16} rx={8} />
        <text y={4} textAnchor="middle">
          {sign}
        </text>
      </g>
    </svg>
  );
}

export function VoiceSample({ isOpen }: { readonly isOpen: boolean }) {
  const { path, words } = balloonOf(isOpen ? { open: 1, answered: 0 } : { open: 0, answered: 1 });
  return (
    <svg className="sample" width={46} height={21} viewBox="-23 -9 46 21" aria-hidden>
      <g className={`voice-mark ${isOpen ? 'open' : 'answered'}`}>
        <path d={path} />
        <text y={4} textAnchor="middle">
          {words}
        </text>
      </g>
    </svg>
  );
}
