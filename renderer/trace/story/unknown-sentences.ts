// Unknowns as sentences, two to a sentence where they fit, and summed for a whole journey. The words come from the language.
import { MOST_WORDS, type Phrase, resting, say, wordCount } from './phrase.ts';
import type { Unknown, UnknownKey } from './unknowns.ts';

/** A sentence, and the unknowns it tells. */
export interface UnknownSentence {
  readonly phrase: Phrase;
  readonly unknowns: readonly Unknown[];
}

export interface UnknownWords {
  readonly clauses: Readonly<Record<UnknownKey, string>>;
  /** Beginnings in turn, so that a long row does not drone; the last one goes on. */
  readonly starts: readonly string[];
  readonly or: string;
  readonly step: string;
  /** "Op deze reis zijn er 3 dingen die wij niet weten." */
  total(count: number): string;
}

/** All unknowns of one step of a journey, counted from 1. */
export interface StepUnknowns {
  readonly step: number;
  readonly unknowns: readonly Unknown[];
}

export function unknownSentences(words: UnknownWords, unknowns: readonly Unknown[]): UnknownSentence[] {
  const sentences: UnknownSentence[] = [];
  for (let at = 0; at < unknowns.length; ) {
    const start = words.starts[Math.min(sentences.length, words.starts.length - 1)] ?? '';
    const [one, two] = unknowns.slice(at, at + 2);
    if (!one) break;
    const pair = two ? say`${start} ${clause(words, one)} ${words.or} ${clause(words, two)}` : null;
    const isPair = pair !== null && wordCount(pair) <= MOST_WORDS;
    sentences.push(isPair && two ? { phrase: pair, unknowns: [one, two] } : { phrase: say`${start} ${clause(words, one)}`, unknowns: [one] });
    at += isPair ? 2 : 1;
  }
  return sentences;
}

export function unknownSummary(words: UnknownWords, steps: readonly StepUnknowns[]): UnknownSentence[] {
  if (steps.length === 0) return [];
  const count = steps.reduce((sum, { unknowns }) => sum + unknowns.length, 0);
  const lines = steps.flatMap(({ step, unknowns }) =>
    unknowns.map((unknown) => ({ phrase: say`${words.step} ${String(step)}: ${clause(words, unknown)}`, unknowns: [unknown] })),
  );
  return [{ phrase: say`${words.total(count)}`, unknowns: [] }, ...lines];
}

function clause(words: UnknownWords, { key, sheet, id }: Unknown): Phrase {
  return resting(words.clauses[key], { sheet, id });
}
