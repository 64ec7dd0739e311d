// The states of each place under the bars: amber half as high as red, so that they differ without colour.
import type { Histogram } from '../../signals/desk/histogram.ts';
import { BANDS_TOP, LEFT, LINE, RIGHT, type TimeScale } from './timeline-scale.ts';

const TALL = { red: 9, amber: 5 } as const;
const LONGEST = 20;

interface Props {
  readonly found: Histogram;
  readonly scale: TimeScale;
  readonly nameOf: (place: string) => string;
}

export function TimelineBands({ found: { banded, bands }, scale, nameOf }: Props) {
  const at = new Map(banded.map((place, index) => [place, BANDS_TOP + index * LINE]));
  const pathOf = (level: 'red' | 'amber') =>
    bands
      .filter((band) => band.level === level)
      .map(({ place, from, until }) => {
        const bottom = (at.get(place) ?? 0) + LINE - 1;
        const x = scale.x(from);
        return `M${x.toFixed(1)} ${bottom}v-${TALL[level]}h${Math.max(1.5, scale.x(until + 1) - x).toFixed(1)}v${TALL[level]}Z`;
      })
      .join('');
  return (
    <g className="bands">
      {banded.map((place) => (
        <g key={place}>
          <text className="axis" x={LEFT - 8} y={(at.get(place) ?? 0) + 9} textAnchor="end">
            {cut(nameOf(place))}
          </text>
          <line className="hair" x1={LEFT} x2={scale.width - RIGHT} y1={(at.get(place) ?? 0) + LINE - 0.5} y2={(at.get(place) ?? 0) + LINE - 0.5} />
        </g>
      ))}
      <path className="band amber" d={pathOf('amber')} />
      <path className="band red" d={pathOf('red')} />
    </g>
  );
}

function cut(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
