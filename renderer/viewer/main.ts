// The page that opens anywhere: reads its own content, and shows story, map and text. Asks nothing of any network.
import type { PageContent, PageStatement } from '../briefing/html/page-content.ts';
import { pageMeasure } from '../host/measure-text.ts';
import { barPart } from './bar.ts';
import { commentsPart } from './comments-part.ts';
import { el, own, refill } from './elements.ts';
import { mapView } from './map-view.ts';
import { drawer } from './picture.ts';
import { printOn } from './print-part.ts';
import { go, storyPart } from './story-part.ts';
import { flowsPart, leftOutPart, termsPart } from './text-parts.ts';
import { createView, type View, type ViewState } from './view-state.ts';
import { voicesPart } from './voices-part.ts';
import { chromeOf } from './words.ts';

const PARTS = ['story', 'flows', 'voices', 'terms', 'leftOut', 'comments'] as const;

function start(): void {
  const text = document.getElementById('content')?.textContent;
  const view = createView(JSON.parse(text ?? '') as PageContent);
  const draw = drawer(view.content, pageMeasure());
  const page = el('div', { class: 'page' });
  document.body.append(page);
  let shown = build(view, draw, page);
  view.onChange((now, before) => {
    if (now.theme !== before.theme) applyTheme(now);
    if (now.language !== before.language || now.depth !== before.depth) shown = rebuild(() => build(view, draw, page));
    else if (now.step !== before.step) shown.story.tell(true);
    if (now.picture !== before.picture || now.onlyNear !== before.onlyNear)
      shown.map.draw(now.step !== before.step || now.picture.level !== before.picture.level || now.onlyNear !== before.onlyNear);
  });
  addEventListener('keydown', (event) => onKey(view, event));
  addEventListener('beforeunload', (event) => view.get().isUnsaved && event.preventDefault());
  printOn(view, draw);
}

function build(view: View, draw: ReturnType<typeof drawer>, page: HTMLElement) {
  const state = view.get();
  const chrome = chromeOf(state);
  document.documentElement.lang = state.language;
  document.title = view.content.title[state.language];
  applyTheme(state);
  const goTo = (number: number) => reveal(view, number);
  const light = ({ rows }: PageStatement) => {
    const lit = rows.flatMap((at) => view.content.rows[at] ?? []).filter(({ sheet }) => sheet === 'exchanges');
    view.set({ picture: { ...view.get().picture, selection: null, lit: lit.map(({ sheet, id }) => ({ sheet: sheet as 'exchanges', id })) } });
    shown.map.draw(true);
    shown.map.element.scrollIntoView({ block: 'nearest' });
  };
  const shown = { map: mapView(view, draw, goTo), story: storyPart(view, goTo) };
  const showNode = (id: string) => {
    view.set({ picture: withNode(view, draw, id) });
    shown.map.draw(true);
  };
  const goToTerms = () => document.getElementById('part-terms')?.scrollIntoView();
  const contents = {
    flows: () => flowsPart(view, light),
    voices: () => voicesPart(view, goTo),
    terms: () => termsPart(view),
    leftOut: () => leftOutPart(view),
    comments: () => commentsPart(view, goTo),
  };
  const sections = PARTS.flatMap((part) =>
    part === 'story'
      ? []
      : [
          el(
            'section',
            { class: 'part', id: `part-${part}`, 'aria-label': chrome.parts[part] },
            el('h2', { tabindex: '-1' }, chrome.parts[part]),
            contents[part](),
          ),
        ],
  );
  const links = PARTS.map((part) => el('a', { href: part === 'story' ? '#story' : `#part-${part}` }, chrome.parts[part]));
  const intro = view.content.intro[state.language];
  refill(
    page,
    el('a', { class: 'skip button', href: '#main' }, chrome.skip),
    barPart(view, { drawn: () => draw(view.get().picture, view.get().language), showNode, goTo, goToTerms }),
    el('nav', { class: 'contents', 'aria-label': chrome.contents }, ...links),
    el(
      'main',
      { id: 'main', tabindex: '-1' },
      intro === '' ? null : el('p', { class: 'intro' }, own(intro)),
      el('div', { class: 'top' }, shown.story.element, shown.map.element),
      ...sections,
    ),
    el('footer', { class: 'foot' }, [view.content.caseName, chrome.made(madeWords(view))].join('. ')),
  );
  shown.story.tell(false);
  shown.map.draw(true);
  return shown;
}

function madeWords({ content, get }: View): string {
  return new Date(`${content.madeOn}T12:00`).toLocaleDateString(get().language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long' });
}

/** In other words the reader stays where he was: at the same height, with the same control in hand. */
function rebuild<T>(act: () => T): T {
  const [y, held] = [scrollY, document.activeElement?.closest('.pair, .choice')];
  const group = held ? [...document.querySelectorAll('.pair')].indexOf(held) : -1;
  const made = act();
  scrollTo(0, y);
  const pair = document.querySelectorAll('.pair')[group];
  if (pair) (pair.querySelector<HTMLElement>('[aria-pressed="true"]') ?? (pair as HTMLElement)).focus();
  return made;
}

/** The groups around a node open, and the node chosen. */
function withNode(view: View, draw: ReturnType<typeof drawer>, id: string): ViewState['picture'] {
  const { picture, language } = view.get();
  const { graph, open } = draw(picture, language);
  const wider = new Set(open);
  for (let at = graph.nodes.get(id)?.parent ?? null; at !== null; at = graph.nodes.get(at)?.parent ?? null) wider.add(at);
  const isOpen = [...wider].every((one) => open.has(one));
  return { ...picture, ...(isOpen ? {} : { level: null, open: [...wider] }), selection: { kind: 'node', id }, lit: [] };
}

/** To a statement: in its step when it has one, else among the flows. */
function reveal(view: View, number: number): void {
  const step = view.content.steps.findIndex(({ statements }) => statements.includes(number));
  if (step >= 0 && step !== view.get().step) go(view, step);
  const element = document.getElementById(`statement-${number}`);
  const group = element?.closest('details');
  if (group) group.open = true;
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

function applyTheme({ theme }: ViewState): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Page Down and Up, as on a remote control, go through the story while the reader is in it; elsewhere they scroll, as everywhere. */
function onKey(view: View, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const way = { PageDown: 1, PageUp: -1 }[event.key];
  if (way === undefined || !target.closest('.story') || target.closest('textarea, select')) return;
  event.preventDefault();
  go(view, view.get().step + way);
}

start();
