// The marks of a scene for a picture that becomes small on paper: names and signs larger, what cannot be read left out.
import { CARD } from './boxes.ts';
import type { ArrowMark, CardMark, PanelMark, Scene } from './scene.ts';
import { svgMarks } from './scene-svg.ts';
import { middleSign, pillWidth, svgArrow } from './svg-arrows.ts';
import { svgCard, svgPanel } from './svg-nodes.ts';
import { type Paint, svgMiddleText, svgText } from './svg-text.ts';
import { fitText, type Measure, wrapText } from './text-fit.ts';

/** Sizes in pixels of the scene: larger names no longer fit a card, larger signs cover the lines beside them. */
const LARGEST = { name: 24, sign: 1.6 } as const;

/** `names` and `signs` are sizes in pixels of the scene. */
export interface PrintText {
  readonly names: number;
  readonly signs: number;
}

/** As large as the smallest readable text, where that fits. */
export function printText(least: number): PrintText {
  if (CARD.subSize >= least) return { names: CARD.titleSize, signs: CARD.subSize };
  return { names: Math.min(LARGEST.name, Math.max(CARD.titleSize, least)), signs: CARD.subSize * Math.min(LARGEST.sign, least / CARD.subSize) };
}

/** At its own size a scene is drawn as on screen. */
export function svgPrintMarks(scene: Scene, text: PrintText, measure: Measure, paint: Paint): string {
  if (text.signs === CARD.subSize) return svgMarks(scene, paint);
  return [
    ...scene.panels.map((mark) => panel(mark, text, measure, paint)),
    ...scene.arrows.map((mark) => svgArrow(mark, paint)),
    ...scene.arrows.map((mark) => pill(mark, text, paint)),
    ...scene.cards.map((mark) => card(mark, text, measure, paint)),
  ].join('\n');
}

function panel(mark: PanelMark, { names }: PrintText, measure: Measure, paint: Paint): string {
  const { x, y, width } = mark.rect;
  const title = fitText(mark.name, { width: width - 16, size: names, isBold: true, measure });
  return `${svgPanel({ ...mark, title: '', completeness: null }, paint)}${svgText(x + 8, y + 4 + names, names, 600, paint('text'), title)}`;
}

function card(mark: CardMark, { names, signs }: PrintText, measure: Measure, paint: Paint): string {
  const { x, y, width, height } = mark.rect;
  const line = names * 1.1;
  const most = Math.max(1, Math.floor((height - 4) / line));
  const lines = wrapText(mark.name, { width: width - 16, size: names, isBold: true, measure }, most);
  const top = y + (height - lines.length * line) / 2 + names * 0.88;
  const words = lines.map((words, index) => svgText(x + 9, top + index * line, names, 600, paint('text'), words));
  const bare = svgCard({ ...mark, title: [], subtitle: '', completeness: null, badge: null, lens: mark.lens && { ...mark.lens, sign: '' } }, paint);
  const tag = mark.lens?.sign ? chip(x + width - 16, y, mark.lens.sign, `lens-${mark.lens.role}`, signs, paint) : '';
  return `${bare}${words.join('')}${tag}`;
}

/** Over the small one. */
function pill(mark: ArrowMark, { signs }: PrintText, paint: Paint): string {
  const sign = middleSign(mark);
  const [x, y] = mark.middle;
  return sign !== null && sign !== 'hand' ? chip(x, y, sign.words, mark.lens ? `lens-${mark.lens.role}` : 'line', signs, paint) : '';
}

function chip(x: number, y: number, words: string, role: string, size: number, paint: Paint): string {
  const factor = size / CARD.subSize;
  const width = pillWidth(words);
  const box = `<rect x="${-width / 2}" y="-8.5" width="${width}" height="17" rx="8.5" fill="${paint('panel')}" stroke="${paint(role)}" stroke-width="1.5"/>`;
  return `<g transform="translate(${x} ${y}) scale(${factor})">${box}${svgMiddleText(0, 4, CARD.subSize, paint('text'), words)}</g>`;
}
