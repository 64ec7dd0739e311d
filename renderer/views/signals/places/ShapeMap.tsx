// Places in their real shapes: one drawing, with the number of each where it fits. Beside it stands the list, which has them all.
import { memo, useMemo } from 'react';
import { LEVEL_PATH } from '../../../graph/marks.ts';
import { shapeOf } from '../thermometer/LevelMark.tsx';
import type { Painted } from './paint.ts';
import { type ShapePath, shapePaths } from './shape-paths.ts';
import type { PlaceMap } from './use-place-map.ts';

interface Props {
  readonly map: Pick<PlaceMap, 'outlines' | 'silent'>;
  readonly painted: readonly Painted[];
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** What is said of a shape that has no value in any row. */
  readonly valueless: (name: string) => string;
  readonly chosen: string | null;
  readonly onChoose: (place: string) => void;
}

/** Room that a character takes, in pixels, at 12 px. */
const CHARACTER = 7;

export function ShapeMap({ map, painted, width, height, label, valueless, chosen, onChoose }: Props) {
  const { outlines, silent } = map;
  const paths = useMemo(() => shapePaths(withSilent({ outlines, silent }), width, height), [outlines, silent, width, height]);
  const quiet = useMemo(() => new Map(silent.map((shape) => [silentKey(shape.id), shape.name])), [silent]);
  const by = new Map(painted.map((one) => [one.tile.place, one]));
  const here = paths.find(({ id }) => id === chosen);
  return (
    <svg className="shapes" width={width} height={height} role="img" aria-label={label}>
      {paths.map((shape) => {
        const one = by.get(shape.id);
        const name = quiet.get(shape.id);
        if (name !== undefined) return <Silent key={shape.id} path={shape.path} words={valueless(name)} />;
        return one && <Shape key={shape.id} path={shape.path} id={shape.id} className={one.className} words={one.words} onChoose={onChoose} />;
      })}
      {here && <path className="chosen" d={here.path} />}
      {paths.map((shape) => {
        const one = by.get(shape.id);
        return one && <Label key={shape.id} shape={shape} painted={one} />;
      })}
    </svg>
  );
}

/** The shapes with values, and those beside them without: so that the map has no holes. */
function withSilent({ outlines, silent }: Props['map']): PlaceMap['outlines'] {
  return new Map([...outlines, ...silent.map(({ id, outline }) => [silentKey(id), outline] as const)]);
}

/** A shape without values may have the id of a place that took another shape. */
function silentKey(id: string): string {
  return `shape ${id}`;
}

function Silent({ path, words }: { readonly path: string; readonly words: string }) {
  return (
    <path className="shape silent" d={path}>
      <title>{words}</title>
    </path>
  );
}

interface ShapeProps {
  readonly id: string;
  readonly path: string;
  readonly className: string;
  readonly words: string;
  readonly onChoose: (place: string) => void;
}

/** The list beside the map does the same by keyboard. */
const Shape = memo(
  ({ id, path, className, words, onChoose }: ShapeProps) => (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map has a button for each
    <path className={`shape ${className}`} d={path} onClick={() => onChoose(id)}>
      <title>{words}</title>
    </path>
  ),
  (before, now) => before.path === now.path && before.className === now.className && before.words === now.words,
);

/** The number, and the name above it and the sign of amber or red before it where there is room. */
function Label({ shape: { label }, painted }: { readonly shape: ShapePath; readonly painted: Painted }) {
  const { number, name, tile, className } = painted;
  if (!label || label.height < 14 || label.width < number.length * CHARACTER + 2) return null;
  const hasName = label.height >= 34 && label.width >= name.length * 6;
  const hasSign = (tile.level === 'red' || tile.level === 'amber') && label.width >= number.length * CHARACTER + 18;
  const y = label.y + (hasName ? 12 : 4);
  return (
    <g className={`shape-label ${className}`} aria-hidden>
      {hasName && (
        <text className="name" x={label.x} y={label.y - 3} textAnchor="middle">
          {name}
        </text>
      )}
      {hasSign && <path d={LEVEL_PATH[shapeOf(tile.level)]} transform={`translate(${label.x - (number.length * CHARACTER) / 2 - 6} ${y - 4})`} />}
      <text x={label.x + (hasSign ? 4 : 0)} y={y} textAnchor="middle">
        {number}
      </text>
    </g>
  );
}
