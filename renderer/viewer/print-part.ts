// The story for paper: every step with its own picture, made when the page goes to the printer and taken away after.
import { svgHatch, svgMarks } from '../graph/scene-svg.ts';
import { el, own } from './elements.ts';
import { legendList } from './legend-part.ts';
import type { drawer } from './picture.ts';
import { marksOf, svg } from './picture-dom.ts';
import { statementPart } from './statement-part.ts';
import type { View } from './view-state.ts';
import { voicePart } from './voices-part.ts';
import { chromeOf } from './words.ts';

/** Around a picture, in pixels of the map. */
const MARGIN = 12;

export function printOn(view: View, draw: ReturnType<typeof drawer>): void {
  let made: HTMLElement | null = null;
  addEventListener('beforeprint', () => {
    made?.remove();
    made = stepsOnPaper(view, draw);
    document.querySelector('main > .top')?.before(made);
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.sender')) details.open = true;
  });
  addEventListener('afterprint', () => {
    made?.remove();
    made = null;
  });
}

function stepsOnPaper(view: View, draw: ReturnType<typeof drawer>): HTMLElement {
  const { language } = view.get();
  const chrome = chromeOf(view.get());
  const steps = view.content.steps.map((step, index) => {
    const statements = step.statements
      .flatMap((number) => view.content.statements[number - 1] ?? [])
      .map((one) => withoutId(statementPart(view, one)));
    const voices = step.voices.flatMap((at) => view.content.voices[at] ?? []).map((voice) => voicePart(view, voice, () => undefined));
    const drawn = draw(step.picture, language);
    return el(
      'section',
      { class: 'paper-step' },
      el('p', { class: 'step-count' }, chrome.step(index + 1, view.content.steps.length)),
      el('h2', {}, own(step.title[language])),
      ...statements,
      figure(drawn.scene),
      el('div', { class: 'legend' }, legendList(view, drawn, step.picture)),
      voices.length > 0 && el('ul', { class: 'voices' }, ...voices),
    );
  });
  return el('div', { class: 'paper-steps' }, ...steps);
}

/** The same statement stands in the story on screen. */
function withoutId(element: HTMLElement): HTMLElement {
  element.removeAttribute('id');
  return element;
}

function figure(scene: ReturnType<ReturnType<typeof drawer>>['scene']): HTMLElement {
  const picture = svg('svg', { viewBox: `${-MARGIN} ${-MARGIN} ${scene.width + 2 * MARGIN} ${scene.height + 2 * MARGIN}`, role: 'img' });
  const paint = (role: string) => `var(--dr-${role})`;
  picture.append(marksOf(`<defs>${svgHatch(paint)}</defs>${svgMarks(scene, paint)}`));
  const element = el('figure', {});
  element.append(picture);
  return element;
}
