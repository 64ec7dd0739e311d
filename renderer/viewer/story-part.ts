// The story step by step: title, statements, what people said of it, the flows in the picture, and the way to the next step.
import type { PageStep } from '../briefing/html/page-content.ts';
import { button, el, own, refill } from './elements.ts';
import { statementPart } from './statement-part.ts';
import type { View } from './view-state.ts';
import { voicePart } from './voices-part.ts';
import { chromeOf } from './words.ts';

export interface StoryPart {
  readonly element: HTMLElement;
  /** Tells the step of the moment; `focus` puts the reader at its title. */
  tell(focus: boolean): void;
}

const MOST_FLOWS = 12;

export function storyPart(view: View, goTo: (statement: number) => void): StoryPart {
  const [bar, body] = [el('div', { class: 'step-bar' }), el('div', { class: 'step-body' })];
  const element = el('section', { class: 'story', id: 'story', 'aria-label': chromeOf(view.get()).parts.story }, bar, body);
  const tell = (focus: boolean) => {
    const { step: at } = view.get();
    const { steps } = view.content;
    const step = steps[at];
    if (!step) return;
    refill(bar, ...barOf(view, (next) => go(view, next)));
    const title = el('h2', { tabindex: '-1', class: 'step-title' }, own(step.title[view.get().language]));
    refill(body, el('p', { class: 'step-count' }, chromeOf(view.get()).step(at + 1, steps.length)), title, ...partsOf(view, step, goTo), ways(view));
    body.scrollTop = 0;
    if (focus) title.focus();
  };
  return { element, tell };
}

/** To a step, when there is one. */
export function go(view: View, step: number): void {
  const { steps } = view.content;
  const wanted = steps[step];
  if (wanted) view.set({ step, picture: wanted.picture, onlyNear: false });
}

function barOf(view: View, act: (step: number) => void): Element[] {
  const { step: at, language } = view.get();
  const chrome = chromeOf(view.get());
  const dots = view.content.steps.map((step, index) =>
    el(
      'li',
      {},
      button(String(index + 1), () => act(index), {
        class: 'button step-dot',
        'aria-current': index === at ? 'step' : null,
        'aria-label': `${chrome.step(index + 1, view.content.steps.length)}: ${step.title[language]}`,
      }),
    ),
  );
  return [el('nav', { 'aria-label': chrome.steps }, el('ol', { class: 'dots' }, ...dots))];
}

function ways(view: View): HTMLElement {
  const { step } = view.get();
  const chrome = chromeOf(view.get());
  const last = view.content.steps.length - 1;
  return el(
    'p',
    { class: 'ways' },
    button(chrome.previous, () => go(view, step - 1), { disabled: step === 0 }),
    button(chrome.next, () => go(view, step + 1), { class: 'button primary', disabled: step === last }),
  );
}

function partsOf(view: View, step: PageStep, goTo: (statement: number) => void): Element[] {
  const chrome = chromeOf(view.get());
  const { statements, voices, writtenIn } = view.content;
  const told = step.statements.flatMap((number) => statements[number - 1] ?? []).map((statement) => statementPart(view, statement));
  const said = step.voices.flatMap((at) => voices[at] ?? []).map((voice) => voicePart(view, voice, goTo));
  return [
    ...(writtenIn !== null && writtenIn !== view.get().language ? [el('p', { class: 'note' }, chrome.writtenIn[writtenIn])] : []),
    ...told,
    ...(step.screen === null ? [] : [el('p', { class: 'note' }, chrome.elsewhere)]),
    ...(said.length > 0 ? [el('h3', { class: 'voices-head' }, chrome.parts.voices), el('ul', { class: 'voices' }, ...said)] : []),
    ...flowsHere(view, step, goTo),
  ];
}

/** The flows that stand out in the picture of the step. */
function flowsHere(view: View, { picture }: PageStep, goTo: (statement: number) => void): Element[] {
  const chrome = chromeOf(view.get());
  const lit = new Set(picture.lit.flatMap(({ sheet, id }) => (sheet === 'exchanges' ? [id] : [])));
  const flows = view.content.flows.filter(({ exchange }) => lit.has(exchange));
  if (flows.length === 0) return [];
  const links = flows.slice(0, MOST_FLOWS).map(({ statement }) => {
    const name = view.content.statements[statement - 1]?.title?.[view.get().language] ?? chrome.flowUnnamed;
    const link = button('', () => goTo(statement), { class: 'link', 'aria-label': `${name}. ${chrome.map.readFlow(statement)}` });
    link.append(el('span', { class: 'number' }, String(statement)), own(name));
    return el('li', {}, link);
  });
  const more = flows.length - MOST_FLOWS;
  return [
    el(
      'details',
      { class: 'flows-here' },
      el('summary', {}, `${chrome.flowsHere} (${flows.length})`),
      el('ul', { class: 'flow-links' }, ...links),
      more > 0 && el('p', { class: 'none' }, chrome.more(more)),
    ),
  ];
}
