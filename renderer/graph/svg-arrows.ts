// Arrows in an SVG file, with the lines and signs they have on screen.
import { headScale, PLAIN_WIDTH, strokesOf } from './line-width.ts';
import { HAND_PATH, HAND_PLACE, headPath } from './marks.ts';
import type { ArrowMark, Badge } from './scene.ts';
import { svgLevel } from './svg-nodes.ts';
import { type Paint, svgMiddleText, svgText, xmlText } from './svg-text.ts';
import { svgVoice } from './voice-mark.ts';

export const DASH: Partial<Record<ArrowMark['style'], readonly number[]>> = { manual: [0.1, 5], publication: [8, 3, 1.5, 3], unknown: [4, 4] };

/** The role of a line's colour. */
export function lineRole({ emphasis, lens }: ArrowMark): string {
  if (emphasis === 'chosen') return 'accent';
  if (emphasis === 'faded') return 'line-faded';
  if (lens) return `lens-${lens.role}`;
  return emphasis === 'near' ? 'line-strong' : 'line';
}

/** Widths of a line and of its light core (null = none): what is chosen or near is a little wider, where the width says nothing else. */
export function lineWidths({ style, width, emphasis }: ArrowMark): { readonly line: number; readonly core: number | null } {
  const isFree = width === PLAIN_WIDTH && style !== 'query' && style !== 'mixed' && style !== 'manual';
  if (isFree && emphasis === 'chosen') return { line: 2.6, core: null };
  if (isFree && emphasis === 'near') return { line: 1.75, core: null };
  return strokesOf(style, width);
}

/** What the mark on the middle is: nothing, its words, or a hand (carried by hand). Without room it shows only when the arrow is in focus. */
export function middleSign(mark: ArrowMark): { readonly words: string } | 'hand' | null {
  if (!mark.hasRoom && mark.emphasis !== 'near' && mark.emphasis !== 'chosen') return null;
  const words = pillWords(mark);
  return words ? { words } : mark.style === 'manual' ? 'hand' : null;
}

/** A count for more than one exchange, the sign of the lens, an unknown volume. */
function pillWords(mark: ArrowMark): string {
  return [mark.exchangeIds.length > 1 ? String(mark.exchangeIds.length) : '', mark.lens?.sign ?? '', mark.unknownVolume].filter(Boolean).join(' ');
}

/** The pill with the level and value of a signal; null when the arrow has none, or no room for one that says nothing grave. A count of exchanges goes before one that says nothing grave. */
export function levelPill(mark: ArrowMark): { readonly badge: Badge; readonly width: number } | null {
  const { badge } = mark;
  if (!badge || mark.emphasis === 'chosen') return null;
  const isGrave = badge.level === 'red' || badge.level === 'amber';
  if (!isGrave && (mark.exchangeIds.length > 1 || (badge.level !== 'normal' && !badge.short))) return null;
  if (!isGrave && !(mark.hasRoom || mark.emphasis === 'near')) return null;
  return { badge, width: badge.short ? (badge.width ?? 0) + 27 : 19 };
}

/** Where in the pill of a level its shape and its value stand, from the middle. */
export const LEVEL_PILL = { shape: 11, text: 20 } as const;

export function pillWidth(words: string): number {
  return Math.max(17, words.length * 7 + 8);
}

/** Where the balloon of people's voices stands: beside the mark on the middle, or on the middle itself where there is none. */
export function voiceOnArrow(mark: ArrowMark): { readonly x: number; readonly y: number } {
  const [x, y] = mark.middle;
  const width = middleWidth(mark);
  return width === 0 ? { x, y: y - 2 } : { x: x + width / 2 + 12, y: y - 5 };
}

function middleWidth(mark: ArrowMark): number {
  if (mark.emphasis === 'chosen') return mark.pill.width + 20;
  const level = levelPill(mark);
  if (level) return level.width;
  const sign = middleSign(mark);
  return sign === null ? 0 : pillWidth(sign === 'hand' ? '' : sign.words);
}

export function svgArrow(mark: ArrowMark, paint: Paint): string {
  const [x, y] = mark.head.tip;
  const colour = paint(lineRole(mark));
  const ink = mark.style === 'query' ? `fill="none" stroke="${colour}" stroke-width="1.6"` : `fill="${colour}"`;
  const head = `<path d="${headPath(mark.style)}" transform="translate(${x} ${y}) rotate(${mark.head.angle}) scale(${headScale(mark.width)})" ${ink}/>`;
  const parts = [`<title>${xmlText(mark.name)}</title>`, bands(mark, paint), lines(mark, colour, paint), head, middle(mark, paint)];
  parts.push(svgVoice(mark.voices, voiceOnArrow(mark), paint));
  return `<g data-edge="${xmlText(mark.id)}" data-flows="${mark.exchangeIds.length}">${parts.join('')}</g>`;
}

/** What lies under the line: the glow of a choice, the level of a signal, the hatching of what is not known for certain. */
function bands(mark: ArrowMark, paint: Paint): string {
  const band = (stroke: string, width: number, opacity: number) =>
    `<path d="${mark.path}" fill="none" stroke="${stroke}" stroke-width="${width}" opacity="${opacity}"/>`;
  const level = mark.badge?.level;
  return [
    mark.emphasis === 'chosen' ? band(paint('accent-ground'), 11, 1) : '',
    level === 'red' || level === 'amber' ? band(paint(level), 10, 0.22) : '',
    mark.isUncertain ? band('url(#hatch)', 11, mark.emphasis === 'faded' ? 0.3 : 0.75) : '',
  ].join('');
}

function lines(mark: ArrowMark, colour: string, paint: Paint): string {
  const { line, core } = lineWidths(mark);
  const dash = DASH[mark.style];
  const dashed = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const round = mark.style === 'manual' ? ' stroke-linecap="round"' : '';
  const inner = core === null ? '' : `<path d="${mark.path}" fill="none" stroke="${paint('panel')}" stroke-width="${core}"/>`;
  return `<path d="${mark.path}" fill="none" stroke="${colour}" stroke-width="${line}"${dashed}${round}/>${inner}`;
}

function middle(mark: ArrowMark, paint: Paint): string {
  const content = middleContent(mark, paint);
  return content ? `<g transform="translate(${mark.middle[0]} ${mark.middle[1]})">${content}</g>` : '';
}

function middleContent(mark: ArrowMark, paint: Paint): string {
  if (mark.emphasis === 'chosen') {
    const { text, width } = mark.pill;
    return `<rect x="${-width / 2 - 10}" y="-12" width="${width + 20}" height="24" rx="12" fill="${paint('accent')}"/>${svgMiddleText(0, 4, 12, paint('on-accent'), text)}`;
  }
  const ground = `fill="${paint('panel')}" stroke="${paint(lineRole(mark))}"`;
  const pill = levelPill(mark);
  if (pill) return svgLevelPill(pill, ground, paint);
  const sign = middleSign(mark);
  if (sign === null) return '';
  const words = sign === 'hand' ? '' : sign.words;
  const width = pillWidth(words);
  const box = `<rect x="${-width / 2}" y="-8.5" width="${width}" height="17" rx="8.5" ${ground}/>`;
  if (words) return `${box}${svgMiddleText(0, 4, 11, paint(mark.emphasis === 'faded' ? 'quiet' : 'text'), words)}`;
  return `${box}<path d="${HAND_PATH}" transform="${HAND_PLACE}" fill="none" stroke="${paint('second')}" stroke-width="2"/>`;
}

function svgLevelPill({ badge, width }: { readonly badge: Badge; readonly width: number }, ground: string, paint: Paint): string {
  const left = -width / 2;
  const box = `<rect x="${left}" y="-9.5" width="${width}" height="19" rx="9.5" ${ground}/>`;
  if (!badge.short) return `${box}${svgLevel(badge.level, paint)}`;
  const words = svgText(left + LEVEL_PILL.text, 4, 11, 600, paint('text'), badge.short);
  return `${box}<g transform="translate(${left + LEVEL_PILL.shape} 0)">${svgLevel(badge.level, paint)}</g>${words}`;
}
