// A list of things as sentences of bearable length. Knows no words of its own.
import { MOST_WORDS, type Phrase, say, wordCount } from './phrase.ts';

/** "Dit gaat mee: A, B en C", and where that grows too long "Ook gaat mee: D en E". */
export function listSentences(start: string, again: string, items: readonly Phrase[], listed: (items: readonly Phrase[]) => Phrase): Phrase[] {
  const sentences: Phrase[] = [];
  let held: Phrase[] = [];
  const sentence = (shown: readonly Phrase[]) => say`${sentences.length === 0 ? start : again} ${listed(shown)}`;
  for (const item of items) {
    if (held.length > 0 && wordCount(sentence([...held, item])) > MOST_WORDS) {
      sentences.push(sentence(held));
      held = [];
    }
    held.push(item);
  }
  return held.length > 0 ? [...sentences, sentence(held)] : sentences;
}
