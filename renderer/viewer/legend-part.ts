// What lines and colours mean, of what is on the map now.
import type { PagePicture } from '../briefing/html/page-content.ts';
import { lensKey } from '../briefing/html/page-lenses.ts';
import type { ArrowMark } from '../graph/scene.ts';
import { svgArrow } from '../graph/svg-arrows.ts';
import { el } from './elements.ts';
import type { Drawn } from './picture.ts';
import { marksOf, svg } from './picture-dom.ts';
import type { View } from './view-state.ts';
import { chromeOf } from './words.ts';

export function legendPart(view: View, drawn: Drawn): Element[] {
  return [el('summary', {}, chromeOf(view.get()).map.legend), legendList(view, drawn, view.get().picture)];
}

/** What is on one picture, whether or not it is the one on screen. */
export function legendList(view: View, { scene }: Drawn, picture: PagePicture): HTMLElement {
  const chrome = chromeOf(view.get());
  const styles = [...new Map(scene.arrows.map((arrow) => [arrow.style, arrow])).values()];
  const lines = styles.map((arrow) => el('li', {}, sample(arrow, false), chrome.map.styles[arrow.style] ?? arrow.style));
  const unsure = scene.arrows.find(({ isUncertain }) => isUncertain);
  const doubt = unsure ? [el('li', {}, sample(unsure, true), chrome.map.uncertain)] : [];
  return el('ul', {}, ...lines, ...doubt, ...classes(view, picture, scene.arrows, scene.cards));
}

function sample(arrow: ArrowMark, isUncertain: boolean): HTMLElement {
  const plain: ArrowMark = {
    ...arrow,
    isUncertain,
    lens: null,
    emphasis: 'normal',
    exchangeIds: [''],
    unknownVolume: '',
    badge: null,
    width: 1.5,
    path: 'M2 9H44',
    points: [
      [2, 9],
      [52, 9],
    ],
    head: { tip: [52, 9], angle: 0 },
    middle: [24, 9],
    hasRoom: false,
    name: '',
  };
  const { voices: _, ...bare } = plain;
  const picture = svg('svg', { viewBox: '0 0 56 18', width: '56', height: '18', 'aria-hidden': 'true' });
  picture.append(marksOf(svgArrow(bare, (role) => `var(--dr-${role})`)));
  return el('span', { class: 'sample' }, picture as unknown as HTMLElement);
}

function classes(view: View, picture: PagePicture, arrows: Drawn['scene']['arrows'], cards: Drawn['scene']['cards']): HTMLElement[] {
  const { language } = view.get();
  const key = lensKey(picture.lens, picture.grouping, picture.day);
  const lens = Object.hasOwn(view.content.lenses, key) ? view.content.lenses[key] : undefined;
  const used = new Set([...arrows, ...cards].flatMap((mark) => mark.lens?.key ?? []));
  return (lens?.classes ?? [])
    .filter((one) => used.has(one.key))
    .map((one) => {
      const swatch = svg('svg', { viewBox: '0 0 18 18', width: '18', height: '18', 'aria-hidden': 'true' });
      swatch.append(
        svg('rect', {
          x: '1',
          y: '1',
          width: '16',
          height: '16',
          rx: '8',
          fill: 'var(--dr-panel)',
          stroke: `var(--dr-lens-${one.role})`,
          'stroke-width': '3',
        }),
      );
      const sign = svg('text', { x: '9', y: '13', 'text-anchor': 'middle', 'font-size': '11', fill: 'var(--dr-text)' });
      sign.textContent = one.sign[language];
      swatch.append(sign);
      return el('li', {}, el('span', { class: 'sample' }, swatch as unknown as HTMLElement), one.words[language]);
    });
}
