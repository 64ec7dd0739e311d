// Many small maps with one scale: the same places on days or weeks beside each other, or all series on one day. As a drawing, or as one table.
import { useMemo, useState } from 'react';
import { isoOf } from '../../../signals/days.ts';
import type { Frame } from '../../../signals/desk/tiles.ts';
import type { Catalogue } from '../../text/nl.ts';
import { placesText } from '../../text/places-words.ts';
import { dayText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';
import type { SeriesView } from '../use-series-view.ts';
import type { Painted, Palette } from './paint.ts';
import { shapePaths } from './shape-paths.ts';
import { type PlaceFrames, type PlaceMap, usePlacesLook } from './use-place-map.ts';

interface Props {
  readonly view: SeriesView;
  readonly frames: readonly Frame[];
  readonly found: PlaceFrames;
  readonly palette: Palette;
  readonly isShapes: boolean;
}

/** One small map and what stands above it. */
interface Small {
  readonly frame: Frame;
  readonly title: string;
  readonly painted: readonly Painted[];
}

const WIDE = 168;
const HIGH = 132;

export function FrameGrid({ view, frames, found, palette, isShapes }: Props) {
  const text = useText();
  const words = placesText(text);
  const isSeries = usePlacesLook().look.frames === 'series';
  const [asTable, setTable] = useState(false);
  const smalls = useMemo(
    () =>
      frames.map((frame, index): Small => {
        const series = view.book.series.get(frame.seriesId) ?? view.series;
        return {
          frame,
          title: titleOf(text, isSeries ? series.name : null, frame),
          painted: (found.tiles[index] ?? []).map((tile) => palette.paint(tile, series)),
        };
      }),
    [frames, found, palette, text, view, isSeries],
  );
  return (
    <>
      <button type="button" className="button" aria-pressed={asTable} onClick={() => setTable(!asTable)}>
        {words.table}
      </button>
      {asTable ? (
        <FrameTable smalls={smalls} />
      ) : (
        <ul className="frames">
          {smalls.map((small) => (
            <li key={`${small.frame.seriesId} ${small.frame.from}`}>
              <FrameButton small={small} map={found.map} isShapes={isShapes} view={view} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Of a series its name, else its day, or its first and last day. */
function titleOf(text: Catalogue, name: string | null, { from, until }: Frame): string {
  if (name !== null) return name;
  if (from === until) return dayText(text.locale, from, 'weekday');
  return placesText(text).weekOf(dayText(text.locale, from, 'short'), dayText(text.locale, until, 'short'));
}

interface FrameProps {
  readonly small: Small;
  readonly map: PlaceMap;
  readonly isShapes: boolean;
  readonly view: SeriesView;
}

/** Goes to its last day, or to its series. */
function FrameButton({ small: { frame, title, painted }, map, isShapes, view }: FrameProps) {
  const workspace = useWorkspace();
  const { look, change } = usePlacesLook();
  const isSeries = look.frames === 'series';
  const isHere = isSeries ? frame.seriesId === view.series.id : frame.from <= view.day && view.day <= frame.until;
  const go = () => {
    if (isSeries) workspace.setSignals({ seriesId: frame.seriesId, placeId: null });
    else workspace.setDay(isoOf(frame.until));
    if (isSeries) change({ frames: 'one' });
  };
  return (
    <button type="button" className="frame" aria-current={isHere ? 'true' : undefined} onClick={go}>
      <span className="title">{title}</span>
      {isShapes ? <MiniShapes map={map} painted={painted} /> : <MiniTiles map={map} painted={painted} />}
      <span className="visually-hidden">{painted.map(({ words }) => words).join('; ')}</span>
    </button>
  );
}

function MiniTiles({ map, painted }: { readonly map: PlaceMap; readonly painted: readonly Painted[] }) {
  const seated = painted.filter(({ tile }) => map.seats.has(tile.place));
  const shown = seated.length > 0 ? seated : painted;
  return (
    <span className={`mini-tiles${seated.length > 0 ? '' : ' list'}`} aria-hidden>
      {shown.map(({ tile, className, number }) => {
        const seat = map.seats.get(tile.place);
        return (
          <span
            key={tile.place}
            className={`mini ${className}`}
            style={seat && seated.length > 0 ? { gridColumn: seat.column + 1, gridRow: seat.row + 1 } : undefined}
          >
            {number}
          </span>
        );
      })}
    </span>
  );
}

/** All places of one colour are one path: many maps of many places stay light. */
function MiniShapes({ map, painted }: { readonly map: PlaceMap; readonly painted: readonly Painted[] }) {
  const paths = useMemo(() => shapePaths(map.outlines, WIDE, HIGH), [map.outlines]);
  const by = new Map(painted.map((one) => [one.tile.place, one]));
  const classes = new Map<string, string>();
  for (const { id, path } of paths) {
    const className = by.get(id)?.className ?? 'unknown';
    classes.set(className, (classes.get(className) ?? '') + path);
  }
  return (
    <svg className="shapes mini-shapes" width={WIDE} height={HIGH} aria-hidden>
      {[...classes].map(([className, path]) => (
        <path key={className} className={`shape ${className}`} d={path} />
      ))}
      {paths.map(({ id, label }) => {
        const one = by.get(id);
        if (!one || !label || label.width < one.number.length * 6.5 || label.height < 12) return null;
        return (
          <text key={id} className={`shape-label ${one.className}`} x={label.x} y={label.y + 4} textAnchor="middle">
            {one.number}
          </text>
        );
      })}
    </svg>
  );
}

function FrameTable({ smalls }: { readonly smalls: readonly Small[] }) {
  const text = useText();
  const rows = smalls[0]?.painted ?? [];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard
    <div className="frames-table" tabIndex={0} role="group" aria-label={placesText(text).table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.signals.place}</th>
            {smalls.map(({ frame, title }) => (
              <th key={`${frame.seriesId} ${frame.from}`} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ tile, name }) => (
            <tr key={tile.place}>
              <th scope="row">{name}</th>
              {smalls.map(({ frame, painted }) => {
                const one = painted.find(({ tile: other }) => other.place === tile.place);
                const level = one && text.signals.levels[one.tile.level];
                return <td key={`${frame.seriesId} ${frame.from}`}>{one ? `${one.number} ${level ?? ''}` : '–'}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
