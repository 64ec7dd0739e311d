// The whole map at the size of a stamp: grounds of open groups, and cards, with what is chosen standing out.
import type { Scene } from '../../../graph/scene.ts';
import type { Palette } from '../../../graph/scene-svg.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export function smallScale(scene: Size, box: Size): number {
  return Math.min(box.width / Math.max(1, scene.width), box.height / Math.max(1, scene.height));
}

/** A card is never smaller than a dot that can be seen. */
const LEAST = 1.2;

export function paintSmall(canvas: HTMLCanvasElement, scene: Scene, palette: Palette, box: Size, pixels: number): void {
  const scale = smallScale(scene, box);
  canvas.width = Math.max(1, Math.ceil(scene.width * scale * pixels));
  canvas.height = Math.max(1, Math.ceil(scene.height * scale * pixels));
  const paper = canvas.getContext('2d');
  if (!paper) return;
  const k = scale * pixels;
  paper.fillStyle = palette.hover ?? '#eee';
  for (const { rect } of scene.panels) paper.fillRect(rect.x * k, rect.y * k, rect.width * k, rect.height * k);
  for (const { rect, emphasis } of scene.cards) {
    const isNear = emphasis === 'chosen' || emphasis === 'near';
    paper.fillStyle = (isNear ? palette.accent : emphasis === 'faded' ? palette['line-faded'] : palette.line) ?? '#888';
    paper.fillRect(rect.x * k, rect.y * k, Math.max(LEAST * pixels, rect.width * k), Math.max(LEAST * pixels, rect.height * k));
  }
}
