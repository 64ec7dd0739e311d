// Packed bytes to bytes, counted while they come out. Unpacking itself is the platform's.
import type { Allowance } from './allowance.ts';

/** A small piece cannot grow far before it is counted: deflate packs at most 1032 to 1. */
const PIECE = 65_536;

/** Throws Unsafe past the allowance, and an Error for damaged bytes. */
export async function inflate(packed: Uint8Array, format: 'gzip' | 'deflate-raw', allowance: Allowance, name: string): Promise<Uint8Array> {
  const stream = new DecompressionStream(format);
  // What goes wrong while feeding is heard by the reader too.
  feed(stream.writable.getWriter(), packed).catch(() => {});
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      allowance.takeBytes(next.value.length, name);
      parts.push(next.value);
    }
  } catch (error) {
    reader.cancel().catch(() => {});
    throw error;
  }
  return joined(parts);
}

async function feed(writer: WritableStreamDefaultWriter<BufferSource>, packed: Uint8Array): Promise<void> {
  for (let at = 0; at < packed.length; at += PIECE) await writer.write(packed.slice(at, at + PIECE));
  await writer.close();
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of ZIP (ISO 3309), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}
