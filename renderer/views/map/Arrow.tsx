// One arrow: the line by its way of travelling, its head, its count, and the packages that move along it.
import { memo } from 'react';
import { headScale, PLAIN_WIDTH, strokesOf } from '../../graph/line-width.ts';
import { HAND_PATH, HAND_PLACE, headPath, LEVEL_PATH } from '../../graph/marks.ts';
import { pointAlong, wayLength } from '../../graph/paths.ts';
import { LEAST_WAY, phaseOf, SPEED } from '../../graph/rhythm.ts';
import type { ArrowMark, Badge } from '../../graph/scene.ts';
import { LEVEL_PILL, levelPill, middleSign, pillWidth, voiceOnArrow } from '../../graph/svg-arrows.ts';
import { VoiceMark } from '../voices/VoiceMark.tsx';
import { lensColour } from './LensMarks.tsx';

interface Props {
  readonly mark: ArrowMark;
  readonly isMoving: boolean;
  /** Near enough to read the small words on it. */
  readonly isNear: boolean;
  readonly onChoose: (mark: ArrowMark) => void;
}

export const Arrow = memo(function Arrow({ mark, isMoving, isNear, onChoose }: Props) {
  const { tip, angle } = mark.head;
  const strokes = strokesOf(mark.style, mark.width);
  const isWide = mark.width !== PLAIN_WIDTH;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keyboard reaches every exchange through the lists of the node it chose.
    <g
      className={`arrow ${mark.style} ${mark.emphasis}${mark.lens ? ' lensed' : ''}`}
      style={lensColour(mark.lens)}
      data-edge={mark.id}
      data-flows={mark.exchangeIds.length}
      onClick={() => onChoose(mark)}
    >
      <title>{mark.name}</title>
      <path className="hit" d={mark.path} />
      {mark.emphasis === 'chosen' && <path className="halo" d={mark.path} />}
      {mark.badge && <path className={`heat ${mark.badge.level}`} d={mark.path} />}
      {mark.isUncertain && <path className="uncertain" d={mark.path} />}
      <path className="line" d={mark.path} style={isWide ? { strokeWidth: strokes.line } : undefined} />
      {strokes.core !== null && <path className="inner" d={mark.path} style={isWide ? { strokeWidth: strokes.core } : undefined} />}
      <path className="head" d={headPath(mark.style)} transform={`translate(${tip[0]} ${tip[1]}) rotate(${angle}) scale(${headScale(mark.width)})`} />
      {mark.emphasis !== 'faded' && <Packages mark={mark} isMoving={isMoving} />}
      <MiddleMark mark={mark} isNear={isNear} />
      {mark.voices && <VoiceMark count={mark.voices} at={voiceOnArrow(mark)} />}
    </g>
  );
});

/** A count for more than one exchange, a hand for by hand, the class in the privacy lens, the level of a signal. */
function MiddleMark({ mark, isNear }: Pick<Props, 'mark' | 'isNear'>) {
  const [x, y] = mark.middle;
  const sign = middleSign(mark);
  if (mark.emphasis === 'chosen') return <NamePill mark={mark} />;
  const level = levelPill(mark);
  const isGrave = level?.badge.level === 'red' || level?.badge.level === 'amber';
  if (level && (isNear || isGrave)) return <LevelPill mark={mark} {...level} />;
  if (sign === null) return null;
  const text = sign === 'hand' ? '' : sign.words;
  const width = pillWidth(text);
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

function LevelPill({ mark, badge, width }: { readonly mark: ArrowMark; readonly badge: Badge; readonly width: number }) {
  const left = -width / 2;
  return (
    <g className={`pill level ${badge.level}`} transform={`translate(${mark.middle[0]} ${mark.middle[1]})`}>
      <title>{badge.text}</title>
      <rect x={left} y={-9.5} width={width} height={19} rx={9.5} />
      <path d={LEVEL_PATH[badge.level]} transform={badge.short ? `translate(${left + LEVEL_PILL.shape} 0)` : undefined} />
      {badge.short && (
        <text x={left + LEVEL_PILL.text} y={4}>
          {badge.short}
        </text>
      )}
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
  if (length < LEAST_WAY) return null;
  if (isMoving) return mark.interval === null ? null : <MovingPackages mark={mark} length={length} interval={mark.interval} />;
  return upTo(mark.packets).map((index) => {
    const [x, y] = pointAlong(mark.points, (index + 1) / (mark.packets + 1));
    return <rect key={index} className="package" x={x - 3.5} y={y - 3.5} width={7} height={7} rx={1.5} />;
  });
}

/** As many as are ever under way at once, each leaving when it is its turn; between arriving and leaving a package is not shown. */
function MovingPackages({ mark, length, interval }: { readonly mark: ArrowMark; readonly length: number; readonly interval: number }) {
  const travel = length / SPEED;
  const count = Math.ceil(travel / interval);
  const round = count * interval;
  const phase = phaseOf(mark.id, interval);
  const part = Math.min(1, travel / round).toFixed(4);
  return upTo(count).map((index) => {
    const clock = { dur: `${round}s`, begin: `${-(index * interval + phase)}s`, repeatCount: 'indefinite' } as const;
    return (
      <rect key={index} className="package" x={-3.5} y={-3.5} width={7} height={7} rx={1.5}>
        <animateMotion {...clock} path={mark.path} calcMode="linear" keyPoints="0;1;1" keyTimes={`0;${part};1`} />
        <animate {...clock} attributeName="opacity" calcMode="discrete" values="1;0" keyTimes={`0;${part}`} />
      </rect>
    );
  });
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
