// Which of the three shapes of an ArchiMate model a file has, from its root. Knows no name of a file.
import { xmlRoot } from '../xml.ts';

/** The Open Group's exchange file, Archi's own file, or one file of a coArchi repository (Archi's GRAFICO: a file for each element). */
export type Shape = 'exchange' | 'native' | 'grafico';

const EXCHANGE = /^http:\/\/www\.opengroup\.org\/xsd\/archimate(\/|$)/;
/** Archi before version 2 wrote the name of the university where it was made. */
const ARCHI = /^http:\/\/www\.(archimatetool\.com|bolton\.ac\.uk)\/(archimate|canvas)$/;
/** What the beginning of a file must hold somewhere, found faster than XML is parsed: a repository has thousands of files. */
const HINTS: Readonly<Record<Shape, RegExp>> = {
  exchange: /http:\/\/www\.opengroup\.org\/xsd\/archimate["'/]/,
  native: /<(?:[\w.-]+:)?model\s/,
  grafico: /http:\/\/www\.(archimatetool\.com|bolton\.ac\.uk)\/(archimate|canvas)["']/,
};

/** Judges by the first 64 kB. A file with a DOCTYPE is known too, so that its report can say why it is not read. */
export function hasShape(shape: Shape, head: string): boolean {
  if (!/^\s*</.test(head) || !HINTS[shape].test(head)) return false;
  const { root, fault } = xmlRoot(head);
  return (root ? shapeOfRoot(root.name, root.namespace) : fault?.code === 'xml_doctype' && shapeBehindDoctype(head)) === shape;
}

function shapeOfRoot(name: string, namespace: string): Shape | undefined {
  if (EXCHANGE.test(namespace)) return name === 'model' ? 'exchange' : undefined;
  if (!ARCHI.test(namespace)) return undefined;
  return name === 'model' ? 'native' : 'grafico';
}

/** The parser stops at a DOCTYPE, so the root behind it is looked for as text. */
function shapeBehindDoctype(head: string): Shape | undefined {
  for (const [tag, name = ''] of head.matchAll(/<(?:[\w.-]+:)?(\w+)\s[^<>]*/g)) {
    const namespaces = [...tag.matchAll(/["'](http:[^"']*)["']/g)].map(([, namespace = '']) => namespace);
    const shape = namespaces.map((namespace) => shapeOfRoot(name, namespace)).find(Boolean);
    if (shape) return shape;
  }
  return undefined;
}
