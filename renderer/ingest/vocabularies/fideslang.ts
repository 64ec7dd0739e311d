// Taxonomies of Fideslang (https://ethyca.github.io/fideslang) as CSV: data categories, data uses and data subjects, told apart by what their keys hang under.
import type { TermSheet } from './term.ts';

export type FidesLine = ReadonlyMap<string, string>;

const ROOTS: ReadonlyMap<string, TermSheet> = new Map([
  ['data_category', 'data_categories'],
  ['data_use', 'purposes'],
  ['data_subject', 'data_subjects'],
]);
/** First words of keys in the default taxonomy, for files without their root. */
const FIRST_WORDS: ReadonlyMap<string, TermSheet> = new Map([
  ['user', 'data_categories'],
  ['system', 'data_categories'],
  ['analytics', 'purposes'],
  ['collect', 'purposes'],
  ['employment', 'purposes'],
  ['essential', 'purposes'],
  ['finance', 'purposes'],
  ['functional', 'purposes'],
  ['marketing', 'purposes'],
  ['personalize', 'purposes'],
  ['third_party_sharing', 'purposes'],
  ['train_ai_system', 'purposes'],
]);

export function isFideslang(header: readonly string[]): boolean {
  return (
    ['fides_key', 'name', 'description'].every((name) => header.includes(name)) && (header.includes('parent_key') || header.includes('is_default'))
  );
}

/** Where the terms of a file belong: by the root that is in it or that they hang under, else by their first words; null when neither says so. */
export function sheetOf(lines: readonly FidesLine[]): TermSheet | null {
  for (const line of lines) {
    const found = ROOTS.get(line.get('fides_key') ?? '') ?? ROOTS.get(line.get('parent_key') ?? '');
    if (found) return found;
  }
  const words = new Set(lines.map((line) => FIRST_WORDS.get((line.get('fides_key') ?? '').split('.')[0] ?? '')));
  words.delete(undefined);
  const [only] = words;
  if (words.size === 1) return only ?? null;
  return lines.some((line) => [...line.keys()].some((name) => /^rights|automated_decisions/.test(name))) ? 'data_subjects' : null;
}

/** The root is the taxonomy itself, no term of it. */
export function isRoot(key: string): boolean {
  return ROOTS.has(key);
}
