// Marks of the map as elements. The drawing is parsed as data and copied mark by mark: only shapes and words that are known here come into the page, so that nothing in a name can be more than a name.
import { visibleText } from '../briefing/html/visible-text.ts';

const SVG = 'http://www.w3.org/2000/svg';
const SHAPES = new Set(['g', 'path', 'rect', 'circle', 'text', 'title', 'svg', 'defs', 'pattern', 'tspan']);
const ATTRIBUTES = new Set([
  ...[
    'x',
    'y',
    'width',
    'height',
    'rx',
    'r',
    'cx',
    'cy',
    'd',
    'fill',
    'stroke',
    'stroke-width',
    'stroke-dasharray',
    'stroke-linecap',
    'stroke-linejoin',
  ],
  ...['opacity', 'transform', 'font-size', 'font-weight', 'text-anchor', 'data-node', 'data-edge', 'data-flows', 'data-part'],
  ...['id', 'patternUnits', 'patternTransform', 'viewBox'],
]);

export function svg<K extends keyof SVGElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** The marks of a drawing of ours; throws when it is not well formed. */
export function marksOf(drawing: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${drawing}</svg>`, 'image/svg+xml');
  if (parsed.querySelector('parsererror')) throw new Error('the drawing is not well formed');
  const fragment = document.createDocumentFragment();
  for (const child of parsed.documentElement.childNodes) copyInto(fragment, child);
  return fragment;
}

function copyInto(parent: Node, node: Node): void {
  if (node.nodeType === Node.TEXT_NODE) parent.appendChild(document.createTextNode(visibleText(node.nodeValue ?? '')));
  if (!(node instanceof Element) || !SHAPES.has(node.localName)) return;
  const copy = document.createElementNS(SVG, node.localName);
  for (const { name, value } of node.attributes) if (ATTRIBUTES.has(name) && isHarmless(value)) copy.setAttribute(name, value);
  for (const child of node.childNodes) copyInto(copy, child);
  parent.appendChild(copy);
}

/** Nothing but the hatching of this drawing is referred to. */
function isHarmless(value: string): boolean {
  return !/url\(/i.test(value) || value === 'url(#hatch)';
}
