// How the map of places and the timeline are looked at. Types, and how they begin.
import type { Measure } from '../../signals/places/measure.ts';

/** `form`: tiles or list of them, real shapes, null = shapes when there are any. `frames` = one map, one for each stretch of the period, or one for each series. */
export interface PlacesLook {
  readonly measure: Measure;
  readonly form: 'tiles' | 'shapes' | null;
  readonly frames: 'one' | 'time' | 'series';
}

/** `speed` in days a second. `isOnePlace` = only the chosen place is drawn; `isZoomed` = only the chosen period. `asTable`, `withUsual` and `withStates` show or hide parts. */
export interface TimelineLook {
  readonly speed: 1 | 2 | 4;
  readonly isOnePlace: boolean;
  readonly isZoomed: boolean;
  readonly asTable: boolean;
  readonly withUsual: boolean;
  /** null = where the window is high enough. */
  readonly withStates: boolean | null;
  readonly withAllPlaces: boolean;
}

export const FIRST_PLACES: PlacesLook = { measure: 'level', form: null, frames: 'one' };

export const FIRST_TIMELINE: TimelineLook = {
  speed: 1,
  isOnePlace: false,
  isZoomed: false,
  asTable: false,
  withUsual: false,
  withStates: null,
  withAllPlaces: false,
};
