// Catalogues of datasets in RDF, in whichever writing: RDF/XML, Turtle and its kin, JSON-LD. Statements in, rows of the case out.
import { readCatalogues } from '../catalogue/read.ts';
import type { OpenedCatalogue } from '../catalogue/rows.ts';
import { decodeText, decodeXml } from '../decode.ts';
import { Ledger } from '../ledger.ts';
import { fileName, type Probe, type Reader, type SourceFile } from '../reader.ts';
import { catalogueOf } from './catalogue-of.ts';
import { Graph } from './graph.ts';
import { readJsonLd } from './json-ld.ts';
import { readRdfXml } from './rdf-xml.ts';
import { writingOf } from './recognise.ts';
import { readTurtle } from './turtle.ts';

const FORMAT = 'rdf';

export const rdfReader: Reader = { format: FORMAT, claims, read: (files, context) => readCatalogues(files, open, context) };

function claims({ head }: Probe): boolean {
  return writingOf(head) !== undefined;
}

async function open(file: SourceFile): Promise<OpenedCatalogue> {
  const ledger = new Ledger(file.path, FORMAT);
  const graph = new Graph();
  const isWhole = await fill(graph, await file.bytes(), ledger);
  const catalogue = catalogueOf(graph);
  const isBare = catalogue.datasets.length === 0 && catalogue.series.length === 0;
  if (isBare && isWhole) ledger.problem('datasets_none', {}, String(graph.size));
  if (isBare && !isWhole) ledger.leave('unreadable', fileName(file.path));
  return { ledger, catalogue };
}

/** False when something stopped the reading; what came before is in the graph. */
async function fill(graph: Graph, bytes: Uint8Array, ledger: Ledger): Promise<boolean> {
  const text = decodeText(bytes);
  const writing = writingOf(text.slice(0, 65_536));
  if (writing === 'json-ld') {
    const { fault, unknownContexts } = await readJsonLd(text, graph);
    for (const url of unknownContexts) ledger.problem('context_unknown', { column: '@context', value: url });
    if (fault) ledger.problem(fault.code, { row: fault.line, value: fault.detail });
    return !fault;
  }
  const fault = writing === 'rdf-xml' ? await readRdfXml(decodeXml(bytes), graph) : await readTurtle(text, graph);
  if (fault) ledger.problem(fault.code, { row: fault.line, value: fault.detail });
  return !fault;
}
