// The map on the page: drawn anew when what is looked at changes, with its tools above, what is chosen and the legend below.
import { LEVELS_OF } from '../graph/levels.ts';
import { waysOf } from '../graph/walk/ways.ts';
import { type Camera, cameraOn } from './camera.ts';
import { chosenPart } from './chosen-part.ts';
import { button, el, refill } from './elements.ts';
import { legendPart } from './legend-part.ts';
import { lensChoices } from './lens-choices.ts';
import { listen, look, type MapNow, standOn, toggle } from './map-acts.ts';
import { flowsIn, mapMarks } from './map-marks.ts';
import type { Drawn, drawer } from './picture.ts';
import { svg } from './picture-dom.ts';
import { select } from './select.ts';
import type { View } from './view-state.ts';
import { chromeOf } from './words.ts';

export interface MapView {
  readonly element: HTMLElement;
  /** Draws what is looked at; `move` brings what stands out into view. */
  draw(move: boolean): void;
}

type Draw = ReturnType<typeof drawer>;

export function mapView(view: View, draw: Draw, goTo: (statement: number) => void): MapView {
  const canvas = svg('svg', { class: 'canvas', role: 'group', preserveAspectRatio: 'xMidYMid meet' });
  const map: MapNow = { view, canvas, camera: cameraOn(canvas), drawn: null, place: null };
  const parts = {
    tools: el('div', { class: 'tools' }),
    count: el('p', { class: 'count', role: 'status' }),
    chosen: el('div', { class: 'chosen' }),
    legend: el('details', { class: 'legend' }),
  };
  const stage = el('div', { class: 'stage' });
  stage.append(canvas);
  listen(map);
  const element = el('section', { class: 'map', id: 'map' }, parts.tools, stage, parts.count, parts.chosen, parts.legend);
  const redraw = (move: boolean) => {
    const state = view.get();
    const drawn = draw(state.picture, state.language);
    map.drawn = drawn;
    redrawMarks(map, drawn);
    const { chosen, count, legend, tools } = parts;
    element.setAttribute('aria-label', chromeOf(state).map.label);
    count.textContent = countWords(drawn, chromeOf(state));
    refill(tools, ...toolsOf(map, drawn));
    refill(chosen, chosenPart(view, drawn, { goTo, toggle: (id) => toggle(map, id) }));
    refill(legend, ...legendPart(view, drawn));
    if (move) moveTo(map.camera, drawn, state.onlyNear);
  };
  return { element, draw: redraw };
}

/** The keyboard stays on the node where it was, when that is still there. */
function redrawMarks(map: MapNow, drawn: Drawn): void {
  const { canvas, view } = map;
  const chrome = chromeOf(view.get());
  const held = document.activeElement?.closest<SVGGElement>('.canvas [data-node]')?.dataset.node;
  const ways = waysOf(drawn.scene, drawn.shown);
  const standing = [held, map.place?.node].find((id) => id !== undefined && ways.rects.has(id)) ?? ways.reading[0] ?? null;
  canvas.replaceChildren(mapMarks(drawn, ways, chrome, standing));
  canvas.setAttribute('aria-label', `${chrome.map.label}. ${chrome.map.help}`);
  canvas.classList.toggle('only-near', view.get().onlyNear && drawn.focus !== null);
  if (held !== undefined && standing !== null) standOn(map, standing);
}

function countWords({ scene, focus, within }: Drawn, chrome: ReturnType<typeof chromeOf>): string {
  const all = flowsIn(scene);
  const nodes = scene.panels.length + scene.cards.length;
  const isLit = (emphasis: string) => emphasis === 'near' || emphasis === 'chosen';
  return [
    chrome.map.allShown(nodes, scene.arrows.length, all),
    within > 0 ? chrome.map.within(within) : '',
    focus ? chrome.map.shown(flowsIn(scene, isLit), all) : '',
  ]
    .filter(Boolean)
    .join('. ');
}

/** To what stands out, when it is a part of the picture; else all of it. */
function moveTo(camera: Camera, { scene }: Drawn, onlyNear: boolean): void {
  const lit = scene.cards.filter(({ emphasis }) => emphasis === 'near' || emphasis === 'chosen');
  if (lit.length === 0 || (!onlyNear && lit.length > scene.cards.length / 3)) camera.fit(scene.width, scene.height);
  else camera.show(lit.map(({ rect }) => rect));
}

function toolsOf(map: MapNow, { scene, graph }: Drawn): Element[] {
  const { view, camera } = map;
  const { picture, onlyNear } = view.get();
  const chrome = chromeOf(view.get());
  const kinds = new Set([...graph.nodes.values()].map(({ kind }) => kind));
  const levels = LEVELS_OF[graph.grouping].filter((level) => kinds.has(level)).map((level) => [level, chrome.map.levels[level] ?? level] as const);
  const choices = [...(picture.level === null ? [['', chrome.map.ownChoice] as const] : []), ...levels];
  const zooms = [
    button('+', () => camera.zoomBy(1.25), { 'aria-label': chrome.map.zoomIn, class: 'button square' }),
    button('−', () => camera.zoomBy(0.8), { 'aria-label': chrome.map.zoomOut, class: 'button square' }),
    button(chrome.map.fit, () => camera.fit(scene.width, scene.height)),
  ];
  const narrowing = [
    button(chrome.map.focus, () => view.set({ onlyNear: !onlyNear }), { 'aria-pressed': String(onlyNear) }),
    button(chrome.map.clear, () => look(map, { selection: null, lit: [] })),
  ];
  return [
    ...zooms,
    select(chrome.map.level, 'level', choices, picture.level ?? '', (level) => level !== '' && look(map, { level, open: [] })),
    lensChoices(view, (change) => look(map, change)),
    ...(picture.selection !== null || picture.lit.length > 0 ? narrowing : []),
  ];
}
