// Draws moving packages over the map, as squares of pixels written into one image for each frame.
import type { ArrowMark } from '../../../graph/scene.ts';
import { PackageWays } from './package-ways.ts';
import { squares } from './squares.ts';
import { areaOf, type View } from './view.ts';

/** Half the side of a package, in pixels of the picture. */
const HALF = 3.5;

export class PackageLayer {
  readonly #canvas: HTMLCanvasElement;
  #arrows: readonly ArrowMark[] = [];
  #ways: PackageWays | null = null;
  #image: ImageData | null = null;
  #pixels = new Uint32Array(0);
  #inside = 0;
  #rim = 0;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
  }

  /** Arrows that run as before keep the ways that were worked out. */
  setArrows(arrows: readonly ArrowMark[]): void {
    const before = this.#arrows;
    this.#arrows = arrows;
    if (before.length !== arrows.length || !arrows.every((mark, at) => runsAlike(mark, before[at]))) this.#ways = null;
  }

  /** Colours as CSS writes them. */
  setColours(inside: string, rim: string): void {
    this.#inside = asPixel(inside);
    this.#rim = asPixel(rim);
  }

  clear(): void {
    this.#canvas.getContext('2d')?.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
  }

  /** Draws the packages of this moment; answers how many are in view. */
  draw(view: View, seconds: number): number {
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context || view.width < 1 || view.height < 1) return 0;
    this.#ways ??= new PackageWays(this.#arrows);
    this.#fit(context, Math.round(view.width), Math.round(view.height));
    this.#pixels.fill(0);
    const half = Math.max(1, Math.min(5, Math.round(HALF * view.k)));
    const { k, x, y } = view;
    const square = squares(this.#pixels, this.#canvas.width, this.#canvas.height, half, this.#inside, this.#rim);
    const count = this.#ways.each(seconds, areaOf(view), (px, py) => square(Math.round(px * k + x), Math.round(py * k + y)));
    if (this.#image) context.putImageData(this.#image, 0, 0);
    return count;
  }

  #fit(context: CanvasRenderingContext2D, width: number, height: number): void {
    if (this.#image?.width === width && this.#image.height === height) return;
    this.#canvas.width = width;
    this.#canvas.height = height;
    this.#image = context.createImageData(width, height);
    this.#pixels = new Uint32Array(this.#image.data.buffer);
  }
}

/** A colour as the four bytes of a pixel, in the order of this machine. */
function asPixel(colour: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return 0xff000000;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0xff000000;
}

function runsAlike(a: ArrowMark, b: ArrowMark | undefined): boolean {
  return a === b || (a.id === b?.id && a.points === b.points && a.interval === b.interval && a.emphasis === b.emphasis);
}
