// Which part of the picture a canvas shows, and what of a scene lies in it.
import type { ArrowMark, CardMark, PanelMark, Scene } from '../../../graph/scene.ts';
import type { Edges } from './box-index.ts';

/** A point p of the picture stands at p * k + (x, y), in CSS pixels; `pixels` are device pixels per CSS pixel. */
export interface View {
  readonly k: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: number;
}

/** The part of the picture that is in view, and a little around it. */
export function areaOf({ k, x, y, width, height }: View, around = 0): Edges {
  return { left: (-x - around) / k, top: (-y - around) / k, right: (width - x + around) / k, bottom: (height - y + around) / k };
}

/** The view with room around it on all sides, as a share of its size; less where the picture would have too many pixels to be kept. */
export function roomier(view: View, share: number, mostPixels: number): View {
  const own = view.width * view.height * view.pixels ** 2;
  const grown = Math.min(share, Math.max(0, (Math.sqrt(mostPixels / Math.max(1, own)) - 1) / 2));
  const [wide, high] = [Math.round(view.width * grown), Math.round(view.height * grown)];
  return { ...view, x: view.x + wide, y: view.y + high, width: view.width + 2 * wide, height: view.height + 2 * high };
}

export function contains(outer: Edges, inner: Edges): boolean {
  return outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;
}

export interface InView {
  readonly panels: readonly PanelMark[];
  readonly arrows: readonly ArrowMark[];
  readonly cards: readonly CardMark[];
}

/** The bounds of all marks in one flat array. A scan of 70,000 of them takes a fifth of a millisecond, less than any tree costs to build, so a new scene can be painted at once. */
export class SceneBounds {
  readonly #scene: Scene;
  readonly #panels: Float32Array;
  readonly #arrows: Float32Array;
  readonly #cards: Float32Array;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#panels = boundsOf(scene.panels, rectBounds);
    this.#arrows = boundsOf(scene.arrows, arrowBounds);
    this.#cards = boundsOf(scene.cards, rectBounds);
  }

  inView(area: Edges): InView {
    const { panels, arrows, cards } = this.#scene;
    return { panels: touching(panels, this.#panels, area), arrows: touching(arrows, this.#arrows, area), cards: touching(cards, this.#cards, area) };
  }
}

function boundsOf<T>(marks: readonly T[], put: (mark: T, into: Float32Array, at: number) => void): Float32Array {
  const bounds = new Float32Array(marks.length * 4);
  marks.forEach((mark, index) => {
    put(mark, bounds, index * 4);
  });
  return bounds;
}

/** Signs and plates stick out of a card by this much. */
const RIM = 26;
/** Half the width of the widest pill with a value. */
const VALUE = 70;

function rectBounds({ rect }: PanelMark | CardMark, into: Float32Array, at: number): void {
  into[at] = rect.x - RIM;
  into[at + 1] = rect.y - RIM;
  into[at + 2] = rect.x + rect.width + RIM;
  into[at + 3] = rect.y + rect.height + RIM;
}

/** The line, its bands and head, and the mark on its middle. */
function arrowBounds({ points, middle, pill, emphasis, badge }: ArrowMark, into: Float32Array, at: number): void {
  const half = emphasis === 'chosen' ? 2 * pill.width + 40 : badge ? VALUE : RIM;
  let [left, top, right, bottom] = [middle[0] - half, middle[1] - RIM, middle[0] + half, middle[1] + RIM];
  for (const [x, y] of points) {
    left = Math.min(left, x - RIM);
    top = Math.min(top, y - RIM);
    right = Math.max(right, x + RIM);
    bottom = Math.max(bottom, y + RIM);
  }
  into[at] = left;
  into[at + 1] = top;
  into[at + 2] = right;
  into[at + 3] = bottom;
}

function touching<T>(marks: readonly T[], bounds: Float32Array, area: Edges): T[] {
  const found: T[] = [];
  for (let mark = 0, at = 0; mark < marks.length; mark += 1, at += 4) {
    const isBeside = (bounds[at] as number) > area.right || (bounds[at + 2] as number) < area.left;
    if (!isBeside && (bounds[at + 1] as number) <= area.bottom && (bounds[at + 3] as number) >= area.top) found.push(marks[mark] as T);
  }
  return found;
}
