// The choices above the maps of places: the series, what is shown of it, tiles or shapes, and one map or many.
import type { Measure } from '../../../signals/places/measure.ts';
import type { BinWidth } from '../../../signals/timeline.ts';
import { placesText } from '../../text/places-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';
import type { SeriesView } from '../use-series-view.ts';
import { type PlaceMap, usePlacesLook } from './use-place-map.ts';

const MEASURES = ['level', 'value', 'change', 'perThousand'] as const satisfies readonly Measure[];

interface Props {
  readonly view: SeriesView;
  readonly map: PlaceMap;
  readonly isShapes: boolean;
  /** Into what the period is cut, and into how many. */
  readonly width: BinWidth;
  readonly count: number;
  /** What is shown, which may be something else than was chosen. */
  readonly measure: Measure;
}

export function PlacesTools({ view, map, isShapes, width, count, measure }: Props) {
  const text = useText();
  const words = placesText(text);
  const workspace = useWorkspace();
  const { look, change } = usePlacesLook();
  const has: Readonly<Record<Measure, boolean>> = {
    level: look.frames === 'series' || view.book.thresholds.some(({ seriesId }) => seriesId === view.series.id),
    value: look.frames !== 'series',
    change: true,
    perThousand: look.frames !== 'series' && map.people.size > 0,
  };
  return (
    <div className="places-tools">
      <select
        aria-label={text.signals.series}
        value={view.series.id}
        onChange={({ target }) => workspace.setSignals({ seriesId: target.value, placeId: null })}
      >
        {[...view.book.series.values()].map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <fieldset className="group" aria-label={words.measure}>
        {MEASURES.filter((one) => has[one]).map((one) => (
          <button key={one} type="button" className="button" aria-pressed={measure === one} onClick={() => change({ measure: one })}>
            {words.measures[one]}
          </button>
        ))}
      </fieldset>
      {map.hasShapes && (
        <fieldset className="group" aria-label={words.form}>
          {(['tiles', 'shapes'] as const).map((form) => (
            <button key={form} type="button" className="button" aria-pressed={isShapes === (form === 'shapes')} onClick={() => change({ form })}>
              {words.forms[form]}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset className="group" aria-label={words.frames}>
        {(['one', 'time', 'series'] as const).map((frames) => (
          <button key={frames} type="button" className="button" aria-pressed={look.frames === frames} onClick={() => change({ frames })}>
            {frames === 'time' ? words.framesOf[width](count) : words.frame[frames]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
