// Faults in bytes, whatever they mean: cut, flipped, moved, and saved in the wrong encoding.
import type { Random } from '../random.ts';
import type { Mutation } from './mutation.ts';

/** A stretch of the bytes, at most `longest` long. */
function stretch(bytes: Uint8Array, random: Random, longest = 200): readonly [from: number, until: number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + random.below(longest))];
}

function joined(...parts: readonly ArrayLike<number>[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function noise(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.below(256));
}

function changed(bytes: Uint8Array, times: number, change: (copy: Uint8Array) => void): Uint8Array {
  const copy = bytes.slice();
  for (let time = 0; time < times && copy.length > 0; time += 1) change(copy);
  return copy;
}

export const BYTE_FAULTS: readonly Mutation[] = [
  { name: 'cut', mutate: (bytes, random) => bytes.slice(0, random.below(bytes.length + 1)) },
  { name: 'cut at the front', mutate: (bytes, random) => bytes.slice(random.below(bytes.length + 1)) },
  {
    name: 'bits flipped',
    mutate: (bytes, random) =>
      changed(bytes, 1 + random.below(20), (copy) => {
        const at = random.below(copy.length);
        copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
      }),
  },
  {
    name: 'bytes changed',
    mutate: (bytes, random) =>
      changed(bytes, 1 + random.below(8), (copy) => {
        copy[random.below(copy.length)] = random.pick([0, 0x0a, 0x0d, 0x22, 0x2c, 0x3c, 0x5b, 0x7b, 0x7f, 0x80, 0xff, random.below(256)]);
      }),
  },
  {
    name: 'a stretch removed',
    mutate: (bytes, random) => {
      const [from, until] = stretch(bytes, random);
      return joined(bytes.subarray(0, from), bytes.subarray(until));
    },
  },
  {
    name: 'a stretch doubled',
    mutate: (bytes, random) => {
      const [from, until] = stretch(bytes, random);
      return joined(bytes.subarray(0, until), bytes.subarray(from));
    },
  },
  {
    name: 'a stretch moved',
    mutate: (bytes, random) => {
      const [from, until] = stretch(bytes, random);
      const rest = joined(bytes.subarray(0, from), bytes.subarray(until));
      const at = random.below(rest.length + 1);
      return joined(rest.subarray(0, at), bytes.subarray(from, until), rest.subarray(at));
    },
  },
  {
    name: 'noise put in',
    mutate: (bytes, random) => {
      const at = random.below(bytes.length + 1);
      return joined(bytes.subarray(0, at), noise(random, 1 + random.below(60)), bytes.subarray(at));
    },
  },
  {
    name: 'a stretch of one byte',
    mutate: (bytes, random) => {
      const [from, until] = stretch(bytes, random);
      return bytes.slice().fill(random.pick([0, 0x20, 0xff]), from, until);
    },
  },
  { name: 'twice behind itself', mutate: (bytes) => joined(bytes, bytes) },
  { name: 'noise behind', mutate: (bytes, random) => joined(bytes, noise(random, 1 + random.below(2_000))) },
];

const MARK = { utf8: [0xef, 0xbb, 0xbf], utf16le: [0xff, 0xfe], utf16be: [0xfe, 0xff] } as const;

function asUtf16(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return new Uint8Array(Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).buffer);
}

function swapped(bytes: Uint8Array): Uint8Array {
  return bytes.map((_, at) => bytes[at ^ 1] ?? 0);
}

function within(bytes: Uint8Array, random: Random, insert: readonly number[]): Uint8Array {
  const at = random.below(bytes.length + 1);
  return joined(bytes.subarray(0, at), insert, bytes.subarray(at));
}

function replaced(bytes: Uint8Array, pattern: RegExp, by: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replaceAll(pattern, by));
}

/** For files of text only. */
export const ENCODING_FAULTS: readonly Mutation[] = [
  { name: 'UTF-16 LE', mutate: (bytes) => joined(MARK.utf16le, asUtf16(bytes)) },
  { name: 'UTF-16 BE', mutate: (bytes) => joined(MARK.utf16be, swapped(asUtf16(bytes))) },
  { name: 'UTF-16 without mark', mutate: (bytes) => asUtf16(bytes) },
  { name: 'UTF-16 of odd length', mutate: (bytes) => joined(MARK.utf16le, asUtf16(bytes).subarray(1)) },
  { name: 'the mark of UTF-16 before UTF-8', mutate: (bytes) => joined(MARK.utf16be, bytes) },
  { name: 'BOM', mutate: (bytes) => joined(MARK.utf8, bytes) },
  { name: 'two BOMs', mutate: (bytes) => joined(MARK.utf8, MARK.utf8, bytes) },
  { name: 'BOM in the middle', mutate: (bytes, random) => within(bytes, random, MARK.utf8) },
  { name: 'latin-1', mutate: (bytes) => Uint8Array.from(new TextDecoder().decode(bytes), (letter) => (letter.codePointAt(0) ?? 0) & 0xff) },
  { name: 'no UTF-8', mutate: (bytes, random) => within(bytes, random, random.pick([[0xc3], [0xff], [0x80], [0xe2, 0x82], [0xf8, 0x88]])) },
  {
    name: 'overlong UTF-8',
    mutate: (bytes, random) =>
      within(
        bytes,
        random,
        random.pick([
          [0xc0, 0xaf],
          [0xe0, 0x80, 0x80],
          [0xed, 0xa0, 0x80],
        ]),
      ),
  },
  { name: 'CRLF', mutate: (bytes) => replaced(bytes, /\n/g, '\r\n') },
  { name: 'CR', mutate: (bytes) => replaced(bytes, /\n/g, '\r') },
  { name: 'line separators', mutate: (bytes) => replaced(bytes, /\n/g, '\u2028') },
  { name: 'on one line', mutate: (bytes) => replaced(bytes, /\n/g, ' ') },
  { name: 'blank before and behind', mutate: (bytes) => joined(new Uint8Array(500).fill(0x20), bytes, new Uint8Array(500).fill(0x0a)) },
];
