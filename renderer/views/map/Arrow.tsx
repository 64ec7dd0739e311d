// One arrow: the line by its way of travelling, its head, its count, and the packages that move along it.
import { memo } from 'react';
import { HAND_PATH, HAND_PLACE, headPath, LEVEL_PATH } from '../../graph/marks.ts';
import { pointAlong, wayLength } from '../../graph/paths.ts';
import type { ArrowMark } from '../../graph/scene.ts';
import { useText } from '../workspace-context.ts';

/** Pixels a package travels in a second. */
const SPEED = 55;

interface Props {
  readonly mark: ArrowMark;
  readonly isMoving: boolean;
  readonly onChoose: (mark: ArrowMark) => void;
}

export const Arrow = memo(function Arrow({ mark, isMoving, onChoose }: Props) {
  const { tip, angle } = mark.head;
  const lens = mark.lens === undefined ? '' : ` lens-${mark.lens ?? 'unknown'}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard reaches every exchange through the lists of the node it chose.
    <g
      className={`arrow ${mark.style} ${mark.emphasis}${lens}`}
      data-edge={mark.id}
      data-flows={mark.exchangeIds.length}
      onClick={() => onChoose(mark)}
    >
      <title>{mark.name}</title>
      <path className="hit" d={mark.path} />
      {mark.emphasis === 'chosen' && <path className="halo" d={mark.path} />}
      {mark.badge && <path className={`heat ${mark.badge.level}`} d={mark.path} />}
      {mark.isUncertain && <path className="uncertain" d={mark.path} />}
      <path className="line" d={mark.path} />
      {(mark.style === 'query' || mark.style === 'mixed') && <path className="inner" d={mark.path} />}
      <path className="head" d={headPath(mark.style)} transform={`translate(${tip[0]} ${tip[1]}) rotate(${angle})`} />
      {mark.emphasis !== 'faded' && <Packages mark={mark} isMoving={isMoving} />}
      <MiddleMark mark={mark} />
    </g>
  );
});

/** A count for more than one exchange, a hand for by hand, the class in the privacy lens, the level of a signal. */
function MiddleMark({ mark }: { readonly mark: ArrowMark }) {
  const letters = useText().legend.letters;
  const [x, y] = mark.middle;
  const parts = [
    mark.exchangeIds.length > 1 ? String(mark.exchangeIds.length) : '',
    mark.lens === undefined ? '' : letters[mark.lens ?? 'unknown'],
  ].filter(Boolean);
  if (mark.emphasis === 'chosen') return <NamePill mark={mark} />;
  if (mark.badge && (mark.badge.level === 'red' || mark.badge.level === 'amber')) return <LevelPill mark={mark} />;
  if (parts.length === 0 && mark.style !== 'manual') return null;
  const text = parts.join(' ');
  const width = Math.max(17, text.length * 7 + 8);
  return (
    <g className="pill" transform={`translate(${x} ${y})`}>
      <rect x={-width / 2} y={-8.5} width={width} height={17} rx={8.5} />
      {text ? (
        <text y={4} textAnchor="middle">
          {text}
        </text>
      ) : (
        <path className="hand" d={HAND_PATH} transform={HAND_PLACE} />
      )}
    </g>
  );
}

function LevelPill({ mark }: { readonly mark: ArrowMark }) {
  const level = mark.badge?.level ?? 'no_limit';
  return (
    <g className={`pill level ${level}`} transform={`translate(${mark.middle[0]} ${mark.middle[1]})`}>
      <title>{mark.badge?.text}</title>
      <circle r={9.5} />
      <path d={LEVEL_PATH[level]} />
    </g>
  );
}

function NamePill({ mark }: { readonly mark: ArrowMark }) {
  const { text, width } = mark.pill;
  return (
    <g className="name-pill" transform={`translate(${mark.middle[0]} ${mark.middle[1]})`}>
      <rect x={-width / 2 - 10} y={-12} width={width + 20} height={24} rx={12} />
      <text y={4} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

/** Still marks on the line, or moving ones when motion is wanted. */
function Packages({ mark, isMoving }: { readonly mark: ArrowMark; readonly isMoving: boolean }) {
  const length = wayLength(mark.points);
  if (mark.packets === 0 || length < 60) return null;
  const numbers = Array.from({ length: mark.packets }, (_, index) => index);
  if (!isMoving) {
    return numbers.map((index) => {
      const [x, y] = pointAlong(mark.points, (index + 1) / (mark.packets + 1));
      return <rect key={index} className="package" x={x - 3.5} y={y - 3.5} width={7} height={7} rx={1.5} />;
    });
  }
  const seconds = length / SPEED;
  return numbers.map((index) => (
    <rect key={index} className="package" x={-3.5} y={-3.5} width={7} height={7} rx={1.5}>
      <animateMotion dur={`${seconds}s`} begin={`${(-index * seconds) / mark.packets}s`} repeatCount="indefinite" path={mark.path} />
    </rect>
  ));
}
