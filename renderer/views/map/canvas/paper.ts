// What a painter needs besides the marks: a context to draw on, the colours and font of the page, and how near the viewer is.
import type { Palette } from '../../../graph/scene-svg.ts';
import type { Measure } from '../../../graph/text-fit.ts';
import type { Edges } from './box-index.ts';
import type { Detail } from './detail.ts';

export type Paper = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Colours by role and the page's font family. Survives a structured clone. */
export interface PaintStyle {
  readonly palette: Palette;
  readonly family: string;
  /** Whether packages are painted as marks that stand still. */
  readonly withPackages: boolean;
}

/** `scale` is CSS pixels per pixel of the picture; `area` is the part of the picture that is seen, and some room around it; `hatch` fills what is not known for certain. */
export interface Look {
  readonly style: PaintStyle;
  readonly detail: Detail;
  readonly scale: number;
  readonly area: Edges;
  readonly hatch: CanvasPattern | string;
  readonly measure: Measure;
}

export function colour(look: Look, role: string): string {
  return look.style.palette[role] ?? '#000';
}

const SHAPES = new Map<string, Path2D>();

/** The shape of an SVG path; each is parsed once. */
export function shape(path: string): Path2D {
  const known = SHAPES.get(path) ?? new Path2D(path);
  SHAPES.set(path, known);
  return known;
}

/** Widths by the paper's own font; each text is measured once. */
export function measureOn(paper: Paper, family: string): Measure {
  const known = new Map<string, number>();
  return (text, size, isBold) => {
    const key = `${size} ${isBold} ${text}`;
    const width = known.get(key) ?? measured(paper, `${isBold ? 600 : 400} ${size}px ${family}`, text);
    known.set(key, width);
    return width;
  };
}

function measured(paper: Paper, font: string, text: string): number {
  paper.font = font;
  return paper.measureText(text).width;
}

/** Words at a place; `size` in pixels of the picture. */
export function write(paper: Paper, look: Look, text: string, at: { x: number; y: number; size: number; isBold?: boolean; role?: string }): void {
  paper.font = `${at.isBold ? 600 : 400} ${at.size}px ${look.style.family}`;
  paper.fillStyle = colour(look, at.role ?? 'text');
  paper.fillText(text, at.x, at.y);
}

/** Side of a tile on which one diagonal stripe meets itself: stripes of the pattern in the SVG stand 5 apart. */
const TILE = 5 * Math.SQRT2;

/** Diagonal stripes as in the SVG, sharp at this number of device pixels per pixel of the picture. */
export function hatchPattern(paper: Paper, stripe: string, pixels: number, makePaper: (size: number) => Paper | null): CanvasPattern | string {
  const size = Math.max(3, Math.round(TILE * pixels));
  const tile = makePaper(size);
  if (!tile) return stripe;
  tile.strokeStyle = stripe;
  tile.lineWidth = Math.max(0.6, (0.7 * size) / TILE);
  tile.beginPath();
  for (const shift of [-size, 0, size]) {
    tile.moveTo(shift - size * 0.5, size * 1.5);
    tile.lineTo(shift + size * 1.5, -size * 0.5);
  }
  tile.stroke();
  const pattern = paper.createPattern(tile.canvas, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(TILE / size));
  return pattern ?? stripe;
}
