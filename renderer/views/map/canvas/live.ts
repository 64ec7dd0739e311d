// What is painted in the window itself, frame by frame: the mark under the pointer, a card that is dragged, and the way from one picture to the next.
import type { ArrowMark, CardMark, PanelMark, Scene } from '../../../graph/scene.ts';
import { MOST_MOVING, seenFrom, stayingAt, TRANSITION, type Transition, transitionBetween } from './between.ts';
import type { Hit } from './hit.ts';
import { paintArrow, paintMiddle } from './paint-arrow.ts';
import { paintCard } from './paint-card.ts';
import { paintPanelTitle } from './paint-panel.ts';
import { lookAt, paintMarks, prepare, stand } from './paint-scene.ts';
import { colour, type Look, measureOn, type PaintStyle, type Paper } from './paper.ts';
import { areaOf, type InView, SceneBounds, type View } from './view.ts';

const makePaper = (width: number, height: number) => new OffscreenCanvas(width, height).getContext('2d');

const NO_MARKS: InView = { panels: [], arrows: [], cards: [] };

interface Leaving {
  readonly bounds: SceneBounds;
  readonly view: View;
}

interface Running {
  readonly transition: Transition;
  readonly view: View;
  readonly fresh: OffscreenCanvasRenderingContext2D | null;
  readonly until: number;
}

export class LivePainter {
  readonly #withTransitions: () => boolean;
  #scene: Scene | null = null;
  #bounds: SceneBounds | null = null;
  #style: PaintStyle | null = null;
  #look: { readonly look: Look; readonly k: number; readonly pixels: number } | null = null;
  #hovered: Hit | null = null;
  #dragged: { readonly id: string; readonly dx: number; readonly dy: number } | null = null;
  #leaving: Leaving | null = null;
  #running: Running | null = null;
  #held: View | null = null;

  constructor(withTransitions: () => boolean) {
    this.#withTransitions = withTransitions;
  }

  /** The picture that is on screen is about to be replaced by one with other places. */
  leave(scene: Scene, view: View): void {
    this.#held = view;
    this.#running = null;
    this.#leaving = this.#withTransitions() ? { bounds: this.#bounds ?? new SceneBounds(scene), view } : null;
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#bounds = new SceneBounds(scene);
    this.#hovered = null;
  }

  setStyle(style: PaintStyle): void {
    this.#style = style;
    this.#look = null;
  }

  /** Answers whether anything changed. */
  setHovered(hit: Hit | null): boolean {
    const isSame = hit?.kind === this.#hovered?.kind && hit?.mark === this.#hovered?.mark;
    this.#hovered = hit;
    return !isSame;
  }

  setDragged(id: string | null, dx: number, dy: number): void {
    this.#dragged = id === null ? null : { id, dx, dy };
  }

  get isMoving(): boolean {
    return this.#running !== null || this.#leaving !== null;
  }

  /** Until the new places are painted the old picture stays where it is on screen. */
  held(view: View, isReady: boolean): View {
    if (isReady) this.#held = null;
    return this.#held ?? view;
  }

  /** Paints the map on its way, if it is on its way; false when the kept picture is to be shown. */
  drawTransition(paper: Paper, view: View, time: number, isReady: boolean): boolean {
    if (this.#leaving && this.#bounds) this.#begin(paper, this.#leaving, view, time);
    this.#leaving = null;
    const running = this.#running;
    if (!running || !this.#style) return false;
    const share = 1 - (running.until - time) / TRANSITION;
    if (running.view !== view || (share >= 1 && isReady)) {
      this.#running = null;
      return false;
    }
    prepare(paper, view, this.#style.palette.canvas ?? '#fff');
    paintMarks(paper, stayingAt(running.transition, share), this.#lookAt(paper, view));
    if (running.fresh) this.#blend(paper, running.fresh, share);
    return true;
  }

  #blend(paper: Paper, fresh: OffscreenCanvasRenderingContext2D, share: number): void {
    paper.setTransform(1, 0, 0, 1, 0, 0);
    paper.globalAlpha = Math.max(0, Math.min(1, share));
    paper.drawImage(fresh.canvas, 0, 0);
    paper.globalAlpha = 1;
  }

  #begin(paper: Paper, { bounds, view: was }: Leaving, view: View, time: number): void {
    const before = bounds.inView(areaOf(was));
    const after = this.#bounds?.inView(areaOf(view)) ?? NO_MARKS;
    if (sizeOf(before) + sizeOf(after) > 2 * MOST_MOVING) return;
    const transition = transitionBetween(seenFrom(before, was, view), after);
    this.#running = { transition, view, fresh: this.#painted(paper, transition.fresh, view), until: time + TRANSITION };
  }

  #painted(paper: Paper, marks: InView, view: View): OffscreenCanvasRenderingContext2D | null {
    const fresh = makePaper(Math.ceil(view.width * view.pixels), Math.ceil(view.height * view.pixels));
    if (!fresh) return null;
    stand(fresh, view);
    paintMarks(fresh, marks, this.#lookAt(paper, view));
    return fresh;
  }

  /** The mark under the pointer, and a dragged card, over the kept picture. */
  drawOver(paper: Paper, view: View): void {
    if (!this.#style || (!this.#hovered && !this.#dragged)) return;
    stand(paper, view);
    const look = this.#lookAt(paper, view);
    if (this.#hovered) paintHovered(paper, this.#hovered, look);
    const dragged = this.#dragged;
    const card = dragged && this.#scene?.cards.find((mark) => mark.id === dragged.id);
    const panel = dragged && this.#scene?.panels.find((mark) => mark.id === dragged.id);
    if (dragged && panel) paintOutline(paper, panel, dragged, look);
    if (dragged && card) paintCard(paper, { ...card, rect: { ...card.rect, x: card.rect.x + dragged.dx, y: card.rect.y + dragged.dy } }, look, true);
  }

  /** Before anything was painted elsewhere: paints what is in view here and now, when that is little enough; false when it is not. */
  drawFirst(paper: Paper, view: View): boolean {
    const marks = this.#bounds?.inView(areaOf(view)) ?? NO_MARKS;
    if (!this.#style || sizeOf(marks) > MOST_MOVING) return false;
    prepare(paper, view, this.#style.palette.canvas ?? '#fff');
    paintMarks(paper, marks, this.#lookAt(paper, view));
    return true;
  }

  #lookAt(paper: Paper, view: View): Look {
    const area = areaOf(view, 40 * Math.max(1, view.k));
    if (this.#look?.k === view.k && this.#look.pixels === view.pixels) return { ...this.#look.look, area };
    const style = this.#style as PaintStyle;
    const measure = this.#look?.look.measure ?? measureOn(makePaper(1, 1) ?? paper, style.family);
    const look = lookAt(paper, style, view, measure, makePaper);
    this.#look = { look, k: view.k, pixels: view.pixels };
    return look;
  }
}

function sizeOf({ panels, arrows, cards }: InView): number {
  return panels.length + arrows.length + cards.length;
}

/** Where a panel that is dragged would come to lie. */
function paintOutline(paper: Paper, { rect }: PanelMark, { dx, dy }: { readonly dx: number; readonly dy: number }, look: Look): void {
  paper.strokeStyle = colour(look, 'accent');
  paper.lineWidth = 2 / look.scale;
  paper.setLineDash([6 / look.scale, 4 / look.scale]);
  paper.strokeRect(rect.x + dx, rect.y + dy, rect.width, rect.height);
  paper.setLineDash([]);
}

function paintHovered(paper: Paper, hit: Hit, look: Look): void {
  if (hit.kind === 'card' || hit.kind === 'toggle') paintCard(paper, hit.mark as CardMark, look, true);
  if (hit.kind === 'title' || hit.kind === 'fold') paintPanelTitle(paper, hit.mark as PanelMark, look, hit.kind === 'fold' ? 24 : undefined);
  if (hit.kind !== 'arrow') return;
  paintArrow(paper, hit.mark as ArrowMark, look, true);
  paintMiddle(paper, hit.mark as ArrowMark, look);
}
