// A header as words that can be compared: without case, accents, signs, capitals inside and the unit behind it.
import { fold } from '../../model/value.ts';

/** No name is longer. */
const LONGEST = 200;

/** "Van systeem (bron) *" is "van systeem"; "SystemId" is "system id"; "from_system_id" is "from system id". */
export function headerWords(header: string): string {
  const spaced = header
    .slice(0, LONGEST)
    .replace(/(\p{Ll}{2})(\p{Lu})/gu, '$1 $2')
    .replace(/[([{][^)\]}]{0,200}[)\]}]/g, ' ');
  const words = fold(spaced.trim() === '' ? header.slice(0, LONGEST) : spaced).replace(/[^\p{L}\p{N}%]+/gu, ' ');
  return words.trim();
}
