// How a sentence speaks of a part of what it just counted, so that one thing is never counted twice: die, beide, 3 daarvan. Knows no question.
import type { Language } from './question.ts';

/** `one` and `many` are what the part does; `none` is what a single thing does that does not. */
interface PartWords {
  readonly one: string;
  readonly many: string;
  readonly none: string;
}

/** "die is nog open", "alle 3 zijn nog open", "2 daarvan zijn nog open", "geen ervan is nog open". `whole` is at least 1. */
export function deel(part: number, whole: number, { one, many, none }: PartWords): string {
  if (whole === 1) return `die ${part === 1 ? one : none}`;
  if (part === 0) return `geen ervan ${one}`;
  if (part === whole) return `${part === 2 ? 'beide' : `alle ${part}`} ${many}`;
  return part === 1 ? `1 daarvan ${one}` : `${part} daarvan ${many}`;
}

/** The same in English: "it is still open", "all 3 are still open". */
export function part(some: number, whole: number, { one, many, none }: PartWords): string {
  if (whole === 1) return `it ${some === 1 ? one : none}`;
  if (some === 0) return `none of them ${one}`;
  if (some === whole) return `${some === 2 ? 'both' : `all ${some}`} ${many}`;
  return some === 1 ? `1 of them ${one}` : `${some} of them ${many}`;
}

/** "met persoonsgegevens" after one exchange; after several how many of them. */
export function personalPart(language: Language, some: number, whole: number): string {
  const [withData, without] =
    language === 'nl' ? ['met persoonsgegevens', 'zonder persoonsgegevens'] : ['with personal data', 'without personal data'];
  if (whole === 1) return `, ${some === 1 ? withData : without}`;
  if (some === whole) return `, ${language === 'nl' ? 'allemaal' : 'all'} ${withData}`;
  const amount = language === 'nl' ? `${some === 0 ? 'geen' : some} daarvan` : `${some === 0 ? 'none' : some} of them`;
  return `, ${amount} ${withData}`;
}

/**
 * The name of a group within a sentence: mensen met schulden. An abbreviation at its beginning keeps its capitals;
 * a name of other signs than a name has, or an id, stands between quotes.
 */
export function groupName(name: string, id: string | null | undefined): string {
  if (name === id || name.length > 60 || !/^[\p{L}][\p{L}\p{N}’'-]*(?: [\p{L}\p{N}’'-]+)*$/u.test(name)) return `“${name}”`;
  return /^\p{Lu}\p{Ll}{2,}(?: |$)|^\p{Lu}\p{Ll}{5,}-/u.test(name) ? name.charAt(0).toLocaleLowerCase('nl-NL') + name.slice(1) : name;
}
