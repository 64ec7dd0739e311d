// What the signals screen looks at: which part of it, which series and place, which stretch of days, whether it plays.
import { type BoardLook, type CaptureStart, FIRST_BOARD } from './board-look.ts';
import { FIRST_PLACES, FIRST_TIMELINE, type PlacesLook, type TimelineLook } from './places-look.ts';

/** thermometer = all series of all places; map = the flows that carry them; places = tiles and shapes of one series; decisions = what was decided, and what followed. */
export type SignalsPart = 'thermometer' | 'map' | 'places' | 'decisions';

/** Days are ISO. `brush` null = the whole period. `placeId` = the area or unit that is looked at; null = none. `isKiosk` = full screen, aggregates only. */
export interface SignalState {
  readonly part: SignalsPart;
  readonly seriesId: string | null;
  readonly placeId: string | null;
  readonly brush: { readonly from: string; readonly until: string } | null;
  readonly playing: boolean;
  readonly isKiosk: boolean;
  /** The decision that is looked at; null = none. */
  readonly decisionId: string | null;
  readonly board: BoardLook;
  readonly places: PlacesLook;
  readonly timeline: TimelineLook;
  /** What is already known of a signal that is being put in words; null while none is. */
  readonly capture: CaptureStart | null;
}

export const NO_SIGNALS: SignalState = {
  part: 'thermometer',
  seriesId: null,
  placeId: null,
  brush: null,
  playing: false,
  isKiosk: false,
  decisionId: null,
  board: FIRST_BOARD,
  places: FIRST_PLACES,
  timeline: FIRST_TIMELINE,
  capture: null,
};
