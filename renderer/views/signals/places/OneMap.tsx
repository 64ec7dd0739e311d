// One large map of the places on one day: tiles where districts have a seat, real shapes where they have one, and the rest as a list of tiles.
import { useMemo, useRef } from 'react';
import { placesText } from '../../text/places-words.ts';
import { dayText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { LevelMark } from '../thermometer/LevelMark.tsx';
import type { SeriesView } from '../use-series-view.ts';
import type { Painted } from './paint.ts';
import { ShapeMap } from './ShapeMap.tsx';
import type { PlaceMap } from './use-place-map.ts';
import { useMapRoom } from './use-room.ts';

interface Props {
  readonly view: SeriesView;
  readonly map: PlaceMap;
  readonly painted: readonly Painted[];
  readonly isShapes: boolean;
}

export function OneMap(props: Props) {
  return props.isShapes ? <Shapes {...props} /> : <Tiles {...props} />;
}

function Shapes({ view, map, painted }: Props) {
  const text = useText();
  const words = placesText(text);
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useMapRoom(frame);
  const chosen = useWorkspaceState((state) => state.signals.placeId);
  const workspace = useWorkspace();
  const rest = painted.filter(({ tile }) => !map.outlines.has(tile.place));
  const label = words.map(view.series.name, dayText(text.locale, view.day, 'long'));
  return (
    <>
      <div className="shapes-frame" ref={frame}>
        {width > 0 && (
          <ShapeMap
            map={map}
            painted={painted}
            width={width}
            height={height}
            label={label}
            valueless={words.valueless}
            chosen={chosen}
            onChoose={(placeId) => workspace.setSignals({ placeId })}
          />
        )}
      </div>
      {rest.length > 0 && <Rest title={words.join.placesAlone(rest.length)} painted={rest} view={view} />}
    </>
  );
}

function Tiles({ view, map, painted }: Props) {
  const words = placesText(useText());
  const seated = useMemo(() => painted.filter(({ tile }) => map.seats.has(tile.place)), [painted, map]);
  const rest = useMemo(() => painted.filter(({ tile }) => !map.seats.has(tile.place)), [painted, map]);
  const columns = 1 + seated.reduce((most, { tile }) => Math.max(most, map.seats.get(tile.place)?.column ?? 0), 0);
  return (
    <>
      {seated.length > 0 && (
        <ul className="place-tiles" style={{ gridTemplateColumns: `repeat(${columns}, minmax(96px, 1fr))` }}>
          {seated.map((one) => (
            <li key={one.tile.place} style={seatStyle(map, one.tile.place)}>
              <TileButton painted={one} view={view} />
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && <Rest title={seated.length > 0 ? words.noTile : null} painted={rest} view={view} />}
    </>
  );
}

function seatStyle({ seats }: PlaceMap, place: string): { gridColumn: number; gridRow: number } {
  const seat = seats.get(place);
  return { gridColumn: (seat?.column ?? 0) + 1, gridRow: (seat?.row ?? 0) + 1 };
}

function Rest({ title, painted, view }: { readonly title: string | null; readonly painted: readonly Painted[]; readonly view: SeriesView }) {
  return (
    <section className="places-rest">
      {title !== null && <h3>{title}</h3>}
      <ul className="place-tiles list">
        {painted.map((one) => (
          <li key={one.tile.place}>
            <TileButton painted={one} view={view} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TileButton({ painted, view }: { readonly painted: Painted; readonly view: SeriesView }) {
  const text = useText();
  const workspace = useWorkspace();
  const { tile, name, number, beside, className } = painted;
  const isChosen = useWorkspaceState((state) => state.signals.placeId === tile.place);
  const hasLevel = view.book.thresholds.some(({ seriesId }) => seriesId === view.series.id) || tile.value === null;
  return (
    <button
      type="button"
      className={`place-tile ${className}`}
      aria-pressed={isChosen}
      onClick={() => workspace.setSignals({ placeId: isChosen ? null : tile.place })}
    >
      <span className="name">{name}</span>
      <strong>{number}</strong>
      <span className="beside">{beside}</span>
      <span className="state">
        {hasLevel && <LevelMark level={tile.level} />}
        {tile.since !== null && (
          <span className="since">
            {text.signals.since} {dayText(text.locale, tile.since, 'weekday')}
          </span>
        )}
      </span>
    </button>
  );
}
