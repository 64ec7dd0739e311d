// The language in which parts of the map are asked for: "+sys-brp+2" is that system, all that leads to it, and two steps on. As in dbt: a space unites, a comma takes what is in both.

/** What can stand before a colon. */
export const SELECTOR_KINDS = ['organisation', 'unit', 'system', 'dataset', 'cluster', 'purpose', 'process', 'layer', 'supplier'] as const;
export type SelectorKind = (typeof SELECTOR_KINDS)[number];

/** In Dutch and English. */
const KIND_WORDS: ReadonlyMap<string, SelectorKind> = new Map([
  ['organisatie', 'organisation'],
  ['organization', 'organisation'],
  ['afdeling', 'unit'],
  ['department', 'unit'],
  ['systeem', 'system'],
  ['doel', 'purpose'],
  ['proces', 'process'],
  ['laag', 'layer'],
  ['leverancier', 'supplier'],
  ...SELECTOR_KINDS.map((kind) => [kind, kind] as const),
]);

/** One thing that is asked for, with the steps against and along the arrows (Infinity = all). `name` may hold * where `isPattern`; null = every node of the kind. `at` and `length` are its place in the text. */
export interface Term {
  readonly kind: SelectorKind | null;
  readonly name: string | null;
  readonly isPattern: boolean;
  readonly up: number;
  readonly down: number;
  readonly at: number;
  readonly length: number;
}

/** Unites what the terms of each part have in common. */
export type Selector = readonly (readonly Term[])[];

/** quote = a quote that does not close; noName = steps without a name; noSpace = something stuck to a term; kind = a word before a colon that is no kind; comma = nothing at one side of it; at = "@", which dbt has and this language has not. */
export type ParseErrorCode = 'quote' | 'noName' | 'noSpace' | 'kind' | 'comma' | 'at' | 'empty' | 'long';

/** `at` and `length` say which part of the text is meant, `text` is that part. */
export interface ParseError {
  readonly code: ParseErrorCode;
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

export type Parsed = { readonly selector: Selector } | { readonly error: ParseError };

/** Longer texts are refused. */
const LONGEST = 2_000;

export function parseSelector(text: string): Parsed {
  const scanner = new Scanner(text);
  if (text.length > LONGEST) return { error: { code: 'long', at: LONGEST, length: text.length - LONGEST, text: '' } };
  try {
    return { selector: scanner.selector() };
  } catch (error) {
    if (error instanceof Fault) return { error: error.about };
    throw error;
  }
}

/** Whether the text uses the language, and is not just words to search for. */
export function isSelector(text: string): boolean {
  const isWritten = /(^|[\s,])(\d*\+|@)\S|\S\+\d*(?=\s|,|$)|[*"]|\S\s*,\s*\S/.test(text);
  return isWritten || [...text.matchAll(/(\p{L}+):/gu)].some(([, word]) => KIND_WORDS.has((word ?? '').toLowerCase()));
}

class Fault extends Error {
  readonly about: ParseError;

  constructor(about: ParseError) {
    super(about.code);
    this.about = about;
  }
}

class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  selector(): Selector {
    const parts: Term[][] = [];
    for (this.#take(/\s*/y); this.#at < this.#text.length; this.#take(/\s*/y)) parts.push(this.#common());
    if (parts.length === 0) this.#fail('empty', 0);
    return parts;
  }

  #common(): Term[] {
    const terms = [this.#term()];
    while (this.#take(/\s*,\s*/y) !== null) terms.push(this.#term());
    return terms;
  }

  #term(): Term {
    const at = this.#at;
    if (this.#at >= this.#text.length || this.#text[at] === ',') this.#fail('comma', Math.max(0, at - 1));
    if (this.#text[at] === '@') this.#fail('at', at);
    const before = this.#take(/\d*\+/y);
    const kind = this.#kind();
    const { name, isQuoted } = this.#name();
    if (name === '' && (kind === null || isQuoted)) this.#fail('noName', at, Math.max(1, this.#at - at));
    const after = this.#take(/\+\d*/y);
    if (this.#at < this.#text.length && !/[\s,]/.test(this.#text[this.#at] as string)) this.#fail('noSpace', this.#at);
    return {
      kind,
      name: name === '' ? null : name,
      isPattern: !isQuoted && name.includes('*'),
      up: stepsIn(before?.slice(0, -1)),
      down: stepsIn(after?.slice(1)),
      at,
      length: this.#at - at,
    };
  }

  #kind(): SelectorKind | null {
    const at = this.#at;
    const word = this.#take(/\p{L}+:/uy);
    if (word === null) return null;
    const kind = KIND_WORDS.get(word.slice(0, -1).toLowerCase());
    return kind ?? this.#fail('kind', at, word.length);
  }

  #name(): { readonly name: string; readonly isQuoted: boolean } {
    const at = this.#at;
    if (this.#text[at] !== '"') return { name: this.#take(/[^\s,+"]+/y) ?? '', isQuoted: false };
    const quoted = this.#take(/"[^"]*"/y) ?? this.#fail('quote', at, this.#text.length - at);
    return { name: quoted.slice(1, -1).trim(), isQuoted: true };
  }

  /** Takes what stands here, if it looks like this. */
  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? null;
    this.#at += found?.length ?? 0;
    return found;
  }

  #fail(code: ParseErrorCode, at: number, length = 1): never {
    throw new Fault({ code, at, length, text: this.#text.slice(at, at + length) });
  }
}

/** "" = all steps, absent = none. */
function stepsIn(digits: string | undefined): number {
  if (digits === undefined) return 0;
  return digits === '' ? Number.POSITIVE_INFINITY : Number(digits);
}
