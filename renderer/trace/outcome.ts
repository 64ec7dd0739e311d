// What was asked that the case cannot answer, and what may have been meant? Knows nothing of how an answer is made.
import type { Travel } from '../model/travel.ts';
import { compareIds, placesOf, present, sorted } from './places.ts';

/** What an id can stand for in a question. */
export type AskedKind = 'dataset' | 'category' | 'subject' | 'system' | 'exchange' | 'organisation' | 'object' | 'supplier';

/**
 * unknown = no row has this id; `nearest` is the id most like it, if any is like it.
 * category_absent = the dataset is described without the category and nothing leaves it that carries it; `held` are those it has.
 * hops = the number of hops is no whole number from 1 to `most`. subjects_none = no group of people was chosen.
 */
export type TraceProblem =
  | { readonly code: 'unknown'; readonly kind: AskedKind; readonly id: string; readonly nearest: string | null; readonly isLoaded: boolean }
  | { readonly code: 'category_absent'; readonly datasetId: string; readonly categoryId: string; readonly held: readonly string[] }
  | { readonly code: 'hops'; readonly value: string; readonly most: number }
  | { readonly code: 'subjects_none' };

/** An answer, or why there is none: a fault in a question is a value, not an exception. */
export type Outcome<T> = { readonly answer: T } | { readonly problem: TraceProblem };

const KNOWN = new WeakMap<Travel, Map<AskedKind, readonly string[]>>();

/** All ids of a kind that any row of the case names, in order; gathered once for each Travel. */
export function idsOf(travel: Travel, kind: AskedKind): readonly string[] {
  const kinds = KNOWN.get(travel) ?? new Map<AskedKind, readonly string[]>();
  KNOWN.set(travel, kinds);
  const ids = kinds.get(kind) ?? gathered(travel, kind);
  kinds.set(kind, ids);
  return ids;
}

function gathered(travel: Travel, kind: AskedKind): readonly string[] {
  const { datasetIds, systemIds } = placesOf(travel);
  const { datasets, exchanges, systems, organisations } = travel;
  const parties = () => sorted(present([...organisations.map(({ id }) => id), ...systems.flatMap((row) => [row.organisationId, row.supplierId])]));
  switch (kind) {
    case 'dataset':
      return datasetIds;
    case 'system':
      return systemIds;
    case 'exchange':
      return sorted(exchanges.map(({ id }) => id));
    case 'category':
      return sorted([...travel.categories.map(({ id }) => id), ...[...datasets, ...exchanges].flatMap(({ categoryIds }) => categoryIds)]);
    case 'subject':
      return sorted([...travel.subjects.map(({ id }) => id), ...[...datasets, ...exchanges].flatMap(({ subjectIds }) => subjectIds)]);
    case 'supplier':
    case 'organisation':
      return parties();
    case 'object':
      return sorted([...datasetIds, ...systemIds, ...travel.units.map(({ id }) => id), ...parties()]);
  }
}

/** The problem with the first id that no row has; null when all are known. A null id was not asked for. */
export function unknownAmong(travel: Travel, asked: readonly (readonly [kind: AskedKind, id: string | null])[]): TraceProblem | null {
  for (const [kind, id] of asked) {
    if (id === null) continue;
    const known = idsOf(travel, kind);
    if (!known.includes(id)) return { code: 'unknown', kind, id, nearest: nearestId(id, known), isLoaded: known.length > 0 };
  }
  return null;
}

/** Longer ids than this are not compared letter by letter. */
const LONGEST = 200;

/** The id that takes the fewest changes (letters put in, left out or replaced; capitals do not count), when that is at most two for every five of its letters. */
export function nearestId(id: string, known: readonly string[]): string | null {
  const folded = id.trim().toLowerCase().slice(0, LONGEST);
  const close = known
    .map((candidate) => ({ candidate, distance: editDistance(folded, candidate.toLowerCase().slice(0, LONGEST)) }))
    .sort((a, b) => a.distance - b.distance || compareIds(a.candidate, b.candidate))[0];
  return close && close.distance <= Math.max(1, Math.floor((2 * folded.length) / 5)) ? close.candidate : null;
}

/** Levenshtein. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
