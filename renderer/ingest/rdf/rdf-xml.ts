// RDF/XML to statements, each with its line. The only holder of rdfxml-streaming-parser; DOCTYPE, depth and size are judged by our own XML first.
import type { RdfXmlParser } from 'rdfxml-streaming-parser';
import { parseXml } from '../xml.ts';
import { BASE, type Graph, type RdfQuad } from './graph.ts';
import type { RdfFault } from './turtle.ts';

/** What breaks off half-way is read until there. */
export async function readRdfXml(text: string, graph: Graph): Promise<RdfFault | undefined> {
  const fault = parseXml(text, { open: () => {}, close: () => {}, text: () => {} });
  if (fault?.code === 'xml_doctype') return fault;
  const lines = text.split('\n');
  const sound = fault ? lines.slice(0, fault.line - 1) : lines;
  const meaning = feed(sound, await collector(), graph);
  return fault ?? meaning;
}

type Collector = RdfXmlParser & { drained(): readonly RdfQuad[] };

/** The library's stream with its queue cut off: a statement is there as soon as the line is read, so that lines can be told. Names of nodes that are no XML names are common and do no harm. */
async function collector(): Promise<Collector> {
  const { RdfXmlParser } = await import('rdfxml-streaming-parser');
  const quads: RdfQuad[] = [];
  class Collecting extends RdfXmlParser {
    override push(quad: RdfQuad | null): boolean {
      if (quad) quads.push(quad);
      return true;
    }
    override validateNcname(): void {}
    drained(): readonly RdfQuad[] {
      return quads.splice(0);
    }
  }
  return new Collecting({ baseIRI: BASE, validateUri: false, allowDuplicateRdfIds: true });
}

function feed(lines: readonly string[], parser: Collector, graph: Graph): RdfFault | undefined {
  let fault: RdfFault | undefined;
  let line = 0;
  const stop = (error?: Error | null) => {
    if (error) fault ??= { code: 'rdf_malformed', line, detail: error.message };
  };
  parser.on('error', stop);
  for (const text of lines) {
    line += 1;
    parser._transform(`${text}\n`, 'utf8', stop);
    for (const quad of parser.drained()) if (!graph.add(quad, line)) return { code: 'triples_too_many', line, detail: String(graph.size) };
    if (fault) return fault;
  }
  return undefined;
}
