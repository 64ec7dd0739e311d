// JSON-LD to statements, with lines and without the web. The only holder of jsonld.
import { isObject, readJson, scanJson } from '../json.ts';
import { STAND_IN, shippedContext } from './contexts.ts';
import { BASE, type Graph, LINE_MEMBER, type RdfQuad } from './graph.ts';
import type { RdfFault } from './turtle.ts';

/** `unknownContexts` are addresses of lists of terms that we do not have: what hangs on them could not be read. */
export interface JsonLdReading {
  readonly fault: RdfFault | undefined;
  readonly unknownContexts: readonly string[];
}

export async function readJsonLd(text: string, graph: Graph): Promise<JsonLdReading> {
  const json = readJson(text, '');
  if ('code' in json) return { fault: json, unknownContexts: [] };
  const unknown = new Set<string>();
  const fault = await toStatements(withLines(json.value, linesOf(text), []), graph, unknown);
  return { fault, unknownContexts: [...unknown].sort() };
}

async function toStatements(document: unknown, graph: Graph, unknown: Set<string>): Promise<RdfFault | undefined> {
  const documentLoader = async (url: string) => {
    const context = shippedContext(url);
    if (!context) unknown.add(url.startsWith(BASE) ? url.slice(BASE.length) : url);
    return { documentUrl: url, document: { '@context': { ...(context ?? STAND_IN) } } };
  };
  try {
    const quads = await toRdf(document, documentLoader);
    for (const quad of quads) if (!graph.add(quad, null)) return { code: 'triples_too_many', line: null, detail: String(graph.size) };
    return undefined;
  } catch (error) {
    return { code: 'rdf_malformed', line: null, detail: error instanceof Error ? error.message : String(error) };
  }
}

type Loader = (url: string) => Promise<{ readonly documentUrl: string; readonly document: object }>;
type ToRdf = (document: unknown, options: { readonly base: string; readonly documentLoader: Loader }) => Promise<readonly RdfQuad[]>;

/** Its published types know neither a list of things as input nor what comes out. */
async function toRdf(document: unknown, documentLoader: Loader): Promise<readonly RdfQuad[]> {
  const { default: jsonld } = await import('jsonld');
  return (jsonld.toRDF as unknown as ToRdf)(document, { base: BASE, documentLoader });
}

/** The line on which the type of each object stands, by the path of the object. */
function linesOf(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  scanJson(text, (path, _value, line) => {
    const key = path.at(-1);
    if (key === '@type' || key === 'type') lines.set(path.slice(0, -1).join('\0'), line);
  });
  return lines;
}

/** The document with a line said of each object that is a thing (one with a type, and no value of a text or number). A member `__proto__` is no word of any vocabulary and is left out. */
function withLines(value: unknown, lines: ReadonlyMap<string, number>, path: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => withLines(item, lines, [...path, String(index)]));
  if (!isObject(value) || Object.hasOwn(value, '@value')) return value;
  const members = Object.entries(value)
    .filter(([key]) => key !== '__proto__')
    .map(([key, inner]) => [key, keepsAsIs(key) ? inner : withLines(inner, lines, [...path, key])] as const);
  const line = isThing(value) ? lines.get(path.join('\0')) : undefined;
  return Object.fromEntries(line === undefined ? members : [...members, [LINE_MEMBER, String(line)]]);
}

function keepsAsIs(key: string): boolean {
  return key === '@context' || key === '@id' || key === '@type';
}

function isThing(value: object): boolean {
  return (Object.hasOwn(value, '@type') && !Object.hasOwn(value, 'value')) || (Object.hasOwn(value, 'type') && Object.hasOwn(value, 'id'));
}
