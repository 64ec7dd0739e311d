// Words in an SVG file: safe whatever they are, and as wide as they will be drawn.

/** The colour of a role, safe inside an attribute. */
export type Paint = (role: string) => string;

/** A line of words. */
export function svgText(x: number, y: number, size: number, weight: number, fill: string, words: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${xmlText(words)}</text>`;
}

/** Words around a middle. */
export function svgMiddleText(x: number, y: number, size: number, fill: string, words: string): string {
  return `<text x="${x}" y="${y}" text-anchor="middle" font-size="${size}" font-weight="600" fill="${fill}">${xmlText(words)}</text>`;
}

/** Safe inside XML text and attributes; characters that XML does not allow are left out. */
export function xmlText(words: string): string {
  const allowed = words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
  return allowed.replace(/[&<>"\t\n\r]/g, (letter) => ENTITIES[letter] ?? `&#${letter.charCodeAt(0)};`);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
