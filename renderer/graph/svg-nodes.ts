// Cards and panels in an SVG file, with the colours and signs they have on screen.

import type { Plate } from './badge.ts';
import { CARD } from './boxes.ts';
import type { LensMark } from './lenses/lens-mark.ts';
import { LEVEL_PATH } from './marks.ts';
import { PLATE } from './plate.ts';
import { RING, type Ringed, ringPath, ringText } from './ring.ts';
import type { Badge, CardMark, PanelMark, SignalLevel } from './scene.ts';
import { type Paint, svgMiddleText, svgText, xmlText } from './svg-text.ts';
import { svgVoice, voicePlace } from './voice-mark.ts';

export function svgPanel(mark: PanelMark, paint: Paint): string {
  const { x, y, width, height } = mark.rect;
  const [stroke, wide] = mark.emphasis === 'chosen' ? ['accent', 2] : ['border', mark.isOwn ? 1.5 : 1];
  const dash = mark.isUnknown ? ' stroke-dasharray="4 3"' : '';
  const box = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${mark.kind === 'organisation' ? 8 : 6}" fill="${paint(panelRole(mark))}" stroke="${paint(stroke as string)}" stroke-width="${wide}"${dash}/>`;
  const title = svgText(x + 12, y + 21, CARD.titleSize, 600, paint(mark.emphasis === 'faded' ? 'quiet' : 'text'), mark.title);
  return `<g data-node="${xmlText(mark.id)}">${box}${title}${ring(mark, x + width - 34, y + 17, paint)}${svgVoice(mark.voices, voicePlace(mark.rect), paint)}</g>`;
}

/** The role of a panel's ground. */
export function panelRole(mark: PanelMark): string {
  if (mark.kind === 'unit') return 'unit';
  if (mark.kind === 'system') return 'card';
  return mark.isOwn ? 'panel' : 'organisation';
}

/** The role of a card's ground. */
export function cardRole(mark: CardMark): string {
  if (mark.kind === 'organisation') return mark.isOwn ? 'panel' : 'organisation';
  return mark.kind === 'unit' ? 'unit' : 'card';
}

/** The role and width of a card's border: the level of a signal before what is chosen. */
export function cardBorder(mark: CardMark): readonly [role: string, width: number] {
  const level = mark.badge?.level;
  if (level === 'red' || level === 'amber') return [level, 1.5];
  if (mark.emphasis === 'chosen') return ['accent', 2];
  return [mark.emphasis === 'near' ? 'line-strong' : 'border', mark.kind === 'organisation' && mark.isOwn ? 1.5 : 1];
}

export function svgCard(mark: CardMark, paint: Paint): string {
  const { x, y, width, height } = mark.rect;
  const [stroke, wide] = cardBorder(mark);
  const box = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${paint(cardRole(mark))}" stroke="${paint(stroke)}" stroke-width="${wide}"/>`;
  const rim = `<rect x="${x + 2.5}" y="${y + 2.5}" width="${width - 5}" height="${height - 5}" rx="3" fill="none" stroke="url(#hatch)" stroke-width="5"/>`;
  const parts = [
    halo(mark, paint),
    box,
    mark.isHatched ? rim : '',
    mark.lens ? `<rect x="${x}" y="${y}" width="4" height="${height}" rx="2" fill="${paint(`lens-${mark.lens.role}`)}"/>` : '',
    ...words(mark, paint),
    mark.badge?.plate ? svgPlate(mark.badge, mark.badge.plate, x + PLATE.side, y + height + mark.badge.plate.y, paint) : '',
    mark.lens ? tag(mark.lens, x + width - 16, y, paint) : '',
    ring(mark, x + width - (mark.hasChildren ? 34 : 16), y + height - CARD.padding - 6, paint),
    svgVoice(mark.voices, voicePlace(mark.rect), paint),
  ];
  return `<g data-node="${xmlText(mark.id)}">${parts.join('')}</g>`;
}

function words({ rect, title, subtitle, emphasis }: CardMark, paint: Paint): string[] {
  const [x, y] = [rect.x + CARD.padding, rect.y + CARD.padding + 10];
  const isFaded = emphasis === 'faded';
  const lines = title.map((line, index) => svgText(x, y + index * CARD.titleLine, CARD.titleSize, 600, paint(isFaded ? 'quiet' : 'text'), line));
  return [...lines, svgText(x, y + title.length * CARD.titleLine, CARD.subSize, 400, paint(isFaded ? 'quiet' : 'second'), subtitle)];
}

function tag(lens: LensMark, x: number, y: number, paint: Paint): string {
  if (lens.sign === '') return '';
  const width = Math.max(16, lens.sign.length * 7 + 8);
  const box = `<rect x="${x - width / 2}" y="${y - 8}" width="${width}" height="16" rx="8" fill="${paint('panel')}" stroke="${paint(`lens-${lens.role}`)}" stroke-width="1.5"/>`;
  return `${box}${svgMiddleText(x, y + 4, CARD.subSize, paint('text'), lens.sign)}`;
}

function ring(mark: Ringed, x: number, y: number, paint: Paint): string {
  const share = mark.completeness;
  if (share === null) return '';
  const circle = `<circle r="${RING.radius}" fill="none" stroke="${paint('line-faded')}" stroke-width="${RING.stroke}"/><path d="${ringPath(share)}" fill="none" stroke="${paint('line-strong')}" stroke-width="${RING.stroke}"/>`;
  return `<g transform="translate(${x} ${y})">${circle}<text x="${-RING.radius - 5}" y="4" text-anchor="end" font-size="${CARD.subSize}" fill="${paint('second')}">${ringText(mark)}</text></g>`;
}

/** Around a card whose signal is amber or red. */
function halo({ rect, badge }: CardMark, paint: Paint): string {
  if (badge?.level !== 'red' && badge?.level !== 'amber') return '';
  const { x, y, width, height } = rect;
  return `<rect x="${x - 2.5}" y="${y - 2.5}" width="${width + 5}" height="${height + 5}" rx="6" fill="none" stroke="${paint(badge.level)}" stroke-width="4" opacity="0.35"/>`;
}

function svgPlate(badge: Badge, plate: Plate, x: number, y: number, paint: Paint): string {
  const isLoud = badge.level === 'red' || badge.level === 'amber';
  const [ground, edge, ink] = isLoud ? [`${badge.level}-ground`, badge.level, `${badge.level}-text`] : ['panel', 'border', 'text'];
  const half = PLATE.height / 2;
  const box = `<rect x="${x}" y="${y - half}" width="${plate.width}" height="${PLATE.height}" rx="${half}" fill="${paint(ground)}" stroke="${paint(edge)}"/>`;
  const words = svgText(x + PLATE.text, y + 4, CARD.subSize, 600, paint(ink), plate.text);
  return `${box}<g transform="translate(${x + 11} ${y})">${svgLevel(badge.level, paint)}</g>${words}${spark(badge, plate, x, y, paint)}`;
}

function spark({ level }: Badge, { spark: course }: Plate, x: number, y: number, paint: Paint): string {
  if (!course) return '';
  const [role, ink] = [level === 'red' || level === 'amber' ? level : level === 'normal' ? 'green' : 'quiet', paint('line-strong')];
  const line = `<path d="${course.line.path}" fill="none" stroke="${ink}" stroke-width="1.1" stroke-linejoin="round"/>`;
  const end = course.line.end ? `<circle cx="${course.line.end[0]}" cy="${course.line.end[1]}" r="2" fill="${paint(role)}"/>` : '';
  return `<g transform="translate(${x + course.x} ${y - PLATE.sparkHeight / 2})">${line}${end}</g>`;
}

/** The sign of a level around 0,0: filled for levels that were reached, an outline for what is not known. */
export function svgLevel(level: SignalLevel, paint: Paint): string {
  if (level === 'no_report') return `<path d="${LEVEL_PATH[level]}" fill="none" stroke="${paint('quiet')}" stroke-dasharray="2 2"/>`;
  if (level === 'no_limit') return `<path d="${LEVEL_PATH[level]}" fill="none" stroke="${paint('quiet')}" stroke-width="2"/>`;
  return `<path d="${LEVEL_PATH[level]}" fill="${paint(level === 'normal' ? 'green' : level)}"/>`;
}
