// By what a table's header is known again next time, and by what a row without a name is: a short hash of text.
import { fold } from '../../model/value.ts';

/** The same for headers that differ only in case, accents or blank space; another order of columns is another table. */
export function fingerprint(header: readonly string[]): string {
  return hash(header.map(fold).join('\u001f'));
}

/** FNV-1a, 64 bits, as 16 hexadecimal digits (http://www.isthe.com/chongo/tech/comp/fnv/). No defence against somebody who wants two texts to have one hash. */
export function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(16).padStart(16, '0');
}
