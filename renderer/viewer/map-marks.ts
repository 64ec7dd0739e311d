// The drawn map as elements: the marks of the scene, each node with a name a screen reader says, one of them reachable by Tab, and a sign that opens or closes it.

import type { Chrome } from '../briefing/html/chrome-nl.ts';
import { visibleText } from '../briefing/html/visible-text.ts';
import type { Rect } from '../graph/layout/layout.ts';
import type { Scene } from '../graph/scene.ts';
import { svgHatch, svgMarks } from '../graph/scene-svg.ts';
import type { Ways } from '../graph/walk/ways.ts';
import type { Drawn } from './picture.ts';
import { marksOf, svg } from './picture-dom.ts';

/** Colours by role, from the style sheet: so that light and dark need no new drawing. */
const paint = (role: string) => `var(--dr-${role})`;

/** All marks; `standing` is the node on which Tab comes in. */
export function mapMarks({ scene, graph, open }: Drawn, ways: Ways, chrome: Chrome, standing: string | null): DocumentFragment {
  const marks = marksOf(`<defs>${svgHatch(paint)}</defs>${svgMarks(scene, paint)}`);
  const nodes = new Map([...scene.panels, ...scene.cards].map((mark) => [mark.id, mark]));
  for (const element of marks.querySelectorAll<SVGGElement>('[data-node]')) {
    const mark = nodes.get(element.dataset.node ?? '');
    if (!mark) continue;
    const [into, out] = [ways.arriving.get(mark.id)?.length ?? 0, ways.leaving.get(mark.id)?.length ?? 0];
    element.setAttribute('role', 'button');
    element.setAttribute('tabindex', mark.id === standing ? '0' : '-1');
    element.setAttribute('aria-label', visibleText(chrome.map.node(mark.name, into, out)));
    element.setAttribute('aria-pressed', String(mark.emphasis === 'chosen'));
    const hasChildren = (graph.children.get(mark.id) ?? []).length > 0;
    if (hasChildren) element.setAttribute('aria-expanded', String(open.has(mark.id)));
    if (hasChildren) element.append(toggle(mark.rect, open.has(mark.id)));
    element.dataset.emphasis = mark.emphasis;
    element.classList.add(scene.panels.some(({ id }) => id === mark.id) ? 'panel' : 'card');
  }
  const arrows = new Map(scene.arrows.map((arrow) => [arrow.id, arrow]));
  for (const element of marks.querySelectorAll<SVGGElement>('[data-edge]')) {
    element.dataset.emphasis = arrows.get(element.dataset.edge ?? '')?.emphasis ?? 'normal';
    element.classList.add('arrow');
    element.setAttribute('aria-hidden', 'true');
    const line = element.querySelector('path');
    if (line)
      element.append(svg('path', { d: line.getAttribute('d') ?? '', class: 'hit', fill: 'none', stroke: 'transparent', 'stroke-width': '14' }));
  }
  return marks;
}

/** A minus at the title of a panel, a plus below the title of a card, where its subtitle leaves room. */
function toggle({ x, y, width, height }: Rect, isOpen: boolean): SVGGElement {
  const group = svg('g', { class: 'toggle', transform: `translate(${x + width - 13} ${isOpen ? y + 17 : y + height - 13})` });
  group.append(svg('rect', { x: '-8', y: '-8', width: '16', height: '16', rx: '4' }), svg('path', { d: isOpen ? 'M-4 0H4' : 'M-4 0H4M0 -4V4' }));
  return group;
}

/** How many flows the arrows stand for. */
export function flowsIn({ arrows }: Scene, isLit: (emphasis: string) => boolean = () => true): number {
  return new Set(arrows.filter(({ emphasis }) => isLit(emphasis)).flatMap(({ exchangeIds }) => exchangeIds)).size;
}
