// What a fault is: bytes in, spoilt bytes out, by chance that can be had again.
import type { Random } from '../random.ts';

export interface Mutation {
  readonly name: string;
  /** Costs much to read (millions of characters): drawn once in so many times. */
  readonly isHeavy?: boolean;
  mutate(bytes: Uint8Array, random: Random): Uint8Array | Promise<Uint8Array>;
}

/** A fault in the text of a file. */
export function inText(name: string, mutate: (text: string, random: Random) => string, isHeavy = false): Mutation {
  return { name, isHeavy, mutate: (bytes, random) => new TextEncoder().encode(mutate(new TextDecoder().decode(bytes), random)) };
}

/** How deep is too deep: just past the limit, and far past any stack. */
export const DEPTHS = { deep: 300, bottomless: 100_000 } as const;
export const HUGE_TEXT = 40_000;
export const ENORMOUS_TEXT = 1_000_000;

/** Lines with one of them changed; no line, one or more may come of it. */
export function onLine(text: string, random: Random, change: (line: string) => readonly string[]): string {
  const lines = text.split('\n');
  const at = random.below(lines.length);
  return [...lines.slice(0, at), ...change(lines[at] ?? ''), ...lines.slice(at + 1)].join('\n');
}

/** The text with `insert` at a place where `pattern` is found, or at the end. */
export function insertAt(text: string, pattern: RegExp, random: Random, insert: string): string {
  const places = [...text.matchAll(pattern)].map((found) => found.index);
  const at = places.length === 0 ? text.length : random.pick(places);
  return text.slice(0, at) + insert + text.slice(at);
}

/** The text with one of the places where `pattern` is found replaced; as it is when there is none. */
export function replaceOne(text: string, pattern: RegExp, random: Random, by: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const one = random.pick(found);
  return text.slice(0, one.index) + by(one[0]) + text.slice(one.index + one[0].length);
}
