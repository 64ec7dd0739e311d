// Which of some names somebody probably meant. Knows no sheet.
import { fold } from '../model/value.ts';

const LONGEST = 60;
const MOST_NAMES = 2_000;

/** The name that differs least, by at most a quarter of its letters (two in a short one); undefined when none is near. */
export function nearestOf(text: string, names: readonly string[]): string | undefined {
  const wanted = fold(text);
  if (wanted.length < 3 || wanted.length > LONGEST) return undefined;
  let [best, least]: [string | undefined, number] = [undefined, Math.min(Math.max(2, Math.floor(wanted.length / 4)), wanted.length - 2) + 1];
  for (const name of names.slice(0, MOST_NAMES)) {
    const folded = fold(name);
    if (Math.abs(folded.length - wanted.length) >= least || folded.length > LONGEST || name === '') continue;
    const distance = distanceOf(wanted, folded);
    if (distance < least) [best, least] = [name, distance];
  }
  return best;
}

/** How many letters must be put in, left out or changed (Levenshtein, 1966). */
export function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
