// How is a trace said: names, times and lists in Dutch and English? Knows nothing of what is traced.
import type { Travel } from '../model/travel.ts';
import { type Places, placesOf } from './places.ts';
import { clean, cleanId } from './story/cleaned.ts';

export type Language = 'nl' | 'en';

/** The same words in both languages. */
export interface Said {
  readonly nl: string;
  readonly en: string;
}

export type NamedKind = 'organisation' | 'unit' | 'system' | 'dataset' | 'exchange' | 'category' | 'subject' | 'purpose';

/** The name of a row in a sentence; its id when it has none or is not described. */
export function nameOf(places: Places, kind: NamedKind, id: string | null, language: Language): string {
  if (id === null) return language === 'nl' ? 'onbekend' : 'unknown';
  return clean(givenName(places, kind, id, language)) ?? cleanId(id);
}

function givenName(places: Places, kind: NamedKind, id: string, language: Language): string | null {
  const { travel } = places;
  switch (kind) {
    case 'organisation':
      return places.organisations.get(id)?.name ?? null;
    case 'unit':
      return places.units.get(id)?.name ?? null;
    case 'system':
      return places.systems.get(id)?.name ?? null;
    case 'dataset':
      return places.datasets.get(id)?.title ?? null;
    case 'exchange':
      return places.exchanges.get(id)?.name ?? null;
    default:
      return labelOf(travel, kind, id, language);
  }
}

const SHEETS = { category: 'categories', subject: 'subjects', purpose: 'purposes' } as const;

function labelOf(travel: Travel, kind: keyof typeof SHEETS, id: string, language: Language): string | null {
  const row = travel[SHEETS[kind]].find((one) => one.id === id);
  return (language === 'nl' ? (row?.nl ?? row?.en) : (row?.en ?? row?.nl)) ?? null;
}

/** A name in both languages. */
export function namedIn(travel: Travel, kind: NamedKind, id: string | null): Said {
  const places = placesOf(travel);
  return { nl: nameOf(places, kind, id, 'nl'), en: nameOf(places, kind, id, 'en') };
}

/** "a, b en c". */
export function listed(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  const word = language === 'nl' ? 'en' : 'and';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

const UNITS = [
  { seconds: 86_400, nl: ['dag', 'dagen'], en: ['day', 'days'] },
  { seconds: 3_600, nl: ['uur', 'uur'], en: ['hour', 'hours'] },
  { seconds: 60, nl: ['minuut', 'minuten'], en: ['minute', 'minutes'] },
  { seconds: 1, nl: ['seconde', 'seconden'], en: ['second', 'seconds'] },
] as const;

/** "1 dag en 4 uur": the two largest units, the last one rounded; null when it takes no time at all, or less than half a second. */
export function timeWords(hours: number, language: Language): string | null {
  const seconds = Math.round(hours * 3_600);
  const at = UNITS.findIndex((unit) => seconds >= unit.seconds);
  const [first, second] = UNITS.slice(at < 0 ? UNITS.length : at);
  if (!first) return null;
  const small = second ?? first;
  const rounded = Math.round(seconds / small.seconds) * small.seconds;
  const parts = [counted(Math.floor(rounded / first.seconds), first[language])];
  const left = second ? (rounded % first.seconds) / second.seconds : 0;
  return listed(second && left > 0 ? [...parts, counted(left, second[language])] : parts, language);
}

function counted(count: number, [one, many]: readonly [string, string]): string {
  return `${count} ${count === 1 ? one : many}`;
}
