// Calendar days as whole numbers since 1970-01-01, so that time zones and clock changes cannot move a value. Knows nothing of series.
import { isoDate } from '../model/value.ts';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO 8601 day (years 0100-9999); null when the calendar has no such day. */
export function dayOf(iso: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const known = isoDate(Number(year), Number(month), Number(day));
  return known === undefined ? null : Date.parse(known) / DAY_MS;
}

/** The ISO 8601 day of a day number. */
export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 = Monday to 6 = Sunday (1970-01-01 was a Thursday). */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** First day of the ISO week. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day);
}

/** First day of the month. */
export function firstOfMonth(day: number): number {
  return day - new Date(day * DAY_MS).getUTCDate() + 1;
}
