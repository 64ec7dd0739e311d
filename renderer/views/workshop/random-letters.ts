// Letters that nobody else draws, for the ids of what people say and agree.

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
/** Of ten thousand ids two are alike once in some 36,000 times (23 to the power of nine ids). */
const LENGTH = 9;

export function randomLetters(): string {
  const drawn = crypto.getRandomValues(new Uint32Array(LENGTH));
  return Array.from(drawn, (number) => LETTERS[number % LETTERS.length]).join('');
}
