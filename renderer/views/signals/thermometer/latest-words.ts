// The latest signal in words of each place up to a day, and which signals fit what is looked for. Knows no drawing.
import type { WordsLook } from '../../../workspace/signals/board-look.ts';
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';

export type WordsEntry = SignalBook['words'][number];

/** By unit or area id; of one day the last in the case. */
export function latestWords(words: readonly WordsEntry[], kind: 'unit' | 'area', day: number): ReadonlyMap<string, WordsEntry> {
  const found = new Map<string, WordsEntry>();
  for (const entry of words) {
    const place = kind === 'unit' ? entry.unitId : entry.areaId;
    if (place === null || entry.day > day) continue;
    if (entry.day >= (found.get(place)?.day ?? entry.day)) found.set(place, entry);
  }
  return found;
}

/** Up to the day, newest first. A cluster lets through what its departments said. */
export function wordsFitting(words: readonly WordsEntry[], look: WordsLook, day: number, clusterOf: (unitId: string) => string | null): WordsEntry[] {
  const sought = look.text.trim().toLocaleLowerCase();
  const fits = (entry: WordsEntry) =>
    entry.day <= day &&
    isAt(entry, look.place, clusterOf) &&
    (look.theme === null || entry.theme === look.theme) &&
    (look.channel === null || entry.channel === look.channel) &&
    (sought === '' || [entry.text, entry.theme, entry.channel].some((part) => part?.toLocaleLowerCase().includes(sought)));
  return words.filter(fits).sort((a, b) => b.day - a.day || (a.id < b.id ? 1 : -1));
}

function isAt(entry: WordsEntry, place: WordsLook['place'], clusterOf: (unitId: string) => string | null): boolean {
  if (place === null) return true;
  if (place.kind === 'unit') return entry.unitId === place.id;
  if (place.kind === 'area') return entry.areaId === place.id;
  return entry.unitId !== null && clusterOf(entry.unitId) === place.id;
}
