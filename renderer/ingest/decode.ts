// Bytes to text: byte order mark first, then UTF-8, then what a Dutch Excel writes (windows-1252).

/** The text, without byte order mark. Never throws: bytes that are no UTF-8 are read as windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  return decodeWith(new TextDecoder(encodingOf(bytes)), bytes);
}

/** Node 20 gives control characters for 0x80-0x9f of windows-1252, unless it is told that more may follow. */
function decodeWith(decoder: TextDecoder, bytes: Uint8Array): string {
  return decoder.decode(bytes, { stream: decoder.encoding === 'windows-1252' });
}

/** A piece of a text; `part` is how much of the bytes has been read, 0 to 1. */
export interface DecodedPart {
  readonly text: string;
  readonly part: number;
  readonly isLast: boolean;
}

const PART = 2 ** 20;

/** The text that decodeText gives, in pieces of about a million characters. */
export function* decodeParts(bytes: Uint8Array): Generator<DecodedPart> {
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let from = 0; from < bytes.length; from += PART) {
    const isLast = from + PART >= bytes.length;
    const stream = !isLast || decoder.encoding === 'windows-1252';
    yield { text: decoder.decode(bytes.subarray(from, from + PART), { stream }), part: Math.min(1, (from + PART) / bytes.length), isLast };
  }
}

/** As decodeText, but an XML declaration's encoding is followed where this platform knows it. */
export function decodeXml(bytes: Uint8Array): string {
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1];
  if (!declared || /^utf-?8$/i.test(declared)) return decodeText(bytes);
  const decoder = decoderFor(declared);
  return decoder ? decodeWith(decoder, bytes) : decodeText(bytes);
}

function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

/** Looks part by part, so that no text as long as the file is made only to be thrown away. */
function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += PART) decoder.decode(bytes.subarray(from, from + PART), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** The first 64 kB as text, for recognising a format; a character cut at the end does no harm. */
export function decodeHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 65_536);
  const trimmed = bytes.length > head.length ? head.subarray(0, head.findLastIndex((byte) => byte < 0x80) + 1) : head;
  return decodeText(trimmed);
}
