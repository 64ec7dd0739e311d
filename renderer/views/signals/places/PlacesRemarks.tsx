// What must be said above the maps: which day they show, and what could not be worked out and why.
import type { Tile } from '../../../signals/desk/tiles.ts';
import type { Frames } from '../../../signals/places/frames.ts';
import { placesText } from '../../text/places-words.ts';
import { dayText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';
import type { SeriesView } from '../use-series-view.ts';
import type { Palette } from './paint.ts';
import { type PlaceMap, usePlacesLook } from './use-place-map.ts';

interface Props {
  readonly view: SeriesView;
  readonly palette: Palette;
  readonly tiles: readonly (readonly Tile[])[];
  readonly cut: Frames;
  readonly map: PlaceMap;
}

export function PlacesRemarks({ view, palette: { measure }, tiles, cut, map }: Props) {
  const text = useText();
  const words = placesText(text);
  const { look } = usePlacesLook();
  const all = tiles.flat();
  const hasValue = all.some(({ value }) => value !== null);
  const older = look.frames === 'one' ? all.find(({ day }) => day !== view.day)?.day : undefined;
  const remarks = [
    !hasValue && words.noValues,
    hasValue && older !== undefined && words.lastDay(dayText(text.locale, older, 'long')),
    hasValue && measure === 'change' && all.every(({ usual }) => usual === null) && words.noUsual,
    measure === 'perThousand' && map.people.size === 0 && words.noPopulation,
    look.frames === 'time' && words.framesNote,
    look.frames === 'time' && measure === 'level' && cut.width !== 'day' && words.framesLevel,
    look.frames === 'time' && cut.left > 0 && words.framesLeft(cut.left),
    look.frames === 'series' && words.seriesNote,
    look.frames !== 'time' && measure === 'level' && hasValue && text.signals.asKnown,
  ].filter((remark) => typeof remark === 'string');
  return (
    <header className="places-head">
      <h2>
        {look.frames === 'series' ? words.frame.series : view.series.name}
        {look.frames !== 'time' && <span>{dayText(text.locale, view.day, 'long')}</span>}
      </h2>
      {remarks.length > 0 && <p role="status">{remarks.join(' ')}</p>}
    </header>
  );
}
