// The places of one series: on tiles or in their real shapes, on one day, on many days beside each other, or all series of one day; with the chosen place, and the timeline below.
import './places.css';
import { useMemo } from 'react';
import type { Frame } from '../../../signals/desk/tiles.ts';
import { type Frames, framesOf } from '../../../signals/places/frames.ts';
import type { Measure } from '../../../signals/places/measure.ts';
import type { PlacesLook } from '../../../workspace/signals/places-look.ts';
import { placesText } from '../../text/places-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { Timeline } from '../Timeline.tsx';
import { type SeriesView, useSeriesView } from '../use-series-view.ts';
import { FrameGrid } from './FrameGrid.tsx';
import { JoinReport } from './JoinReport.tsx';
import { OneMap } from './OneMap.tsx';
import { PlaceLegend } from './PlaceLegend.tsx';
import { PlaceList } from './PlaceList.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { PlacesRemarks } from './PlacesRemarks.tsx';
import { PlacesTools } from './PlacesTools.tsx';
import { paletteOf } from './paint.ts';
import { usePlaceFrames, usePlacesLook } from './use-place-map.ts';

/** More small maps do not fit on a screen. */
const MOST_FRAMES = 28;

export function PlacesPart() {
  const text = useText();
  const view = useSeriesView();
  if (!view) return <p className="places-empty">{view === undefined ? placesText(text).loading : text.signals.none}</p>;
  return (
    <div className="places-part">
      <Filled view={view} />
      <Timeline />
    </div>
  );
}

function Filled({ view }: { readonly view: SeriesView }) {
  const text = useText();
  const words = placesText(text);
  const { look } = usePlacesLook();
  const chosen = useWorkspaceState((state) => state.signals.placeId);
  const cut = useMemo(() => framesOf(...(view.brush ?? [view.first, view.last]), MOST_FRAMES), [view.brush, view.first, view.last]);
  const frames = useFrames(view, cut);
  const found = usePlaceFrames(view, frames);
  const measure = measureOf(look, hasLimit(view));
  const isSettled = found?.tiles.length === frames.length;
  const palette = useMemo(
    () => (found && isSettled ? paletteOf(text, measure, found.map, view.book.thresholds, found.tiles) : null),
    [text, measure, found, isSettled, view.book.thresholds],
  );
  if (!found || !palette) return <p className="places-empty">{words.loading}</p>;
  const isShapes = found.map.hasShapes && look.form !== 'tiles';
  const [first = []] = found.tiles;
  const painted = first.map((tile) => palette.paint(tile, view.series));
  const here = chosen === null ? undefined : painted.find(({ tile }) => tile.place === chosen);
  return (
    <>
      <PlacesTools view={view} map={found.map} isShapes={isShapes} width={cut.width} count={cut.spans.length} measure={measure} />
      <div className={`places-body${look.frames === 'one' ? '' : ' wide'}`}>
        <section className="places-main" aria-label={words.title[view.series.dimension]}>
          <PlacesRemarks view={view} palette={palette} tiles={found.tiles} cut={cut} map={found.map} />
          {look.frames === 'one' ? (
            <OneMap view={view} map={found.map} painted={painted} isShapes={isShapes} />
          ) : (
            <FrameGrid view={view} frames={frames} found={found} palette={palette} isShapes={isShapes} />
          )}
          <PlaceLegend palette={palette} tiles={found.tiles} />
        </section>
        {look.frames === 'one' && (
          <aside className="places-side" aria-label={here ? words.hereChosen : words.list}>
            {here ? (
              <PlacePanel key={here.tile.place} view={view} painted={here} people={found.map.people.get(here.tile.place) ?? null} />
            ) : (
              <PlaceList painted={painted} silent={found.map.join.shapesAlone.length} />
            )}
            {view.series.dimension === 'area' && <JoinReport map={found.map} isShapes={isShapes} />}
          </aside>
        )}
      </div>
    </>
  );
}

/** Without limits all places have the same state: then the values say more. */
function hasLimit({ book, series }: SeriesView): boolean {
  return book.thresholds.some(({ seriesId }) => seriesId === series.id);
}

function measureOf({ frames, measure }: PlacesLook, isLimited: boolean): Measure {
  if (frames === 'series') return measure === 'change' ? 'change' : 'level';
  return measure === 'level' && !isLimited ? 'value' : measure;
}

/** One map of the day, one for each stretch of the period, or one for each series with the same kind of places. */
function useFrames(view: SeriesView, { spans }: Frames): readonly Frame[] {
  const { look } = usePlacesLook();
  const { series, day, book } = view;
  const on = look.frames === 'time' ? null : day;
  return useMemo(() => {
    if (on === null) return spans.map((span) => ({ seriesId: series.id, ...span }));
    if (look.frames === 'one') return [{ seriesId: series.id, from: on, until: on }];
    const alike = [...book.series.values()].filter(({ dimension, id }) => dimension === series.dimension && book.observed.has(id));
    return alike.slice(0, MOST_FRAMES).map(({ id }) => ({ seriesId: id, from: on, until: on }));
  }, [look.frames, spans, series, on, book]);
}
