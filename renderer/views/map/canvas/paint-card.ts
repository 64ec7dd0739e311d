// A card (closed group, system, dataset) on a canvas, as the SVG draws it.
import { CARD } from '../../../graph/boxes.ts';
import { farTitleTop, PLATE, plateOf } from '../../../graph/plate.ts';
import type { CardMark } from '../../../graph/scene.ts';
import { cardBorder, cardRole } from '../../../graph/svg-nodes.ts';
import { voicePlace } from '../../../graph/voice-mark.ts';
import { lineHeight, titleAt } from './detail.ts';
import { paintPin, paintPlate, paintRing, paintTag, paintVoice, voiceScale } from './paint-signs.ts';
import { colour, type Look, type Paper, write } from './paper.ts';

export function paintCard(paper: Paper, mark: CardMark, look: Look, isHovered = false): void {
  const { x, y, width, height } = mark.rect;
  paintBox(paper, mark, look, isHovered);
  if (mark.isHatched) {
    paper.strokeStyle = look.hatch;
    paper.lineWidth = 5;
    paper.strokeRect(x + 2.5, y + 2.5, width - 5, height - 5);
  }
  if (mark.lens) {
    paper.fillStyle = colour(look, `lens-${mark.lens.role}`);
    paper.fillRect(x, y, look.detail.kind === 'all' ? 4 : 8, height);
  }
  if (look.detail.kind === 'far') {
    paintFarSignal(paper, mark, look);
  } else {
    paintWords(paper, mark, look);
    paintSigns(paper, mark, look);
  }
  paintVoice(paper, look, mark.voices, voicePlace(mark.rect, voiceScale(look)), voiceScale(look));
}

function paintBox(paper: Paper, mark: CardMark, look: Look, isHovered: boolean): void {
  const { x, y, width, height } = mark.rect;
  const level = mark.badge?.level;
  if (level === 'red' || level === 'amber') paintHalo(paper, mark.rect, colour(look, level));
  paper.beginPath();
  if (look.detail.kind === 'far') paper.rect(x, y, width, height);
  else paper.roundRect(x, y, width, height, 4);
  paper.fillStyle = colour(look, isHovered ? 'hover' : cardRole(mark));
  paper.fill();
  const [role, stroke] = cardBorder(mark);
  paper.strokeStyle = colour(look, role);
  paper.lineWidth = look.detail.kind === 'far' ? Math.max(stroke, 0.75 / look.scale) : stroke;
  paper.stroke();
}

/** Around a card whose signal is amber or red. */
function paintHalo(paper: Paper, { x, y, width, height }: CardMark['rect'], ink: string): void {
  paper.beginPath();
  paper.roundRect(x - 2.5, y - 2.5, width + 5, height + 5, 6);
  paper.globalAlpha = 0.35;
  paper.strokeStyle = ink;
  paper.lineWidth = 4;
  paper.stroke();
  paper.globalAlpha = 1;
}

function paintWords(paper: Paper, mark: CardMark, look: Look): void {
  const { x, y } = mark.rect;
  const { kind, titleSize: size } = look.detail;
  const isFaded = mark.emphasis === 'faded';
  const lines = titleAt(mark, size, look.measure);
  const first = kind === 'all' ? y + CARD.padding + 10 : y + farTitleTop(mark, size, lines.length * lineHeight(size));
  lines.forEach((line, index) => {
    write(paper, look, line, {
      x: x + (kind === 'all' ? CARD.padding : 8),
      y: first + index * lineHeight(size),
      size,
      isBold: true,
      role: isFaded ? 'quiet' : 'text',
    });
  });
  if (kind !== 'all') return;
  const under = first + lines.length * CARD.titleLine;
  write(paper, look, mark.subtitle, { x: x + CARD.padding, y: under, size: CARD.subSize, role: isFaded ? 'quiet' : 'second' });
}

function paintSigns(paper: Paper, mark: CardMark, look: Look): void {
  const { x, y, width, height } = mark.rect;
  if (mark.badge) {
    const { titleSize } = look.detail;
    const plate = mark.badge.plate && titleSize === CARD.titleSize ? mark.badge.plate : plateOf(mark.badge, width, titleSize, look.measure);
    paper.save();
    paper.translate(x + PLATE.side, y + height + plate.y);
    paper.scale(plate.scale, plate.scale);
    paintPlate(paper, look, mark.badge, plate);
    paper.restore();
  }
  if (mark.lens) paintTag(paper, look, mark.lens, x + width - 16, y);
  if (mark.isPinned) paintPin(paper, look, x + 2, y - 2);
  if (look.detail.kind !== 'all') return;
  if (mark.completeness !== null) paintRing(paper, look, mark, x + width - (mark.hasChildren ? 34 : 16), y + height - CARD.padding - 6);
  if (mark.hasChildren) paintChevron(paper, look, x + width - 16, y + height - CARD.padding - 6);
}

function paintChevron(paper: Paper, look: Look, x: number, y: number): void {
  paper.beginPath();
  paper.moveTo(x - 2, y - 4);
  paper.lineTo(x + 2, y);
  paper.lineTo(x - 2, y + 4);
  paper.strokeStyle = colour(look, 'quiet');
  paper.lineWidth = 1.6;
  paper.stroke();
}

/** Without words a signal is still a shape that can be told from others: a band along the lower edge. */
function paintFarSignal(paper: Paper, { badge, rect }: CardMark, look: Look): void {
  if (badge?.level !== 'red' && badge?.level !== 'amber') return;
  paper.fillStyle = colour(look, badge.level);
  const share = badge.level === 'red' ? 1 : 0.5;
  paper.fillRect(rect.x, rect.y + rect.height - 10, rect.width * share, 10);
}
