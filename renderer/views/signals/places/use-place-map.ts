// What a map of places is made of: which places there are, where each stands (tile or shape), and what did not find its place.
import { useMemo } from 'react';
import type { Frame, Tile } from '../../../signals/desk/tiles.ts';
import { type Join, type JoinPlace, joinShapes } from '../../../signals/places/join.ts';
import type { Outline } from '../../../signals/places/outline.ts';
import type { PlacesLook } from '../../../workspace/signals/places-look.ts';
import { placesText } from '../../text/places-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { type SeriesView, usePlaceNames } from '../use-series-view.ts';
import { useSignalAnswer } from '../use-signal-answer.ts';
import { type AreaShape, areaShapes } from './area-shapes.ts';

/** Column and row of a tile, from 0. */
export interface Seat {
  readonly column: number;
  readonly row: number;
}

export interface PlaceMap {
  readonly join: Join<AreaShape>;
  readonly hasShapes: boolean;
  /** By place. */
  readonly outlines: ReadonlyMap<string, Outline>;
  /** Shapes in the same layer of which no row has a value; drawn when they are the lesser part. */
  readonly silent: readonly AreaShape[];
  readonly seats: ReadonlyMap<string, Seat>;
  readonly people: ReadonlyMap<string, number>;
  readonly faulty: number;
  readonly nameOf: (place: string) => string;
}

export interface PlaceFrames {
  readonly map: PlaceMap;
  /** In the order of the frames asked for. */
  readonly tiles: readonly (readonly Tile[])[];
}

/** undefined while the values are worked out. */
export function usePlaceFrames(view: SeriesView, frames: readonly Frame[]): PlaceFrames | undefined {
  const text = useText();
  const records = useWorkspaceState((state) => state.openCase?.records);
  const found = useMemo(() => areaShapes(records ?? new Map()), [records]);
  const isArea = view.series.dimension === 'area';
  const nameOf = usePlaceNames(view.series.dimension, placesText(text).title.city);
  const { areas } = view.book;
  const also = useMemo(() => (isArea ? areas.filter(({ id }) => !found.onlyShapes.has(id)).map(({ id }) => id) : []), [isArea, areas, found]);
  const tiles = useSignalAnswer('tiles', { frames, also });
  const key = JSON.stringify([...new Set((tiles ?? []).flatMap((all) => all.map(({ place }) => place)))].sort());
  const map = useMemo((): PlaceMap => {
    const places: JoinPlace[] = (JSON.parse(key) as string[]).map((id) => ({ id, name: nameOf(id) }));
    const join = joinShapes(isArea ? places : [], isArea ? found.shapes : []);
    return {
      join,
      hasShapes: join.shapeOf.size > 0,
      outlines: new Map([...join.shapeOf].map(([place, { shape }]) => [place, shape.outline])),
      silent: join.shapesAlone.length <= join.shapeOf.size ? join.shapesAlone : [],
      seats: isArea ? seatsOf(areas) : new Map(),
      people: isArea ? peopleOf(places, join, found.people) : new Map(),
      faulty: found.faulty,
      nameOf,
    };
  }, [key, nameOf, isArea, found, areas]);
  return useMemo(() => tiles && { map, tiles }, [map, tiles]);
}

/** A tile that another already has is given to neither: the second is listed. */
function seatsOf(areas: SeriesView['book']['areas']): ReadonlyMap<string, Seat> {
  const seats = new Map<string, Seat>();
  const taken = new Set<string>();
  for (const { id, gridX, gridY } of areas) {
    const isSeat = gridX !== null && gridY !== null && gridX >= 0 && gridY >= 0 && gridX < 60 && gridY < 60;
    if (!isSeat || taken.has(`${gridX} ${gridY}`)) continue;
    taken.add(`${gridX} ${gridY}`);
    seats.set(id, { column: gridX, row: gridY });
  }
  return seats;
}

/** Of the place itself, else of the shape it was joined with. */
function peopleOf(places: readonly JoinPlace[], { shapeOf }: Join<AreaShape>, people: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map(
    places.flatMap(({ id }) => {
      const count = people.get(id) ?? people.get(shapeOf.get(id)?.shape.id ?? '');
      return count === undefined ? [] : [[id, count] as const];
    }),
  );
}

/** How places are looked at, and the act that changes part of it. */
export function usePlacesLook(): { readonly look: PlacesLook; readonly change: (part: Partial<PlacesLook>) => void } {
  const workspace = useWorkspace();
  const look = useWorkspaceState((state) => state.signals.places);
  return { look, change: (part) => workspace.setSignals({ places: { ...workspace.store.getState().signals.places, ...part } }) };
}
