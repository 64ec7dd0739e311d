// Keeps the painted picture a bit larger than the window, moves it while the view moves, and asks for a new one when it no longer serves.
import type { Lane, Painter, Picture } from './painter.ts';
import type { Paper } from './paper.ts';
import { areaOf, contains, roomier, type View } from './view.ts';

/** Room around the window that is painted beforehand, as a share of the window's size on each side. */
const ROOM = 0.3;
/** Pixels of a kept picture: 24 million take 96 MB. */
const MOST_PIXELS = 24e6;
/** The view stands still when it has not changed for this many milliseconds. */
const STILL = 90;
/** A picture may be shown at scales from 1/this to this times its own, while the view moves. */
const STRETCH = 1.6;
/** The longest side of the picture of the whole, in CSS pixels. */
const WHOLE_SIDE = 1400;

export class Pictures {
  readonly #painter: Painter;
  readonly #changed: () => void;
  #near: Picture | null = null;
  #whole: Picture | null = null;
  #view: View | null = null;
  #size = { width: 0, height: 0 };
  #scene = 0;
  /** The first scene with the places that the marks have now. */
  #places = 0;
  #isAsked = false;
  #isStill = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(painter: Painter, changed: () => void) {
    this.#painter = painter;
    this.#changed = changed;
  }

  /** A new scene; `isMoved` when its marks have other places than those of the scene before. */
  setScene(number: number, size: { width: number; height: number }, isMoved: boolean): void {
    this.#scene = number;
    this.#size = size;
    if (isMoved) this.#places = number;
    this.#isAsked = false;
    this.#want();
  }

  /** Other colours: all is to be painted anew. */
  repaint(): void {
    this.#isAsked = false;
    this.#ask();
  }

  setView(view: View): void {
    this.#view = view;
    this.#isStill = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#rest(), STILL);
    this.#want();
  }

  #rest(): void {
    this.#isStill = true;
    this.#want();
  }

  deliver(lane: Lane, picture: Picture): void {
    if (picture.scene < this.#places) release(picture);
    else if (lane === 'whole') this.#keepWhole(picture);
    else this.#keepNear(picture);
    this.#changed();
  }

  #keepWhole(picture: Picture): void {
    release(this.#whole);
    this.#whole = picture;
  }

  #keepNear(picture: Picture): void {
    release(this.#near);
    this.#near = picture;
    this.#isAsked = false;
    if (this.#whole?.scene !== this.#scene) this.#askWhole();
    this.#want();
  }

  #want(): void {
    if (!this.#isAsked && this.#view && !this.#serves(this.#view)) this.#ask();
  }

  /** While moving a stretched picture will do as long as it fills the window; at rest it must be sharp. */
  #serves(view: View): boolean {
    const near = this.#near;
    if (near?.scene !== this.#scene || near.view.pixels !== view.pixels) return false;
    const stretch = near.view.k / view.k;
    const isSharp = stretch === 1 || (!this.#isStill && stretch < STRETCH && stretch > 1 / STRETCH);
    return isSharp && contains(areaOf(near.view), areaOf(view, this.#isStill ? 0 : Math.min(view.width, view.height) * 0.1));
  }

  #ask(): void {
    if (!this.#view || this.#view.width < 1) return;
    this.#isAsked = true;
    this.#painter.ask('near', roomier(this.#view, ROOM, MOST_PIXELS));
  }

  #askWhole(): void {
    const { width, height } = this.#size;
    const k = Math.min(1, WHOLE_SIDE / Math.max(width, height, 1));
    this.#painter.ask('whole', { k, x: 0, y: 0, width: Math.max(1, width * k), height: Math.max(1, height * k), pixels: 1 });
  }

  /** Whether nothing has been painted yet. */
  get isEmpty(): boolean {
    return this.#near === null;
  }

  /** Whether a picture with the places of now can be shown. */
  get isReady(): boolean {
    return this.#near !== null && this.#near.scene >= this.#places;
  }

  /** Whether what is shown is sharp and of the newest scene. */
  get isSettled(): boolean {
    return !this.#isAsked && this.#isStill && this.#view !== null && this.#serves(this.#view);
  }

  get whole(): Picture | null {
    return this.#whole;
  }

  /** Puts the kept pictures on the paper: the whole under the near one, where that does not reach. */
  draw(paper: Paper, view: View, ground: string): void {
    paper.setTransform(1, 0, 0, 1, 0, 0);
    paper.fillStyle = ground;
    paper.fillRect(0, 0, Math.ceil(view.width * view.pixels), Math.ceil(view.height * view.pixels));
    const near = this.#near;
    const isFilled = near && contains(areaOf(near.view), areaOf(view));
    if (this.#whole && this.#whole.scene >= this.#places && !isFilled) place(paper, this.#whole, view);
    if (near) place(paper, near, view);
  }

  stop(): void {
    clearTimeout(this.#timer);
    release(this.#near);
    release(this.#whole);
    [this.#near, this.#whole] = [null, null];
  }
}

function release(picture: Picture | null): void {
  if (picture && 'close' in picture.image) picture.image.close();
}

/** At its own scale a picture is put on whole pixels, so that it stays sharp. */
function place(paper: Paper, { image, view: own }: Picture, view: View): void {
  const stretch = view.k / own.k;
  const [x, y] = [(view.x - own.x * stretch) * view.pixels, (view.y - own.y * stretch) * view.pixels];
  if (stretch === 1 && own.pixels === view.pixels) {
    paper.drawImage(image, Math.round(x), Math.round(y));
    return;
  }
  const factor = (stretch * view.pixels) / own.pixels;
  paper.imageSmoothingQuality = 'low';
  paper.drawImage(image, x, y, image.width * factor, image.height * factor);
}
