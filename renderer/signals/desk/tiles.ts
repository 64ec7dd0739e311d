// Asked of the desk: for each place of a series its value, what is usual and its level, on a day or over some days; for several of these at once, to be drawn as maps.

import { lastKnown } from '../badge.ts';
import { usualValue } from '../baseline.ts';
import type { Gauge } from '../gauge.ts';
import { type Level, levelsOn, type PlaceLevel } from '../levels.ts';
import { entriesBetween, positionsOf } from '../readings.ts';
import type { Desk } from './desk.ts';

/** One map: days since 1970-01-01, both included. */
export interface Frame {
  readonly seriesId: string;
  readonly from: number;
  readonly until: number;
}

/** `also` = places to tell of beside those of the series. */
export interface TilesAsked {
  readonly frames: readonly Frame[];
  readonly also: readonly string[];
}

/**
 * Over one day: the value of that day, or of the last day on which anybody had one (`day`). Over more: sum or mean of the `days` with a value, as the series says.
 * `usual` is put together in the same way from the same days; null when it is not known for each of them. `level` and `since` are those of the last day, as known then.
 */
export interface Tile {
  readonly place: string;
  readonly day: number;
  readonly value: number | null;
  readonly usual: number | null;
  readonly days: number;
  readonly level: Level;
  readonly since: number | null;
}

/** In the order of the frames; a frame of a series that is not in the case is empty. */
export function tiles(desk: Desk, { frames, also }: TilesAsked): readonly (readonly Tile[])[] {
  return frames.map((frame) => {
    const gauge = desk.gauge(frame.seriesId);
    if (!gauge) return [];
    const wanted = [...new Set([...gauge.readings.places, ...also])];
    const levels = levelsOn(gauge, frame.until, wanted).map(lastKnown);
    return levels.map((level) => (frame.from === frame.until ? onDay(gauge, level) : overDays(gauge, level, frame)));
  });
}

function onDay(gauge: Gauge, { place, day, level, since, value }: PlaceLevel): Tile {
  const position = positionsOf(gauge.readings).get(place);
  const usual = value === null || position === undefined ? Number.NaN : usualValue(gauge.baseline, position, day);
  return { place, day, value, usual: known(usual), days: value === null ? 0 : 1, level, since };
}

function overDays({ readings, baseline, series }: Gauge, { place, day, level, since }: PlaceLevel, { from, until }: Frame): Tile {
  const position = positionsOf(readings).get(place);
  const isShown = position !== undefined && !readings.hidden.has(place);
  let [value, usual, days] = [0, 0, 0];
  for (const entry of isShown ? entriesBetween(readings, position, from, until) : []) {
    value += readings.value[entry] ?? 0;
    usual += usualValue(baseline, position ?? -1, readings.day[entry] ?? 0);
    days += 1;
  }
  if (days === 0) return { place, day, value: null, usual: null, days, level, since };
  const share = series.aggregation === 'sum' ? 1 : days;
  return { place, day, value: value / share, usual: known(usual / share), days, level, since };
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
