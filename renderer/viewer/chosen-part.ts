// What is chosen on the map, in words: its name, what comes in and goes out, and the statement of each flow.
import { button, el, own } from './elements.ts';
import type { Drawn } from './picture.ts';
import type { View } from './view-state.ts';
import { chromeOf } from './words.ts';

interface Acts {
  goTo(statement: number): void;
  toggle(id: string): void;
}

const MOST = 12;

/** null when nothing is chosen. */
export function chosenPart(view: View, drawn: Drawn, acts: Acts): HTMLElement | null {
  const { selection } = view.get().picture;
  if (selection === null) return null;
  return selection.kind === 'node' ? nodePart(view, drawn, selection.id, acts) : arrowPart(view, drawn, selection, acts);
}

function nodePart(view: View, { scene, shown, graph, open }: Drawn, id: string, acts: Acts): HTMLElement | null {
  const chrome = chromeOf(view.get());
  const mark = [...scene.panels, ...scene.cards].find((one) => one.id === id);
  if (!mark) return null;
  const inside = (other: string): boolean => {
    for (let at: string | null = other; at !== null; at = graph.nodes.get(at)?.parent ?? null) if (at === id) return true;
    return false;
  };
  const into = shown.edges.filter(({ from, to }) => inside(to) && !inside(from)).flatMap(({ flows }) => flows.map(({ exchange }) => exchange.id));
  const out = shown.edges.filter(({ from, to }) => inside(from) && !inside(to)).flatMap(({ flows }) => flows.map(({ exchange }) => exchange.id));
  const hasChildren = (graph.children.get(id) ?? []).length > 0;
  return el(
    'section',
    { class: 'chosen-words', 'aria-label': chrome.map.chosen },
    el('h3', {}, own(mark.name)),
    hasChildren && button(open.has(id) ? chrome.map.close(mark.name) : chrome.map.open(mark.name), () => acts.toggle(id)),
    flowList(view, chrome.map.into(into.length), into, acts),
    flowList(view, chrome.map.out(out.length), out, acts),
  );
}

function arrowPart(view: View, { scene, graph }: Drawn, selection: { readonly kind: string; readonly id: string }, acts: Acts): HTMLElement | null {
  const chrome = chromeOf(view.get());
  const arrow = scene.arrows.find(({ id, exchangeIds }) => (selection.kind === 'edge' ? id === selection.id : exchangeIds.includes(selection.id)));
  if (!arrow) return null;
  const names = new Map([...scene.panels, ...scene.cards].map((mark) => [mark.id, mark.name]));
  const name = (id: string) => names.get(id) ?? graph.nodes.get(id)?.name ?? '?';
  const ids = selection.kind === 'edge' ? arrow.exchangeIds : [selection.id];
  return el(
    'section',
    { class: 'chosen-words', 'aria-label': chrome.map.chosen },
    flowList(view, chrome.map.arrow(name(arrow.from), name(arrow.to), ids.length), ids, acts, 'h3'),
  );
}

function flowList(view: View, title: string, exchanges: readonly string[], acts: Acts, heading: 'h3' | 'h4' = 'h4'): HTMLElement | null {
  const { language } = view.get();
  const chrome = chromeOf(view.get());
  if (exchanges.length === 0 && heading === 'h4') return el('p', { class: 'none' }, title);
  const numbers = new Map(view.content.flows.map(({ exchange, statement }) => [exchange, statement]));
  const items = exchanges.slice(0, MOST).flatMap((id) => {
    const number = numbers.get(id);
    if (number === undefined) return [];
    const name = view.content.statements[number - 1]?.title?.[language] ?? chrome.flowUnnamed;
    const link = button('', () => acts.goTo(number), { class: 'link', 'aria-label': `${name}. ${chrome.map.readFlow(number)}` });
    link.append(el('span', { class: 'number' }, String(number)), own(name));
    return [el('li', {}, link)];
  });
  const more = exchanges.length - MOST;
  return el(
    'div',
    {},
    el(heading, {}, title),
    el('ul', { class: 'flow-links' }, ...items),
    more > 0 && el('p', { class: 'none' }, chrome.more(more)),
  );
}
