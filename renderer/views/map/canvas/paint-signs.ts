// The small signs on cards, panels and arrows on a canvas: the ring of completeness, the chip of a signal, the tag of a lens.

import type { Plate } from '../../../graph/badge.ts';
import { CARD } from '../../../graph/boxes.ts';
import type { LensMark } from '../../../graph/lenses/lens-mark.ts';
import { LEVEL_PATH, PIN_PATH } from '../../../graph/marks.ts';
import { PLATE } from '../../../graph/plate.ts';
import { RING, type Ringed, ringPath, ringText } from '../../../graph/ring.ts';
import type { Badge, SignalLevel } from '../../../graph/scene.ts';
import { balloonOf, balloonScale } from '../../../graph/voice-mark.ts';
import type { VoiceCount } from '../../../model/voices.ts';
import { colour, type Look, type Paper, shape, write } from './paper.ts';

/** The sign of a level around 0,0: filled for levels that were reached, an outline for what is not known. */
export function paintLevel(paper: Paper, look: Look, level: SignalLevel): void {
  const path = shape(LEVEL_PATH[level]);
  if (level === 'red' || level === 'amber' || level === 'normal') {
    paper.fillStyle = colour(look, level === 'normal' ? 'green' : level);
    paper.fill(path);
    return;
  }
  paper.strokeStyle = colour(look, 'quiet');
  paper.lineWidth = level === 'no_limit' ? 2 : 1;
  paper.setLineDash(level === 'no_report' ? [2, 2] : []);
  paper.stroke(path);
  paper.setLineDash([]);
}

/** The plate of a signal on the lower border of a card, around 0,0. */
export function paintPlate(paper: Paper, look: Look, badge: Badge, plate: Plate): void {
  const isLoud = badge.level === 'red' || badge.level === 'amber';
  const half = PLATE.height / 2;
  paper.beginPath();
  paper.roundRect(0, -half, plate.width, PLATE.height, half);
  paper.fillStyle = colour(look, isLoud ? `${badge.level}-ground` : 'panel');
  paper.fill();
  paper.strokeStyle = colour(look, isLoud ? badge.level : 'border');
  paper.lineWidth = 1;
  paper.stroke();
  paper.translate(11, 0);
  paintLevel(paper, look, badge.level);
  paper.translate(-11, 0);
  write(paper, look, plate.text, { x: PLATE.text, y: 4, size: CARD.subSize, isBold: true, role: isLoud ? `${badge.level}-text` : 'text' });
  if (plate.spark) paintSpark(paper, look, badge.level, plate.spark);
}

function paintSpark(paper: Paper, look: Look, level: SignalLevel, { x, line }: NonNullable<Plate['spark']>): void {
  paper.save();
  paper.translate(x, -PLATE.sparkHeight / 2);
  paper.strokeStyle = colour(look, 'line-strong');
  paper.lineWidth = 1.1;
  paper.stroke(new Path2D(line.path));
  if (line.end) {
    paper.beginPath();
    paper.arc(line.end[0], line.end[1], 2, 0, 2 * Math.PI);
    paper.fillStyle = colour(look, level === 'red' || level === 'amber' ? level : level === 'normal' ? 'green' : 'quiet');
    paper.fill();
  }
  paper.restore();
}

/** How much is filled in: the percentage, and the ring beside it. */
export function paintRing(paper: Paper, look: Look, mark: Ringed, x: number, y: number): void {
  const share = mark.completeness;
  if (share === null) return;
  paper.save();
  paper.translate(x, y);
  paper.lineWidth = RING.stroke;
  paper.strokeStyle = colour(look, 'line-faded');
  paper.beginPath();
  paper.arc(0, 0, RING.radius, 0, 2 * Math.PI);
  paper.stroke();
  paper.strokeStyle = colour(look, 'line-strong');
  if (share > 0) paper.stroke(shape(ringPath(share)));
  paper.textAlign = 'right';
  write(paper, look, ringText(mark), { x: -RING.radius - 5, y: 4, size: CARD.subSize, role: 'second' });
  paper.restore();
}

/** The drawing pin on the upper border of what was put somewhere by hand. */
export function paintPin(paper: Paper, look: Look, x: number, y: number): void {
  paper.translate(x, y);
  paper.beginPath();
  paper.arc(0, 0, 8.5, 0, 2 * Math.PI);
  paper.fillStyle = colour(look, 'panel');
  paper.fill();
  paper.strokeStyle = colour(look, 'line-strong');
  paper.lineWidth = 1.4;
  paper.stroke();
  paper.stroke(shape(PIN_PATH));
  paper.translate(-x, -y);
}

/** The sign of the lens's class on the upper border of a card. */
export function paintTag(paper: Paper, look: Look, lens: LensMark, x: number, y: number): void {
  if (lens.sign === '') return;
  const width = Math.max(16, lens.sign.length * 7 + 8);
  paper.beginPath();
  paper.roundRect(x - width / 2, y - 8, width, 16, 8);
  paper.fillStyle = colour(look, 'panel');
  paper.fill();
  paper.strokeStyle = colour(look, `lens-${lens.role}`);
  paper.lineWidth = 1.5;
  paper.stroke();
  paper.textAlign = 'center';
  write(paper, look, lens.sign, { x, y: y + 4, size: CARD.subSize, isBold: true });
  paper.textAlign = 'left';
}

/** The balloon of people's voices around a place, `scale` times as large. */
export function paintVoice(
  paper: Paper,
  look: Look,
  count: VoiceCount | undefined,
  at: { readonly x: number; readonly y: number },
  scale: number,
): void {
  if (!count) return;
  const { path, words, isOpen } = balloonOf(count);
  paper.save();
  paper.translate(at.x, at.y);
  paper.scale(scale, scale);
  paper.fillStyle = colour(look, isOpen ? 'voice' : 'panel');
  paper.fill(shape(path));
  paper.strokeStyle = colour(look, isOpen ? 'panel' : 'voice');
  paper.lineWidth = 1.4;
  paper.stroke(shape(path));
  paper.textAlign = 'center';
  write(paper, look, words, { x: 0, y: 4, size: CARD.subSize, isBold: true, role: isOpen ? 'panel' : 'voice' });
  paper.restore();
}

/** How much larger a balloon is drawn where the map is seen from further away. */
export function voiceScale({ detail }: Pick<Look, 'detail'>): number {
  return balloonScale(detail.titleSize);
}
