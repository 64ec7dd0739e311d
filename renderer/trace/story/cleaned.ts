// Text of a file as a sentence can hold it: one line, nothing that hides or turns letters round.

/** How deep the words go: everyone's words, or those of the field with codes and articles. */
export type Depth = 'plain' | 'expert';

/** One line without characters that show nothing and without empty brackets; null when nothing is left to read. */
export function clean(text: string | null): string | null {
  const line = text === null ? '' : lineOf(text);
  return /[\p{L}\p{N}]/u.test(line) ? line : null;
}

/** An id as it can be shown; a sign when it holds nothing that can be seen. */
export function cleanId(id: string): string {
  return lineOf(id) || '?';
}

function lineOf(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu, ' ')
    .replaceAll(/[([{]\s*[)\]}]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** At most so many words; what is left out shows as "…". */
export function clipped(text: string | null, words: number): string | null {
  const line = clean(text);
  if (line === null) return null;
  const parts = line.split(' ');
  return parts.length > words ? `${parts.slice(0, words).join(' ')} …` : line;
}
