// An arrow on a canvas, as the SVG draws it: band, line by its way of travelling, head, packages that stand still, and the mark on its middle.
import { headScale } from '../../../graph/line-width.ts';
import { HAND_PATH, headPath } from '../../../graph/marks.ts';
import { pointAlong, wayLength } from '../../../graph/paths.ts';
import { LEAST_WAY } from '../../../graph/rhythm.ts';
import type { ArrowMark, Badge } from '../../../graph/scene.ts';
import { DASH, LEVEL_PILL, levelPill, lineRole, lineWidths, middleSign, pillWidth, voiceOnArrow } from '../../../graph/svg-arrows.ts';
import { paintLevel, paintVoice, voiceScale } from './paint-signs.ts';
import { colour, type Look, type Paper, shape, write } from './paper.ts';
import { traceRounded, traceStraight } from './route.ts';
import { runsIn } from './runs.ts';

/** The least width of a line on screen, so that thin lines far away do not vanish. */
const LEAST_LINE = 0.7;

export function paintArrow(paper: Paper, mark: ArrowMark, look: Look, isHovered = false): void {
  if (look.detail.kind === 'far') {
    paintFar(paper, mark, look, isHovered);
    return;
  }
  const runs = runsIn(mark.points, look.area);
  for (const run of runs) {
    paper.beginPath();
    traceRounded(paper, run.points, run.isEnd ? (mark.style === 'query' ? 3 : 7) : 0);
    paper.lineDashOffset = run.before;
    paintBands(paper, mark, look);
    paintLine(paper, mark, look, isHovered);
  }
  paper.lineDashOffset = 0;
  paintHead(paper, mark, look);
  if (look.style.withPackages && mark.emphasis !== 'faded') paintPackages(paper, mark, look);
}

/** From far away only the line and its direction: one straight stroke of one colour. */
function paintFar(paper: Paper, mark: ArrowMark, look: Look, isHovered: boolean): void {
  paper.beginPath();
  traceStraight(paper, mark.points);
  paper.strokeStyle = colour(look, isHovered ? 'accent' : lineRole(mark));
  const isLoud = isHovered || mark.emphasis === 'chosen';
  paper.lineWidth = Math.max(mark.width, (isLoud ? 2.5 : LEAST_LINE) / look.scale);
  const isDashed = mark.isUncertain || mark.style === 'manual';
  if (isDashed) paper.setLineDash([3 / look.scale, 2 / look.scale]);
  paper.stroke();
  if (isDashed) paper.setLineDash([]);
}

/** What lies under the line: the glow of a choice, the level of a signal, the hatching of what is not known for certain. */
function paintBands(paper: Paper, mark: ArrowMark, look: Look): void {
  if (mark.emphasis === 'chosen') band(paper, colour(look, 'accent-ground'), 11, 1);
  if (mark.badge?.level === 'red' || mark.badge?.level === 'amber') band(paper, colour(look, mark.badge.level), 10, 0.22);
  if (mark.isUncertain) band(paper, look.hatch, 11, mark.emphasis === 'faded' ? 0.3 : 0.75);
}

function band(paper: Paper, style: string | CanvasPattern, width: number, opacity: number): void {
  paper.globalAlpha = opacity;
  paper.strokeStyle = style;
  paper.lineWidth = width;
  paper.stroke();
  paper.globalAlpha = 1;
}

function paintLine(paper: Paper, mark: ArrowMark, look: Look, isHovered: boolean): void {
  const dash = DASH[mark.style];
  if (dash) paper.setLineDash([...dash]);
  paper.lineCap = mark.style === 'manual' ? 'round' : 'butt';
  const { line, core } = lineWidths(mark);
  band(paper, colour(look, isHovered ? 'accent' : lineRole(mark)), line, 1);
  paper.setLineDash([]);
  paper.lineCap = 'butt';
  if (core !== null) band(paper, colour(look, 'panel'), core, 1);
}

function paintHead(paper: Paper, mark: ArrowMark, look: Look): void {
  const { tip, angle } = mark.head;
  paper.save();
  paper.translate(tip[0], tip[1]);
  paper.rotate((angle * Math.PI) / 180);
  paper.scale(headScale(mark.width), headScale(mark.width));
  if (mark.style === 'query') {
    paper.strokeStyle = colour(look, lineRole(mark));
    paper.lineWidth = 1.6;
    paper.stroke(shape(headPath(mark.style)));
  } else {
    paper.fillStyle = colour(look, lineRole(mark));
    paper.fill(shape(headPath(mark.style)));
  }
  paper.restore();
}

function paintPackages(paper: Paper, mark: ArrowMark, look: Look): void {
  if (mark.packets === 0 || wayLength(mark.points) < LEAST_WAY) return;
  for (let number = 1; number <= mark.packets; number += 1) {
    const [x, y] = pointAlong(mark.points, number / (mark.packets + 1));
    paper.beginPath();
    paper.roundRect(x - 3.5, y - 3.5, 7, 7, 1.5);
    paper.fillStyle = colour(look, 'accent');
    paper.fill();
    paper.strokeStyle = colour(look, 'panel');
    paper.lineWidth = 1.5;
    paper.stroke();
  }
}

/** Marks of counts are left out where their figures would be smaller than this many pixels on screen. */
const LEAST_FIGURE = 6;

/** The mark on the middle. What is chosen or alarming stays readable from far away. */
export function paintMiddle(paper: Paper, mark: ArrowMark, look: Look): void {
  paintMiddleMark(paper, mark, look);
  paintVoice(paper, look, mark.voices, voiceOnArrow(mark), voiceScale(look));
}

function paintMiddleMark(paper: Paper, mark: ArrowMark, look: Look): void {
  const isChosen = mark.emphasis === 'chosen';
  const isLoud = mark.badge?.level === 'red' || mark.badge?.level === 'amber';
  const [sign, level] = [middleSign(mark), levelPill(mark)];
  if (!isChosen && !isLoud && (look.scale * 11 < LEAST_FIGURE || (sign === null && level === null))) return;
  paper.save();
  paper.translate(mark.middle[0], mark.middle[1]);
  const enlarged = Math.max(1, (isChosen ? 0.9 : 0.75) / look.scale);
  if (isChosen || isLoud) paper.scale(enlarged, enlarged);
  if (isChosen) paintNamePill(paper, mark, look);
  else if (level) paintLevelPill(paper, mark, look, level);
  else paintPill(paper, mark, look, sign === null || sign === 'hand' ? '' : sign.words);
  paper.restore();
}

function paintNamePill(paper: Paper, { pill }: ArrowMark, look: Look): void {
  paper.beginPath();
  paper.roundRect(-pill.width / 2 - 10, -12, pill.width + 20, 24, 12);
  paper.fillStyle = colour(look, 'accent');
  paper.fill();
  paper.textAlign = 'center';
  write(paper, look, pill.text, { x: 0, y: 4, size: 12, isBold: true, role: 'on-accent' });
}

function paintLevelPill(paper: Paper, mark: ArrowMark, look: Look, { badge, width }: { readonly badge: Badge; readonly width: number }): void {
  const left = -width / 2;
  paper.beginPath();
  paper.roundRect(left, -9.5, width, 19, 9.5);
  paintPillGround(paper, mark, look);
  const shift = badge.short ? left + LEVEL_PILL.shape : 0;
  paper.translate(shift, 0);
  paintLevel(paper, look, badge.level);
  paper.translate(-shift, 0);
  if (badge.short) write(paper, look, badge.short, { x: left + LEVEL_PILL.text, y: 4, size: 11, isBold: true });
}

function paintPill(paper: Paper, mark: ArrowMark, look: Look, words: string): void {
  const width = pillWidth(words);
  paper.beginPath();
  paper.roundRect(-width / 2, -8.5, width, 17, 8.5);
  paintPillGround(paper, mark, look);
  if (words) {
    paper.textAlign = 'center';
    write(paper, look, words, { x: 0, y: 4, size: 11, isBold: true, role: mark.emphasis === 'faded' ? 'quiet' : 'text' });
    return;
  }
  paper.scale(0.5, 0.5);
  paper.translate(-12, -12);
  paper.strokeStyle = colour(look, 'second');
  paper.lineWidth = 2;
  paper.stroke(shape(HAND_PATH));
}

function paintPillGround(paper: Paper, mark: ArrowMark, look: Look): void {
  paper.fillStyle = colour(look, 'panel');
  paper.fill();
  paper.strokeStyle = colour(look, lineRole(mark));
  paper.lineWidth = 1;
  paper.stroke();
}
