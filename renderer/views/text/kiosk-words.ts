// The words of the big screen in the language of the moment, and how it writes days, times and numbers.
import { isoOf } from '../../signals/days.ts';
import type { KioskText } from './kiosk-nl.ts';
import type { Catalogue } from './nl.ts';

export function kioskText({ topics }: Pick<Catalogue, 'topics'>): KioskText {
  return topics.kiosk;
}

/** "dinsdag 30 juni 2020", or "di 30 jun". */
export function kioskDay({ locale }: Pick<Catalogue, 'locale'>, day: number, style: 'long' | 'short'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'long' ? { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } : { weekday: 'short', day: 'numeric', month: 'short' };
  return new Date(`${isoOf(day)}T00:00:00Z`).toLocaleDateString(locale, { ...options, timeZone: 'UTC' });
}

/** Moments in milliseconds since 1970, on this computer's clock: "09.40" today, "di 30 jun 09.40" on another day. */
export function clockWords({ locale, language }: Pick<Catalogue, 'locale' | 'language'>, at: number, now: number): string {
  const moment = new Date(at);
  const clock = moment.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false });
  const time = language === 'nl' ? clock.replace(':', '.') : clock;
  return isToday(at, now) ? time : `${moment.toLocaleDateString(locale, { weekday: 'short', day: 'numeric', month: 'short' })} ${time}`;
}

export function isToday(at: number, now: number): boolean {
  return new Date(at).toDateString() === new Date(now).toDateString();
}

export function numberWords({ locale }: Pick<Catalogue, 'locale'>, value: number | null, digits = 1): string {
  return value === null ? '–' : value.toLocaleString(locale, { maximumFractionDigits: digits });
}
