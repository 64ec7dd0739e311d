// YAML to plain values, with limits on size, depth and aliases, and with line numbers. The one holder of the library; knows no format.
import { Alias, Composer, type Document, isMap, isNode, isScalar, isSeq, Lexer, LineCounter, Parser, type YAMLMap } from 'yaml';
import { LIMITS } from '../model/limits.ts';
import type { ProblemCode } from '../model/problem.ts';

/** What stopped the reading, and the line where. */
interface YamlFault {
  readonly code: ProblemCode;
  readonly line: number | null;
  readonly detail: string;
}

/** A key that one mapping has more than once. */
export interface RepeatedKey {
  readonly key: string;
  readonly line: number;
}

/** One document of a YAML stream. `lineOf` gives the line on which a list or mapping of its value begins; null for anything else. */
export interface YamlDocument {
  readonly value: unknown;
  readonly repeated: readonly RepeatedKey[];
  lineOf(part: unknown): number | null;
}

export type YamlReading = { readonly documents: readonly YamlDocument[] } | YamlFault;

/** Reads YAML 1.2 (https://yaml.org/spec/1.2.2/), core schema: texts, numbers, yes and no, lists and mappings; a tag of its own changes nothing. Of a key given twice the last counts. */
export function readYaml(text: string): YamlReading {
  if (text.length > LIMITS.yamlCharacters) return { code: 'yaml_too_large', line: null, detail: String(LIMITS.yamlCharacters) };
  const lines = new LineCounter();
  const composed = compose(text, lines);
  if (!Array.isArray(composed)) return composed;
  const fault = composed.flatMap(({ errors }) => errors)[0];
  if (fault) return { code: 'yaml_malformed', line: lines.linePos(fault.pos[0]).line, detail: fault.message };
  try {
    return { documents: composed.map((document) => plainDocument(document, lines)) };
  } catch (error) {
    if (error instanceof Refusal)
      return { code: error.code, line: error.offset === null ? null : lines.linePos(error.offset).line, detail: error.message };
    throw error;
  }
}

/** Stops as soon as the text nests deeper than is read, before anything recursive sees it. The parser's stack holds the document, each level, and the value that is being read. */
function compose(text: string, lines: LineCounter): Document[] | YamlFault {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > LIMITS.depth + 2)
      return { code: 'yaml_too_deep', line: lines.linePos(parser.offset).line, detail: String(LIMITS.depth) };
  }
  for (const token of parser.end()) tokens.push(token);
  return [...new Composer({ uniqueKeys: false, logLevel: 'silent', prettyErrors: false }).compose(tokens)];
}

class Refusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly offset: number | null,
    detail: string,
  ) {
    super(detail);
  }
}

function plainDocument(document: Document, lines: LineCounter): YamlDocument {
  const plainer = new Plainer();
  const { value } = plainer.plain(document.contents);
  const lineAt = (offset: number) => lines.linePos(offset).line;
  return {
    value,
    repeated: plainer.repeated.map(({ key, offset }) => ({ key, line: lineAt(offset) })),
    lineOf: (part) => {
      const offset = typeof part === 'object' && part !== null ? plainer.offsets.get(part) : undefined;
      return offset === undefined ? null : lineAt(offset);
    },
  };
}

/** A value and how many values it comes to when every alias in it is written out. */
interface Plain {
  readonly value: unknown;
  readonly size: number;
}

/** Makes plain values of nodes. An alias is the very value of its anchor, so a bomb costs nothing here; it is refused since whoever walks the value would pay. */
class Plainer {
  readonly repeated: { key: string; offset: number }[] = [];
  readonly offsets = new WeakMap<object, number>();
  #anchors = new Map<string, Plain | 'open'>();

  plain(node: unknown): Plain {
    if (node instanceof Alias) return this.#resolve(node);
    const anchor = isNode(node) && 'anchor' in node && typeof node.anchor === 'string' ? node.anchor : '';
    if (anchor) this.#anchors.set(anchor, 'open');
    const plain = isMap(node) ? this.#object(node) : isSeq(node) ? this.#list(node.items) : { value: isScalar(node) ? node.value : null, size: 1 };
    if (anchor) this.#anchors.set(anchor, plain);
    if (typeof plain.value === 'object' && plain.value !== null && isNode(node)) this.offsets.set(plain.value, node.range?.[0] ?? 0);
    if (plain.size > LIMITS.yamlValues)
      throw new Refusal('yaml_too_large', isNode(node) ? (node.range?.[0] ?? null) : null, String(LIMITS.yamlValues));
    return plain;
  }

  #resolve(alias: Alias): Plain {
    const target = this.#anchors.get(alias.source);
    if (target === undefined || target === 'open') throw new Refusal('yaml_malformed', alias.range?.[0] ?? null, `*${alias.source}`);
    return target;
  }

  #list(items: readonly unknown[]): Plain {
    const plains = items.map((item) => this.plain(item));
    return { value: plains.map(({ value }) => value), size: 1 + sizeOf(plains) };
  }

  /** Every key becomes the object's own, also one that a prototype knows. */
  #object(map: YAMLMap): Plain {
    const members = new Map<string, Plain>();
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value ?? '') : JSON.stringify(this.plain(key).value);
      if (members.has(name)) this.repeated.push({ key: name, offset: isNode(key) ? (key.range?.[0] ?? 0) : 0 });
      members.set(name, this.plain(value));
    }
    return { value: Object.fromEntries([...members].map(([name, { value }]) => [name, value])), size: 1 + sizeOf([...members.values()]) };
  }
}

function sizeOf(plains: readonly Plain[]): number {
  return plains.reduce((sum, { size }) => sum + size, 0);
}
