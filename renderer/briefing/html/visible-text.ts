// Text as it may be shown: without letters that hide, turn the reading direction round, or are no letters at all.

/** Controls other than tab and line end, overrides and isolates of direction, lone surrogates. Marks that only say a direction stay. Source: Unicode Bidirectional Algorithm (UAX 9), section 2. */
const HIDDEN = /[^\P{Cc}\t\n]|\p{Cs}|[\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff]/gu;

export function visibleText(words: string): string {
  return words.replace(HIDDEN, '');
}
