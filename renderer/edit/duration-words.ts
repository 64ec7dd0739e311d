// A duration as people write it ("1 uur", "7 dagen") and as the standard does (ISO 8601: PT1H, P7D), both ways.

type Language = 'nl' | 'en';

/** In the order of ISO 8601: the letter, whether it stands behind the T, one and several of it, and other ways to write it. */
const PARTS: readonly (readonly [letter: string, isTime: boolean, nl: readonly [string, string], en: readonly [string, string], also: string])[] = [
  ['Y', false, ['jaar', 'jaar'], ['year', 'years'], 'jaren|jr|j|y'],
  ['M', false, ['maand', 'maanden'], ['month', 'months'], 'mnd|mnden|mo'],
  ['W', false, ['week', 'weken'], ['week', 'weeks'], 'wk|w'],
  ['D', false, ['dag', 'dagen'], ['day', 'days'], 'dgn|d|etmaal'],
  ['H', true, ['uur', 'uur'], ['hour', 'hours'], 'uren|u|h|hr|hrs'],
  ['M', true, ['minuut', 'minuten'], ['minute', 'minutes'], 'min|mins'],
  ['S', true, ['seconde', 'seconden'], ['second', 'seconds'], 'sec|s'],
];

const NONE = { nl: 'meteen', en: 'at once' };
const AT_ONCE = new Set(['meteen', 'direct', 'onmiddellijk', 'at once', 'immediately', '0']);
const ISO = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;

/** "P1DT4H" as "1 dag 4 uur"; nothing at all as "meteen". A text that is no duration stays as it is. */
export function durationWords(iso: string, language: Language): string {
  const parts = ISO.exec(iso.trim())?.slice(1);
  if (!parts) return iso;
  const words = PARTS.flatMap(([, , nl, en], index) => {
    const count = Number(parts[index] ?? 0);
    const [one, many] = language === 'nl' ? nl : en;
    return count > 0 ? `${count} ${count === 1 ? one : many}` : [];
  });
  return words.length > 0 ? words.join(' ') : NONE[language];
}

/** "7 dagen" as "P7D", "1,5 uur" as "PT1H30M", ISO 8601 as it stands (in capitals), '' as ''; null for what is no duration. Both languages are understood. */
export function isoDuration(words: string): string | null {
  const text = words.trim().toLowerCase();
  if (text === '') return '';
  if (ISO.test(text)) return text.toUpperCase();
  if (AT_ONCE.has(text)) return 'PT0S';
  const found = [...text.matchAll(/(\d+(?:[.,]5)?|een|één|an?|one)\s*([a-z]+)(?:\s*(?:en|and|,)\s*)?\s*/g)];
  if (found.length === 0 || found.map(([all]) => all).join('') !== text) return null;
  const counts = PARTS.map(() => 0);
  for (const [, count = '', unit = ''] of found) if (!count || !add(counts, count, unit)) return null;
  return written(counts);
}

/** Half an hour is thirty minutes, half a day twelve hours; other halves are not understood. */
function add(counts: number[], count: string, unit: string): boolean {
  const at = PARTS.findIndex(([, , nl, en, also]) => [...nl, ...en, ...also.split('|')].includes(unit));
  if (at < 0) return false;
  const number = /^\d/.test(count) ? Number(count.replace(',', '.')) : 1;
  const half = number % 1 === 0 ? null : { 0: [1, 6], 3: [4, 12], 4: [5, 30], 5: [6, 30] }[at];
  if (half === undefined) return false;
  counts[at] = (counts[at] ?? 0) + Math.floor(number);
  if (half) counts[half[0] as number] = (counts[half[0] as number] ?? 0) + (half[1] as number);
  return true;
}

function written(counts: readonly number[]): string {
  const part = (isTime: boolean) => PARTS.map(([letter, time], at) => (time === isTime && counts[at] ? `${counts[at]}${letter}` : '')).join('');
  const [days, time] = [part(false), part(true)];
  return days === '' && time === '' ? 'PT0S' : `P${days}${time && `T${time}`}`;
}
