// A language that nobody speaks, made from the Dutch: each text has marks around it, accents on it and is 40 % longer. It shows which words are in no catalogue, and what does not fit.
import { type Catalogue, nl } from './nl.ts';

const ACCENTS: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'ë', i: 'ï', o: 'ö', u: 'ü', n: 'ñ', c: 'ç', A: 'Á', E: 'Ë', I: 'Ï', O: 'Ö', U: 'Ü' },
};
const FILLING = ' lánger';
/** How much longer words become: English to German or Finnish is about as much. */
const LONGER = 0.4;

/** "Bewaar" becomes "⟦Bëwáár lán⟧". What has no letter stays as it is; so does what was marked before. */
export function pseudoText(text: string): string {
  if (!/\p{L}/u.test(text) || text.startsWith('⟦')) return text;
  const accented = text.replace(/[aeiouncAEIOU]/g, (letter) => ACCENTS[letter] ?? letter);
  const more = Math.ceil(text.length * LONGER);
  return `⟦${accented}${FILLING.repeat(Math.ceil(more / FILLING.length)).slice(0, more)}⟧`;
}

/** The same for everything in a catalogue, and for what its functions answer. Keys, numbers and nothing stay. */
export function pseudo<T>(value: T): T {
  if (typeof value === 'string') return pseudoText(value) as T;
  if (typeof value === 'function') return ((...input: unknown[]) => pseudo(value(...input))) as T;
  if (Array.isArray(value)) return value.map(pseudo) as T;
  if (typeof value !== 'object' || value === null || value instanceof RegExp) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pseudo(inner)])) as T;
}

/** Names of the app and codes that programs read stay themselves. */
export const PSEUDO: Catalogue = { ...pseudo(nl), locale: nl.locale, language: nl.language, app: { ...pseudo(nl.app), name: nl.app.name } };
