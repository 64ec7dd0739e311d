// XML as events, without DOCTYPE and entities and with limits on depth and size. The only holder of saxes.
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { LIMITS } from '../model/limits.ts';
import type { ProblemCode } from '../model/problem.ts';

/** An element as it opens: local name, namespace, xsi:type (or empty), attributes by local name (one without prefix before one with), and its line, counted from 1. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  readonly xsiType: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
}

/** What stopped the parser, and where; undefined when the document ended well. What came before was handed to the handler. */
export interface XmlFault {
  readonly code: ProblemCode;
  readonly line: number;
  readonly detail: string;
}

class Stop extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

export function parseXml(text: string, handler: XmlHandler): XmlFault | undefined {
  const parser = new SaxesParser({ xmlns: true });
  wire(parser, handler);
  try {
    parser.write(text).close();
    return undefined;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { code: error instanceof Stop ? error.code : 'xml_malformed', line: parser.line, detail };
  }
}

/** The root as it opens, or what stopped the parser before it. Reads no further, so the beginning of a document is enough. */
export function xmlRoot(head: string): { readonly root?: XmlElement; readonly fault?: XmlFault } {
  let root: XmlElement | undefined;
  const stop = (element: XmlElement) => {
    root = element;
    throw new Stop('xml_malformed');
  };
  const fault = parseXml(head, { open: stop, close: () => {}, text: () => {} });
  return root ? { root } : fault ? { fault } : {};
}

function wire(parser: SaxesParser<{ xmlns: true }>, handler: XmlHandler): void {
  let [depth, count, attributes] = [0, 0, 0];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Stop('xml_doctype');
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > LIMITS.xmlAttributes) throw new Stop('xml_malformed');
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    depth += 1;
    count += 1;
    if (depth > LIMITS.depth || count > LIMITS.xmlElements) throw new Stop('xml_too_deep');
    handler.open({ name: tag.local, namespace: tag.uri, ...attributesOf(tag), line: parser.line });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(tag.local);
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
}

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

function attributesOf(tag: SaxesTagNS): Pick<XmlElement, 'xsiType' | 'attributes'> {
  const attributes: Record<string, string> = Object.create(null);
  let xsiType = '';
  for (const { prefix, local, uri, value } of Object.values(tag.attributes)) {
    if (uri === INSTANCE && local === 'type') xsiType = value;
    if (prefix === '' || (prefix !== 'xmlns' && attributes[local] === undefined)) attributes[local] = value;
  }
  return { xsiType, attributes };
}
