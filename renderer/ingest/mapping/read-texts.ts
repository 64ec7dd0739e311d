// What the texts of a column were read as, so that a text that stands in a million lines is read, and kept, once. Knows no line.
import type { Value } from '../../model/record.ts';

/** A sound text as its value; `raw` is the text itself where it differs from the value. */
export interface ReadText {
  readonly value: Value;
  readonly raw: string | undefined;
}

const MOST_TEXTS = 4_096;
/** Longer texts are not remembered: each is looked at, and told when it is too long. */
export const MOST_CHARACTERS = 64;

/** Forgets all when it is full, and stops when the texts of the column hardly come back. */
export class ReadTexts<T extends ReadText = ReadText> {
  readonly #texts = new Map<string, T>();
  #found = 0;
  #isOff = false;

  get(text: string): T | undefined {
    const read = this.#texts.get(text);
    if (read) this.#found += 1;
    return read;
  }

  keep(text: string, read: T): void {
    if (this.#isOff || text.length > MOST_CHARACTERS) return;
    if (this.#texts.size === MOST_TEXTS) this.#startAgain();
    this.#texts.set(text, read);
  }

  #startAgain(): void {
    this.#isOff = this.#found < MOST_TEXTS;
    this.#found = 0;
    this.#texts.clear();
  }
}
