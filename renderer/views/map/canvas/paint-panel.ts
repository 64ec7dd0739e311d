// A panel (open group) on a canvas, and the names of open groups that stay readable from far away.
import type { PanelMark } from '../../../graph/scene.ts';
import { panelRole } from '../../../graph/svg-nodes.ts';
import { voicePlace } from '../../../graph/voice-mark.ts';
import { barTitle } from './detail.ts';
import { fitsBar, placedNames } from './names.ts';
import { paintPin, paintRing, paintVoice, voiceScale } from './paint-signs.ts';
import { colour, type Look, type Paper, write } from './paper.ts';

export function paintPanel(paper: Paper, mark: PanelMark, look: Look): void {
  const { x, y, width, height } = mark.rect;
  paper.beginPath();
  paper.roundRect(x, y, width, height, mark.kind === 'organisation' ? 8 : 6);
  paper.fillStyle = colour(look, panelRole(mark));
  paper.fill();
  paper.strokeStyle = colour(look, mark.emphasis === 'chosen' ? 'accent' : 'border');
  paper.lineWidth = mark.emphasis === 'chosen' ? 2 : mark.isOwn ? 1.5 : 1;
  paper.setLineDash(mark.isUnknown ? [4, 3] : []);
  paper.stroke();
  paper.setLineDash([]);
  if (fitsBar(look.detail)) paintTitle(paper, mark, look);
  if (mark.isPinned && fitsBar(look.detail)) paintPin(paper, look, x + 2, y - 2);
  paintVoice(paper, look, mark.voices, voicePlace(mark.rect, voiceScale(look)), voiceScale(look));
}

/** The title bar under the pointer. */
export function paintPanelTitle(paper: Paper, mark: PanelMark, look: Look, width = Math.max(24, mark.rect.width - 8)): void {
  if (!fitsBar(look.detail)) return;
  paintBar(paper, mark, look, width);
  paintTitle(paper, mark, look);
}

/** The last `width` pixels of the bar. */
function paintBar(paper: Paper, { rect }: PanelMark, look: Look, width: number): void {
  paper.beginPath();
  paper.roundRect(rect.x + rect.width - 4 - width, rect.y + 4, width, 26, 4);
  paper.fillStyle = colour(look, 'hover');
  paper.fill();
}

function paintTitle(paper: Paper, mark: PanelMark, look: Look): void {
  const { x, y, width } = mark.rect;
  const { title, size } = barTitle(mark, look.detail, look.measure);
  write(paper, look, title, {
    x: x + 12,
    y: y + 17 + Math.round(size / 3),
    size,
    isBold: true,
    role: mark.emphasis === 'faded' ? 'quiet' : 'text',
  });
  if (look.detail.kind === 'far') return;
  paper.beginPath();
  paper.moveTo(x + width - 20, y + 15);
  paper.lineTo(x + width - 16, y + 19);
  paper.lineTo(x + width - 12, y + 15);
  paper.strokeStyle = colour(look, 'quiet');
  paper.lineWidth = 1.6;
  paper.stroke();
  if (look.detail.kind === 'all' && mark.completeness !== null) paintRing(paper, look, mark, x + width - 34, y + 17);
}

/** From far away: the names of open groups, over what is in them. */
export function paintNames(paper: Paper, panels: readonly PanelMark[], look: Look): void {
  if (fitsBar(look.detail)) return;
  const size = look.detail.panelSize;
  for (const { mark, title, x, y } of placedNames(panels, look.detail, look.measure)) {
    paper.font = `600 ${size}px ${look.style.family}`;
    paper.lineJoin = 'round';
    paper.lineWidth = size / 3;
    paper.strokeStyle = colour(look, panelRole(mark));
    paper.strokeText(title, x, y);
    paper.lineJoin = 'miter';
    write(paper, look, title, { x, y, size, isBold: true, role: mark.emphasis === 'faded' ? 'quiet' : 'text' });
  }
}
