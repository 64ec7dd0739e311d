// A moment as the language writes it.

/** `iso` is a moment in UTC; what is no moment stays as it stands. */
export function momentWords(locale: string, iso: string): string {
  const moment = new Date(iso);
  return Number.isNaN(moment.getTime()) ? iso : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}
