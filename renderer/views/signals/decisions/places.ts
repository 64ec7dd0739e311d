// What places and linked signals are called.
import type { SignalBook } from '../../../workspace/signals/signal-book.ts';

/** '' for a place that is not in the case, and for the city. */
export function placeName({ areas, units }: Pick<SignalBook, 'areas' | 'units'>, id: string): string {
  return areas.find((one) => one.id === id)?.name ?? units.find((one) => one.id === id)?.name ?? id;
}

/** The name of a series, or the beginning of what was said. */
export function signalName({ series, words }: Pick<SignalBook, 'series' | 'words'>, id: string): string {
  const said = words.find((one) => one.id === id)?.text;
  return series.get(id)?.name ?? (said === undefined ? id : cut(said));
}

const LONGEST = 60;

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
}
