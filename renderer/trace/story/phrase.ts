// A sentence in the making: pieces of text, each with the rows it rests on. Knows no language.
import type { StoryRef } from '../../model/story.ts';

/** A part of a sentence. `rows` are the rows it rests on; words between them have none. */
export interface Piece {
  readonly text: string;
  readonly rows: readonly StoryRef[];
}

export type Phrase = readonly Piece[];

/** Words in a sentence of plain language; a longer one is cut in two. */
export const MOST_WORDS = 20;

/** A template whose holes keep their rows: say`${sender} stuurt ${what}`. */
export function say(strings: TemplateStringsArray, ...parts: readonly (Phrase | string)[]): Phrase {
  return strings.flatMap((text, index) => [...words(text), ...asPhrase(parts[index])]);
}

/** Text that rests on these rows. */
export function resting(text: string, ...rows: readonly StoryRef[]): Phrase {
  return text === '' ? [] : [{ text, rows }];
}

export function textOf(phrase: Phrase): string {
  return phrase.map(({ text }) => text).join('');
}

/** Each row once, in the order of the sentence. */
export function rowsOf(phrase: Phrase): StoryRef[] {
  const seen = new Map(phrase.flatMap(({ rows }) => rows).map((row) => [`${row.sheet} ${row.id}`, row]));
  return [...seen.values()];
}

/** The words of a code; undefined for a code that the list does not have. */
export function wordOf(words: Readonly<Record<string, string>>, code: string | null): string | undefined {
  return code !== null && Object.hasOwn(words, code) ? words[code] : undefined;
}

/** How many words a reader counts. */
export function wordCount(phrase: Phrase): number {
  return textOf(phrase).split(/\s+/).filter(Boolean).length;
}

/** The first of the wordings of which no sentence is longer than this; else the last. */
export function firstShort(most: number, wordings: readonly (() => readonly Phrase[])[]): readonly Phrase[] {
  for (const wording of wordings.slice(0, -1)) {
    const sentences = wording();
    if (sentences.every((sentence) => wordCount(sentence) <= most)) return sentences;
  }
  return wordings.at(-1)?.() ?? [];
}

/** A sentence as it is written: single spaces, a capital in front, a full stop behind. */
export function asSentence(phrase: Phrase, capital: (text: string) => string): Phrase {
  const pieces = spaced(phrase);
  const first = pieces[0];
  if (!first) return [];
  const started = [{ ...first, text: capital(first.text) }, ...pieces.slice(1)];
  return /[.!?…]$/u.test(textOf(started)) ? started : [...started, { text: '.', rows: [] }];
}

function spaced(phrase: Phrase): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, rows } of phrase) {
    const single = text.replaceAll(/\s+/gu, ' ');
    if (/^[.,;:]/u.test(single.trimStart())) trimEnd(pieces);
    const before = pieces.at(-1)?.text ?? ' ';
    const kept = before.endsWith(' ') || /^ [.,;:]/u.test(single) ? single.trimStart() : single;
    if (kept !== '') pieces.push({ text: kept, rows });
  }
  trimEnd(pieces);
  return pieces;
}

/** Takes the space off the end, and a piece that was only space. */
function trimEnd(pieces: Piece[]): void {
  for (let last = pieces.pop(); last; last = pieces.pop()) {
    const text = last.text.trimEnd();
    if (text === '') continue;
    pieces.push({ ...last, text });
    return;
  }
}

function words(text: string): Phrase {
  return text === '' ? [] : [{ text, rows: [] }];
}

function asPhrase(part: Phrase | string | undefined): Phrase {
  return part === undefined ? [] : typeof part === 'string' ? words(part) : part;
}
