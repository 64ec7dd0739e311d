// Where a long word may be broken at the end of a line: between syllables, by a rule of thumb that suits Dutch and English. Knows no dictionary.

/** Letters that must stay on either side of a break. */
const LEAST = 3;

const VOWELS = new Set([...'aeiouyáéíóúàèëïöüê']);

/** Consonants that start a syllable together. */
const TOGETHER = new Set([
  'bl',
  'br',
  'ch',
  'cl',
  'cr',
  'dr',
  'fl',
  'fr',
  'gl',
  'gr',
  'kl',
  'kn',
  'kr',
  'ph',
  'pl',
  'pr',
  'sh',
  'th',
  'tr',
  'vl',
  'vr',
]);

/** Letters of the scripts for which the rule holds. */
const LATIN = /^\p{Script=Latin}+$/u;

/** The places, from left to right, before which a new line may begin: a consonant with a vowel behind it starts a syllable, and takes a consonant along that is said with it. */
function breakPoints(word: string): number[] {
  const letters = [...word.toLowerCase()];
  const points: number[] = [];
  for (let at = LEAST; at <= letters.length - LEAST; at += 1) {
    if (isConsonant(letters[at]) && VOWELS.has(letters[at + 1] ?? '')) points.push(startOf(letters, at));
  }
  return [...new Set(points)].filter((at) => at >= LEAST && LATIN.test(letters.slice(at - LEAST, at + LEAST).join('')));
}

function startOf(letters: readonly string[], at: number): number {
  return TOGETHER.has(`${letters[at - 1]}${letters[at]}`) ? at - 1 : at;
}

function isConsonant(letter: string | undefined): boolean {
  return letter !== undefined && !VOWELS.has(letter) && /\p{L}/u.test(letter);
}

/** The last parts of many compounds in names of systems, data and departments. A word is best broken before them. */
const HEADS =
  /^(administratie|afdeling|applicatie|bank|beheer|bestand|bureau|centrum|dienst|gegevens|gids|informatie|kaart|lijst|loket|magazijn|module|omgeving|platform|portaal|punt|register|registratie|sensor|server|station|systeem|tabel|verlening|verstrekking|verwerking|voorziening|website|system|service|register|centre|management)/;

/** far = as far on as it can be; whole = before a part that is a word itself, if it can be. */
export type BreakAt = 'far' | 'whole';

/** The beginning (with its hyphen) that `fits`, and the rest; null when the word can't be broken so. */
export function brokenWord(word: string, where: BreakAt, fits: (beginning: string) => boolean): readonly [beginning: string, rest: string] | null {
  const letters = [...word];
  const partsAt = (at: number) => [`${letters.slice(0, at).join('')}-`, letters.slice(at).join('')] as const;
  const all = breakPoints(word).map(partsAt).reverse();
  const fitting = all.filter(([beginning]) => fits(beginning));
  return (where === 'whole' ? fitting.find(([, rest]) => HEADS.test(rest.toLowerCase())) : undefined) ?? fitting[0] ?? null;
}
