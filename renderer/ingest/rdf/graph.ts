// The statements of one file, by what they are about. A statement made twice is there once, and the order in which they are made has no meaning.
import { LIMITS } from '../../model/limits.ts';
import { type Curie, canonical, iri } from './vocabulary.ts';

/** What a statement says: an address, a nameless node, or a text with its language (small letters; empty when it has none). */
export interface Value {
  readonly kind: 'iri' | 'blank' | 'text';
  readonly value: string;
  readonly language: string;
}

/** As RDF/JS writes it (https://rdf.js.org/data-model-spec/), whichever library made it. */
export interface RdfTerm {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}

export interface RdfQuad {
  readonly subject: RdfTerm;
  readonly predicate: RdfTerm;
  readonly object: RdfTerm;
}

/** Addresses in a file may be relative to where it was found, which nobody knows any more. They are resolved against this one and then written as they were. */
export const BASE = 'https://base.invalid/';

const TYPE = iri('rdf:type');

/** A JSON-LD member that tells on which line its object stands: a statement like any other, so that it is kept through every context. */
export const LINE_MEMBER = 'urn:x-datareis:line';

export class Graph {
  #nodes = new Map<string, Map<string, Map<string, Value>>>();
  #lines = new Map<string, number>();
  #count = 0;

  /** False when there is no room for more: LIMITS.triples. */
  add({ subject, predicate, object }: RdfQuad, line: number | null): boolean {
    if (this.#count >= LIMITS.triples) return false;
    const node = keyOf(subject);
    if (predicate.value === LINE_MEMBER) this.#place(node, Number(object.value));
    else {
      if (line !== null) this.#place(node, line);
      this.#state(node, canonical(predicate.value), object);
    }
    return true;
  }

  /** The first line counts: there the description begins. */
  #place(node: string, line: number): void {
    if (!this.#lines.has(node)) this.#lines.set(node, line);
  }

  #state(node: string, predicate: string, object: RdfTerm): void {
    const value = toValue(object);
    if (value.kind === 'text' && value.value === '') return;
    const about = this.#nodes.get(node) ?? new Map<string, Map<string, Value>>();
    this.#nodes.set(node, about);
    const values = about.get(predicate) ?? new Map<string, Value>();
    about.set(predicate, values);
    const key = `${value.kind} ${value.language} ${value.value}`;
    if (!values.has(key)) this.#count += 1;
    values.set(key, value);
  }

  get size(): number {
    return this.#count;
  }

  lineOf(node: string): number | null {
    return this.#lines.get(node) ?? null;
  }

  /** Every node that something is said about, in the order of the file. */
  nodes(): Iterable<string> {
    return this.#nodes.keys();
  }

  isDescribed(node: string): boolean {
    return this.#nodes.has(node);
  }

  isA(node: string, types: ReadonlySet<string>): boolean {
    return this.#valuesOf(node, TYPE).some(({ value }) => types.has(canonical(value)));
  }

  hasType(node: string): boolean {
    return this.#valuesOf(node, TYPE).length > 0;
  }

  /** What is said with any of these words, sorted, so that every serialisation gives one result. */
  values(node: string, ...words: readonly Curie[]): Value[] {
    return words.flatMap((word) => this.#valuesOf(node, iri(word)));
  }

  /** Addresses of all words that are said of a node. */
  wordsOf(node: string): string[] {
    return [...(this.#nodes.get(node)?.keys() ?? [])].sort();
  }

  /** What is said with the word of this address. */
  said(node: string, word: string): Value[] {
    return this.#valuesOf(node, word);
  }

  /** One text or address: of the first word that says something, and of its values the best one to show. Empty when nothing is said. */
  text(node: string, ...words: readonly Curie[]): string {
    for (const word of words) {
      const best = bestOf(this.#valuesOf(node, iri(word)).filter(({ kind }) => kind !== 'blank'));
      if (best) return best.value;
    }
    return '';
  }

  #valuesOf(node: string, predicate: string): Value[] {
    const values = [...(this.#nodes.get(node)?.get(predicate)?.values() ?? [])];
    return values.length > 1 ? values.sort((a, b) => compare(a.value, b.value) || compare(a.language, b.language)) : values;
  }
}

/** Dutch, then English, then no language, then what comes first. */
export function bestOf(values: readonly Value[]): Value | undefined {
  const rank = ({ language }: Value) => [/^nl\b/, /^en\b/, /^$/].findIndex((wanted) => wanted.test(language)) >>> 0;
  return values.reduce<Value | undefined>((best, value) => (best && rank(best) <= rank(value) ? best : value), undefined);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The key of the node that a value points at. */
export function nodeOf({ kind, value }: Value): string {
  return kind === 'blank' ? `_:${value}` : value;
}

function keyOf(term: RdfTerm): string {
  return nodeOf(toValue(term));
}

function toValue({ termType, value, language = '' }: RdfTerm): Value {
  if (termType === 'NamedNode') return { kind: 'iri', value: address(value), language: '' };
  if (termType === 'BlankNode') return { kind: 'blank', value: value.replace(/^_:/, ''), language: '' };
  return { kind: 'text', value: value.trim(), language: language.toLowerCase() };
}

/** Spaces and "|" have no place in an address, and "|" divides the lists of a case. */
function address(value: string): string {
  const own = value.startsWith(BASE) ? value.slice(BASE.length) || '.' : value;
  return own.trim().replace(/[\s|]/g, encodeURIComponent);
}
