// The words of saving in the language of the moment, and times as people say them.
import type { KeepText } from './keep-nl.ts';
import type { Catalogue } from './nl.ts';

export function keepText({ topics }: Pick<Catalogue, 'topics'>): KeepText {
  return topics.keep;
}

/** An instant (ISO) where the user is: the time for today, else the day with it. Empty for none. */
export function momentWords(iso: string, locale: string, now = new Date()): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return '';
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(moment);
  const isToday = moment.toDateString() === now.toDateString();
  return isToday ? time : `${new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(moment)} ${time}`;
}
