// Whether a file is RDF, and in which writing, from its first 64 kB.
import { scanJson } from '../json.ts';
import { parseXml, type XmlElement } from '../xml.ts';
import { PREFIXES } from './vocabulary.ts';

export type Writing = 'rdf-xml' | 'turtle' | 'json-ld';

export function writingOf(head: string): Writing | undefined {
  if (/^\s*[{[]/.test(head)) return isJsonLd(head) ? 'json-ld' : undefined;
  if (isTurtle(head)) return 'turtle';
  return isRdfXml(head) ? 'rdf-xml' : undefined;
}

/** The root is rdf:RDF, or a single thing described with rdf:about. A DOCTYPE stops the parser before the root; then the root's name must do. */
function isRdfXml(head: string): boolean {
  if (!/^\s*</.test(head)) return false;
  let root: XmlElement | undefined;
  const fault = parseXml(head, { open: (element) => (root ??= element), close: () => {}, text: () => {} });
  if (root) return root.namespace === PREFIXES.rdf || (head.includes(`"${PREFIXES.rdf}"`) && 'about' in root.attributes);
  return fault?.code === 'xml_doctype' && head.includes(PREFIXES.rdf) && /<\w*:?RDF[\s>]/.test(head);
}

const DIRECTIVE = /^(?:@prefix\s+[^\s:<>"]*:\s*<|@base\s+<|prefix\s+[^\s:<>"]*:\s*<|base\s+<)/i;
const STATEMENT = /^(?:<\w[\w+.-]*:(?:\/\/)?[^<>"\s]*>|_:\S+)\s+(?:<\w[\w+.-]*:[^<>"\s]*>|a)\s+[<"_[]/;
const QUERY = /^(?:select|construct|ask|describe|insert|delete|with|load|clear|drop|create)\b/i;

/** After comments comes a prefix, or a whole statement. A SPARQL query begins with prefixes too. */
function isTurtle(head: string): boolean {
  const start = withoutComments(head);
  if (STATEMENT.test(start)) return !/^<\w+:\w+>\s+<\w+:\w+[\s>]/.test(start);
  return DIRECTIVE.test(start) && !QUERY.test(afterDirectives(start));
}

function afterDirectives(start: string): string {
  let rest = start;
  while (DIRECTIVE.test(rest)) rest = withoutComments(rest.slice(rest.indexOf('<')).replace(/^<[^>]*>?\s*\.?/, ''));
  return rest;
}

function withoutComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith('#')) rest = rest.slice(rest.indexOf('\n') >>> 0).trimStart();
  return rest;
}

const KEYWORDS = new Set(['@context', '@graph', '@id', '@type']);
const CATALOGUE =
  /\/ns\/dcat|schema\.org\b|dcat-ap|project-open-data|"dcat:|"@?type"\s{0,99}:\s{0,99}\[?\s{0,99}"(?:schema:)?(?:Dataset|DataCatalog|Catalog|Catalogue)"/i;

/** A keyword of JSON-LD at the top or in the first thing of a list, and a vocabulary for catalogues. */
function isJsonLd(head: string): boolean {
  if (!CATALOGUE.test(head)) return false;
  let found = false;
  scanJson(head, (path) => {
    const level = path[0] === '0' ? path.slice(1) : path;
    if (level.length === 1 && KEYWORDS.has(level[0] ?? '')) found = true;
  });
  return found;
}
