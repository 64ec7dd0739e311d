// What lies under the pointer: the topmost card, the mark or line of an arrow, the title or ground of a panel. Answers at once, also before its quadtrees are built.
import { CARD } from '../../../graph/boxes.ts';
import type { Point } from '../../../graph/layout/layout.ts';
import type { ArrowMark, CardMark, PanelMark, Scene } from '../../../graph/scene.ts';
import { levelPill, middleSign, pillWidth } from '../../../graph/svg-arrows.ts';
import { BoxIndex } from './box-index.ts';
import { FAR } from './detail.ts';

/** `toggle` is the sign on a card that opens it; `title` the bar of a panel, `fold` the sign on it that closes the panel. */
export type Hit =
  | { readonly kind: 'card' | 'toggle'; readonly mark: CardMark }
  | { readonly kind: 'panel' | 'title' | 'fold'; readonly mark: PanelMark }
  | { readonly kind: 'arrow'; readonly mark: ArrowMark };

/** An arrow is hit within this distance of its line, in pixels of the picture and at least in pixels of the screen. */
const REACH = 6;

export class SceneHits {
  readonly #scene: Scene;
  readonly #cards = new BoxIndex();
  readonly #pills = new BoxIndex();
  readonly #pillArrow: number[] = [];
  readonly #parts = new BoxIndex();
  readonly #partArrow: number[] = [];
  #isBuilt = false;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Builds the quadtrees in small steps; the answers are the same before it is done, only slower. */
  *build(): Generator<undefined> {
    for (const { rect } of this.#scene.cards) {
      this.#cards.add(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height);
      yield;
    }
    for (const [number, mark] of this.#scene.arrows.entries()) {
      this.#addArrow(mark, number);
      yield;
    }
    this.#isBuilt = true;
  }

  #addArrow(mark: ArrowMark, number: number): void {
    const half = markWidth(mark) / 2;
    if (half > 0) {
      this.#pills.add(mark.middle[0] - half, mark.middle[1] - 12, mark.middle[0] + half, mark.middle[1] + 12);
      this.#pillArrow.push(number);
    }
    for (let at = 1; at < mark.points.length; at += 1) {
      const [a, b] = [mark.points[at - 1] as Point, mark.points[at] as Point];
      this.#parts.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
      this.#partArrow.push(number);
    }
  }

  /** `scale` is CSS pixels per pixel of the picture. */
  at(x: number, y: number, scale: number): Hit | null {
    const card = this.#cardAt(x, y);
    if (card) return { kind: card.hasChildren && scale >= FAR && isOnToggle(card, x, y) ? 'toggle' : 'card', mark: card };
    const arrow = this.#pillAt(x, y, scale) ?? this.#lineAt(x, y, Math.max(REACH, REACH / scale));
    if (arrow) return { kind: 'arrow', mark: arrow };
    const panel = this.#scene.panels.findLast((mark) => isIn(mark, x, y));
    return panel ? { kind: partOf(panel, x, y), mark: panel } : null;
  }

  #cardAt(x: number, y: number): CardMark | undefined {
    if (!this.#isBuilt) return this.#scene.cards.findLast((mark) => isIn(mark, x, y));
    let top = -1;
    this.#cards.within({ left: x, top: y, right: x, bottom: y }, (card) => {
      top = Math.max(top, card);
    });
    return this.#scene.cards[top];
  }

  #pillAt(x: number, y: number, scale: number): ArrowMark | undefined {
    if (scale < FAR) return undefined;
    if (!this.#isBuilt) return this.#scene.arrows.findLast((mark) => isOnPill(mark, x, y));
    let top = -1;
    this.#pills.within({ left: x, top: y, right: x, bottom: y }, (pill) => {
      top = Math.max(top, this.#pillArrow[pill] as number);
    });
    return this.#scene.arrows[top];
  }

  /** The nearest line; of equals the one that was drawn last. */
  #lineAt(x: number, y: number, reach: number): ArrowMark | undefined {
    let [nearest, best] = [-1, reach];
    const look = (number: number) => {
      const distance = distanceTo((this.#scene.arrows[number] as ArrowMark).points, x, y);
      if (distance < best || (distance === best && number > nearest)) [nearest, best] = [number, distance];
    };
    if (!this.#isBuilt) this.#scene.arrows.forEach((_, number) => void look(number));
    else
      this.#parts.within({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }, (part) => look(this.#partArrow[part] as number));
    return this.#scene.arrows[nearest];
  }
}

function isIn({ rect }: CardMark | PanelMark, x: number, y: number): boolean {
  return x >= rect.x && y >= rect.y && x <= rect.x + rect.width && y <= rect.y + rect.height;
}

function isOnToggle({ rect }: CardMark, x: number, y: number): boolean {
  const [middle, height] = [rect.x + rect.width - 16, rect.y + rect.height - CARD.padding - 6];
  return x >= middle - 10 && x <= middle + 14 && Math.abs(y - height) <= 12;
}

/** The sign stands at the end of the bar and is 24 pixels wide; elsewhere the bar chooses the panel. */
function partOf({ rect }: PanelMark, x: number, y: number): 'panel' | 'title' | 'fold' {
  if (Math.abs(y - rect.y - 17) > 13) return 'panel';
  return Math.abs(x - rect.x - rect.width + 16) <= 12 ? 'fold' : 'title';
}

function markWidth(mark: ArrowMark): number {
  if (mark.emphasis === 'chosen') return mark.pill.width + 20;
  const level = levelPill(mark);
  if (level) return level.width;
  const sign = middleSign(mark);
  return sign === null ? 0 : pillWidth(sign === 'hand' ? '' : sign.words);
}

function isOnPill(mark: ArrowMark, x: number, y: number): boolean {
  const half = markWidth(mark) / 2;
  return half > 0 && Math.abs(x - mark.middle[0]) <= half && Math.abs(y - mark.middle[1]) <= 12;
}

/** Distance from a point to a line of straight parts. */
export function distanceTo(points: readonly Point[], x: number, y: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let at = 1; at < points.length; at += 1) best = Math.min(best, toPart(points[at - 1] as Point, points[at] as Point, x, y));
  return best;
}

function toPart(a: Point, b: Point, x: number, y: number): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / square));
  return Math.hypot(x - a[0] - along * dx, y - a[1] - along * dy);
}
