// Long texts of registers made fit for a field: without markup, and short enough to be a name. Knows no format.
import { hash } from './mapping/fingerprint.ts';
import { idOf } from './row.ts';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['euro', '€'],
  ['ndash', '–'],
  ['hellip', '…'],
  ['eacute', 'é'],
  ['euml', 'ë'],
  ['iuml', 'ï'],
]);
const LONGEST_NAME = 120;
const LONGEST_ID = 60;

/** HTML to text on as many lines as it has blocks; text without markup keeps its lines. The result is text, not safe markup: it may hold "<" again. */
export function withoutMarkup(text: string): string {
  const bare = /<\/?[a-z][^<>]*>/i.test(text)
    ? text.replace(/<(?:br|\/?(?:p|div|li|ul|ol|h\d|tr|table))\b[^<>]*>/gi, '\n').replace(/<\/?[a-z][^<>]*>/gi, '')
    : text;
  const lines = bare.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, character).split(/\r\n?|\n/);
  return lines
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function character(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** At most 120 characters to call a text by: all of it, its first sentence, or its first words and "…". */
export function briefly(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_NAME) return line;
  const [sentence = ''] = /^.{20,119}?[.!?](?= )/.exec(line) ?? [];
  return sentence || `${line.slice(0, LONGEST_NAME - 1).replace(/(?<!\s)\s+\S*$/, '')}…`;
}

/** An id from a text of any length: that of a name, and where it is long its beginning with a hash of the whole. */
export function idOfText(text: string): string {
  const id = idOf(text);
  return id.length <= LONGEST_ID ? id : `${id.slice(0, LONGEST_ID).replace(/(?<!-)-+$/, '')}-${hash(id).slice(0, 8)}`;
}

/** A text that says that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return /^(?:n\.?v\.?t\.?|niet van toepassing|geen|onbekend|nog (?:niet bekend|onbekend)|unknown|none|n\/a|nan|null|[-–.?]+)\.?$/i.test(text.trim());
}
