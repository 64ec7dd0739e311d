// A day of the signals in words. Knows no case.
import { isoOf } from '../../signals/days.ts';

/** `day` = days since 1970-01-01; `short` leaves the year out. */
export function dayWords(locale: string, day: number, style: 'short' | 'long' = 'long'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'short' ? { weekday: 'short', day: 'numeric', month: 'short' } : { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
  return new Date(`${isoOf(day)}T00:00:00Z`).toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
}
