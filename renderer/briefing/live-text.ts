// The text of a slide in pieces: words, and names between braces that stand for a number of the case. Knows no case.

/** `{flows}` or `{flows-out:sys-brp}`. `raw` is how it stands in the text. */
export type LivePiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'live'; readonly name: string; readonly about: string; readonly raw: string };

const LIVE = /\{([a-z][a-z-]*)(?::([^{}\n]*))?\}/g;

/** In order; together they are the text. Braces that are no name are words. */
export function livePieces(text: string): LivePiece[] {
  const pieces: LivePiece[] = [];
  let from = 0;
  for (const match of text.matchAll(LIVE)) {
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index) });
    pieces.push({ kind: 'live', name: match[1] ?? '', about: (match[2] ?? '').trim(), raw: match[0] });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) });
  return pieces;
}

/** How a live number stands in a text. */
export function liveMark(name: string, about = ''): string {
  return about === '' ? `{${name}}` : `{${name}:${about}}`;
}

/** The live numbers of a text, each once. */
export function liveNames(text: string): { readonly name: string; readonly about: string; readonly raw: string }[] {
  const live = livePieces(text).flatMap((piece) => (piece.kind === 'live' ? [piece] : []));
  return [...new Map(live.map((piece) => [piece.raw, piece])).values()];
}

/** Paragraphs of a text: parts between empty lines, or lines. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
}
