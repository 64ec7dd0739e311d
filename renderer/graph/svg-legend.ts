// The legend of a saved picture: samples of the lines and colours that are in it, with their words and counts.
import type { LineStyle } from './line-style.ts';
import { strokesOf } from './line-width.ts';
import { headPath } from './marks.ts';
import { DASH, pillWidth } from './svg-arrows.ts';
import { type Paint, svgMiddleText, svgText, xmlText } from './svg-text.ts';
import { svgVoice } from './voice-mark.ts';

/** A way of travelling, a class of a lens, or a width of line. */
export type LegendSample =
  | { readonly kind: 'style'; readonly style: LineStyle; readonly isUncertain: boolean }
  | { readonly kind: 'class'; readonly role: string; readonly sign: string; readonly isHatched: boolean }
  | { readonly kind: 'width'; readonly width: number }
  | { readonly kind: 'voice'; readonly isOpen: boolean };

export interface LegendLine {
  readonly sample: LegendSample;
  readonly words: string;
  readonly count: string;
}

/** The room of one line of the legend, in pixels. */
export interface LegendRoom {
  readonly width: number;
  readonly height: number;
}

const ROOM: LegendRoom = { width: 360, height: 24 };

/** How high the legend is when it may be this wide. */
export function legendHeight(lines: readonly LegendLine[], width: number, room = ROOM): number {
  return lines.length === 0 ? 0 : Math.ceil(lines.length / columns(width, room)) * room.height + 8;
}

function columns(width: number, room: LegendRoom): number {
  return Math.max(1, Math.floor(width / room.width));
}

export function svgLegend(lines: readonly LegendLine[], x: number, y: number, width: number, paint: Paint, room = ROOM): string {
  const across = columns(width, room);
  const rows = lines.map(({ sample, words, count }, index) => {
    const [left, middle] = [x + (index % across) * room.width, y + Math.floor(index / across) * room.height + room.height / 2];
    const said = count ? `${words} (${count})` : words;
    return `<g transform="translate(${left} ${middle})">${svgSample(sample, paint)}${svgText(58, 4, 12, 400, paint('text'), said)}</g>`;
  });
  return rows.length === 0 ? '' : `<g data-part="legend">${rows.join('')}</g>`;
}

function svgSample(sample: LegendSample, paint: Paint): string {
  if (sample.kind === 'width') return `<path d="M2 0H44" fill="none" stroke="${paint('line')}" stroke-width="${sample.width}"/>`;
  if (sample.kind === 'voice') return svgVoice(sample.isOpen ? { open: 1, answered: 0 } : { open: 0, answered: 1 }, { x: 23, y: 0 }, paint);
  if (sample.kind === 'class') return classSample(sample.role, sample.sign, sample.isHatched, paint);
  return styleSample(sample.style, sample.isUncertain, paint);
}

function styleSample(style: LineStyle, isUncertain: boolean, paint: Paint): string {
  const { line, core } = strokesOf(style, 1.5);
  const dash = DASH[style] ? ` stroke-dasharray="${DASH[style].join(' ')}"` : '';
  const end = style === 'query' ? 40 : 36;
  const ink = style === 'query' ? `fill="none" stroke="${paint('line')}" stroke-width="1.6"` : `fill="${paint('line')}"`;
  return [
    isUncertain ? '<path d="M2 0H38" fill="none" stroke="url(#hatch)" stroke-width="11" opacity="0.75"/>' : '',
    `<path d="M2 0H${end}" fill="none" stroke="${paint('line')}" stroke-width="${line}"${dash}${style === 'manual' ? ' stroke-linecap="round"' : ''}/>`,
    core === null ? '' : `<path d="M2 0H${end}" fill="none" stroke="${paint('panel')}" stroke-width="${core}"/>`,
    `<path d="${headPath(style)}" transform="translate(44 0)" ${ink}/>`,
  ].join('');
}

function classSample(role: string, sign: string, isHatched: boolean, paint: Paint): string {
  const width = pillWidth(sign);
  const colour = xmlText(paint(`lens-${role}`));
  return [
    isHatched ? '<path d="M1 0H45" fill="none" stroke="url(#hatch)" stroke-width="11" opacity="0.75"/>' : '',
    `<path d="M1 0H45" fill="none" stroke="${colour}" stroke-width="1.5"/>`,
    `<rect x="${23 - width / 2}" y="-8" width="${width}" height="16" rx="8" fill="${paint('panel')}" stroke="${colour}" stroke-width="1.5"/>`,
    svgMiddleText(23, 4, 11, paint('text'), sign),
  ].join('');
}
