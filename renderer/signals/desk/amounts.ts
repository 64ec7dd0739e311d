// Asked of the desk: how much of a series each place had in a period, beside what was usual; and how much through each channel.
import { usualValue } from '../baseline.ts';
import type { Gauge } from '../gauge.ts';
import { firstEntryFrom } from '../readings.ts';
import type { Desk } from './desk.ts';

/** Days since 1970-01-01, both included. */
export interface AmountsAsked {
  readonly seriesId: string;
  readonly from: number;
  readonly until: number;
}

/** `actual` and `usual`: sum, or mean where the series says so, over the `days` of which both are known; null when there is none. A hidden place has neither. */
export interface PlaceAmount {
  readonly place: string;
  readonly actual: number | null;
  readonly usual: number | null;
  readonly days: number;
  readonly isHidden: boolean;
}

/** `amount`: sum, or mean where the series says so, over the `days` with a value; null when there is none. `breakdown` as the rows have it (kanaal=telefoon). */
export interface ChannelAmount {
  readonly breakdown: string;
  readonly place: string;
  readonly amount: number | null;
  readonly days: number;
  readonly isHidden: boolean;
}

/** In order of place; null when the series is not in the case. */
export function amounts(desk: Desk, { seriesId, from, until }: AmountsAsked): readonly PlaceAmount[] | null {
  const gauge = desk.gauge(seriesId);
  return gauge ? gauge.readings.places.map((place, position) => placeAmount(gauge, place, position, from, until)) : null;
}

/** In order of breakdown, then place; rows without a breakdown are in none. Empty when the series is not in the case. */
export function channels(desk: Desk, { seriesId, from, until }: AmountsAsked): readonly ChannelAmount[] {
  return desk.breakdowns(seriesId).flatMap((breakdown) => {
    const gauge = desk.gauge(seriesId, breakdown);
    return gauge ? gauge.readings.places.map((place, position) => ({ breakdown, place, ...channelAmount(gauge, place, position, from, until) })) : [];
  });
}

function placeAmount(gauge: Gauge, place: string, position: number, from: number, until: number): PlaceAmount {
  const { readings } = gauge;
  const isHidden = readings.hidden.has(place);
  let [actual, usual, days] = [0, 0, 0];
  const end = firstEntryFrom(readings, position, until + 1);
  for (let entry = firstEntryFrom(readings, position, from); entry < end; entry += 1) {
    const value = readings.value[entry] ?? Number.NaN;
    const expected = usualValue(gauge.baseline, position, readings.day[entry] ?? 0);
    if (Number.isNaN(value) || Number.isNaN(expected)) continue;
    actual += value;
    usual += expected;
    days += 1;
  }
  if (days === 0) return { place, actual: null, usual: null, days, isHidden };
  const share = gauge.series.aggregation === 'sum' ? 1 : days;
  return { place, actual: actual / share, usual: usual / share, days, isHidden };
}

function channelAmount({ readings, series }: Gauge, place: string, position: number, from: number, until: number) {
  let [sum, days] = [0, 0];
  const end = firstEntryFrom(readings, position, until + 1);
  for (let entry = firstEntryFrom(readings, position, from); entry < end; entry += 1) {
    const value = readings.value[entry] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    days += 1;
  }
  const amount = days === 0 ? null : series.aggregation === 'sum' ? sum : sum / days;
  return { amount, days, isHidden: readings.hidden.has(place) };
}
