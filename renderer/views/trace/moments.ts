// The hours of the scrubber: one step for each moment at which the error comes somewhere, so that hours and months fit on one slider.
import type { Arrival } from '../../trace/found.ts';

/** `hours` null = all of it, what comes at an unknown hour too. `reached`: how many places have the error by then. */
export interface Moment {
  readonly hours: number | null;
  readonly reached: number;
}

/** First the start, when nothing is reached yet but what gets it at once; then each hour of arrival; last all of it. */
export function momentsOf(arrivals: readonly Pick<Arrival, 'hours'>[]): readonly Moment[] {
  const hours = arrivals.flatMap((arrival) => arrival.hours ?? []).sort((a, b) => a - b);
  const byHour = new Map<number, number>([[0, 0]]);
  for (const [at, hour] of hours.entries()) byHour.set(hour, at + 1);
  return [...[...byHour].map(([hour, reached]) => ({ hours: hour, reached })), { hours: null, reached: arrivals.length }];
}

/** Where on the slider this hour is: the last moment that is not after it. */
export function momentAt(moments: readonly Moment[], until: number | null): number {
  if (until === null) return moments.length - 1;
  let at = 0;
  for (const [index, { hours }] of moments.entries()) if (hours !== null && hours <= until) at = index;
  return at;
}

/** "1 d 4 u": so short that several fit under a slider; the whole words are said beside it. */
export function shortTime(hours: number, units: { readonly days: string; readonly hours: string; readonly minutes: string }): string {
  const minutes = Math.round(hours * 60);
  const parts = [
    [Math.floor(minutes / 1440), units.days],
    [Math.floor(minutes / 60) % 24, units.hours],
    [minutes % 60, units.minutes],
  ] as const;
  const told = parts.filter(([count]) => count > 0).slice(0, 2);
  return told.length > 0 ? told.map(([count, unit]) => `${count} ${unit}`).join(' ') : `< 1 ${units.minutes}`;
}

/** Which moments get a word under the slider: first and last always, others as far as `room` words fit. */
export function tickedMoments(moments: readonly Moment[], room: number): readonly number[] {
  const last = moments.length - 1;
  if (moments.length <= room) return moments.map((_, at) => at);
  const step = last / (room - 1);
  return [...new Set(Array.from({ length: room }, (_, at) => Math.round(at * step)))];
}
