// Where the window looks on the map: pan, zoom, fit, and keeping one node in place when the picture changes. Knows the element that holds the map, not what is drawn in it.
import { select, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3';
import type { Rect } from '../../graph/layout/layout.ts';
import type { Picture } from '../../workspace/state.ts';
import { leastMove, moveClear, type Place, partIn, readableIn, SCALE, wholeIn } from './fit.ts';
import { homeOf } from './home.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is near enough to read when the camera goes to something. */
const COMING = 0.7;

/** What lies over the lower part of the map and is to be kept free. */
const COVERS = '.overview';

export class Camera {
  #stage: HTMLElement | null = null;
  #behaviour: ZoomBehavior<HTMLElement, unknown> | null = null;
  #picture: Picture | null = null;
  #size: Size = { width: 0, height: 0 };
  /** Whether the camera still stands as it was fitted: then it follows the size of the window. */
  #fitted: 'readable' | 'whole' | 'part' | null = null;
  /** The part of the picture that is aimed at, when that is how it was fitted. */
  #part: Rect | null = null;
  readonly #listeners = new Set<() => void>();
  /** The size of the browser window when the map last had another size. */
  #window = '';
  /** How wide the map was and where it stood before it gave way to what was chosen and the panel of that; null when the map was moved since. */
  #aside: { readonly width: number; readonly transform: ZoomTransform } | null = null;
  /** Where it stood when the map was left for another form. */
  #kept: { readonly picture: Picture | null; readonly transform: ZoomTransform } | null = null;

  /** The smallest scale at which the names of the picture can be read. */
  readable: () => number = () => SCALE.readable;

  /** What is chosen, to be kept in view when a panel opens beside the map. */
  chosen: () => Rect | null = () => null;

  /** Whether a fitted picture is fitted anew when the map gets another height, as when the timeline comes under it. */
  followsHeight = false;

  /** Says of a press whether something else than the camera takes it, such as a card that is dragged. */
  holds: (event: Event) => boolean = () => false;

  get transform(): ZoomTransform {
    return this.#stage ? zoomTransform(this.#stage) : zoomIdentity;
  }

  get size(): Size {
    return this.#size;
  }

  /** Called after each change of place, scale or size. The answer stops listening. */
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes hold of the element that shows the map. The answer lets go. */
  attach(stage: HTMLElement): () => void {
    this.#stage = stage;
    this.#behaviour = zoom<HTMLElement, unknown>()
      .scaleExtent([SCALE.least, SCALE.most])
      .filter((event: MouseEvent) => !event.button && (event.type === 'wheel' || (!event.ctrlKey && !this.holds(event))))
      .on('zoom', (event: { sourceEvent: unknown }) => this.#moved(Boolean(event.sourceEvent)));
    select(stage).call(this.#behaviour).on('dblclick.zoom', null);
    const observer = new ResizeObserver(([entry]) => entry && this.#resized(entry.contentRect));
    observer.observe(stage);
    if (this.#kept && this.#kept.picture === this.#picture) this.#set(this.#kept.transform);
    else this.#size = { width: 0, height: 0 };
    return () => {
      this.#kept = { picture: this.#picture, transform: this.transform };
      observer.disconnect();
      select(stage).on('.zoom', null);
      this.#stage = null;
    };
  }

  #moved(isByHand: boolean): void {
    if (isByHand) this.#leave();
    for (const listener of this.#listeners) listener();
  }

  /** With the window the picture is fitted anew, if it was fitted; a panel that opens or closes moves it as little as possible. */
  #resized({ width, height }: Size): void {
    const [was, before] = [this.#size, this.#window];
    this.#size = { width, height };
    this.#window = `${window.innerWidth} ${window.innerHeight}`;
    if (was.width === 0) this.open();
    else if (before !== this.#window || (this.followsHeight && width === was.width && height !== was.height)) this.refit();
    else if (this.#fitted === 'part' && (width === was.width || !this.chosen())) this.refit();
    else if (width < was.width) this.#makeRoom(was.width);
    else if (width === this.#aside?.width) this.#comeBack(this.#aside.transform);
    this.#moved(false);
  }

  #makeRoom(width: number): void {
    this.#aside ??= { width, transform: this.transform };
    const rect = this.chosen();
    if (rect) this.nudge(rect);
  }

  #comeBack(transform: ZoomTransform): void {
    this.#aside = null;
    this.#set(transform);
  }

  /** The map was moved: it no longer stands as it was fitted, and has nowhere to come back to. */
  #leave(): void {
    this.#fitted = null;
    this.#aside = null;
  }

  /** As it was fitted, in the size that the map has now. */
  refit(): void {
    if (this.#fitted === 'whole') this.fit();
    else if (this.#fitted === 'readable') this.open();
    else if (this.#fitted === 'part' && this.#part) this.zoomTo(this.#part);
  }

  /** Moves as little as possible so that something lies in view, free of what lies over the map. */
  nudge(rect: Rect): void {
    const [left, top] = this.transform.apply([rect.x, rect.y]);
    const { k, x, y } = this.transform;
    const seen = { x: left, y: top, width: rect.width * k, height: rect.height * k };
    const [dx, dy] = leastMove(seen, this.#size);
    const [cx, cy] = moveClear({ ...seen, x: left + dx, y: top + dy }, this.covers());
    if (dx + cx === 0 && dy + cy === 0) return;
    this.#aside ??= { width: this.#size.width, transform: this.transform };
    this.#place({ k, x: x + dx + cx, y: y + dy + cy });
  }

  /** The size as it is now: what lies beside the map may have changed in this very turn. */
  #look(): boolean {
    const [width, height] = [this.#stage?.clientWidth ?? 0, this.#stage?.clientHeight ?? 0];
    if (width > 0 && this.#size.width > 0) this.#size = { width, height };
    return this.#size.width > 0;
  }

  /** Another picture: its anchor stays where it is on screen; without an anchor the picture is opened anew. */
  setPicture(picture: Picture): void {
    const before = this.#picture;
    if (before === picture) return;
    this.#picture = picture;
    const [was, is] = [picture.anchor && before?.laidOut.rects[picture.anchor], picture.anchor && picture.laidOut.rects[picture.anchor]];
    if (was && is) this.#set(this.transform.translate(was.x - is.x, was.y - is.y));
    else this.open();
    if (was && is) this.#leave();
  }

  #set(next: ZoomTransform): void {
    if (this.#stage && this.#behaviour) select(this.#stage).call(this.#behaviour.transform, next);
  }

  #place({ k, x, y }: Place): void {
    this.#set(zoomIdentity.translate(x, y).scale(k));
  }

  /** All of the picture, however small. */
  readonly fit = (): void => {
    if (!this.#picture || !this.#look()) return;
    this.#place(wholeIn(this.#picture.laidOut, this.#size, this.covers()));
    this.#aside = null;
    this.#fitted = 'whole';
  };

  /** All of the picture if it can be read so, else the part that matters most. */
  readonly open = (): void => {
    if (!this.#picture || !this.#look()) return;
    const scale = this.readable();
    const longest = { width: this.#size.width / scale, height: this.#size.height / scale };
    this.#place(readableIn(this.#picture.laidOut, this.#size, this.covers(), homeOf(this.#picture, longest), scale));
    this.#aside = null;
    this.#fitted = 'readable';
  };

  /** What lies over the map, in pixels of the window from its upper left corner. */
  covers(): Rect[] {
    const stage = this.#stage?.getBoundingClientRect();
    if (!stage) return [];
    const covers = [...(this.#stage?.parentElement?.querySelectorAll(COVERS) ?? [])].map((element) => element.getBoundingClientRect());
    return covers.map(({ left, top, width, height }) => ({ x: left - stage.left, y: top - stage.top, width, height }));
  }

  /** Larger or smaller around a point of the window; without one around its middle. */
  zoomBy(factor: number, at: readonly [number, number] = [this.#size.width / 2, this.#size.height / 2]): void {
    const now = this.transform;
    const k = Math.min(SCALE.most, Math.max(SCALE.least, now.k * factor));
    const [px, py] = now.invert([at[0], at[1]]);
    this.#place({ k, x: at[0] - px * k, y: at[1] - py * k });
    this.#leave();
  }

  /** Moves what is seen by pixels of the window. */
  panBy(x: number, y: number): void {
    const now = this.transform;
    this.#place({ k: now.k, x: now.x + x, y: now.y + y });
    this.#leave();
  }

  /** A point of the picture to the middle of the window. */
  moveTo(x: number, y: number, k = this.transform.k): void {
    this.#place({ k, x: this.#size.width / 2 - x * k, y: this.#size.height / 2 - y * k });
    this.#leave();
  }

  /** From one place to another in so many milliseconds (0 = at once); `from` null = from where it stands. */
  glide(from: Place | null, to: Place, milliseconds: number): void {
    if (!this.#stage || !this.#behaviour) return;
    select(this.#stage).interrupt();
    if (from) this.#place(from);
    this.#leave();
    const there = zoomIdentity.translate(to.x, to.y).scale(to.k);
    if (milliseconds === 0) this.#set(there);
    else select(this.#stage).transition().duration(milliseconds).call(this.#behaviour.transform, there);
  }

  /** Whether it stands as the picture was fitted: nobody moved it. */
  get isFitted(): boolean {
    return this.#fitted !== null;
  }

  /** What of the picture is in view. */
  get inView(): Rect {
    const [[left, top], [right, bottom]] = [this.transform.invert([0, 0]), this.transform.invert([this.#size.width, this.#size.height])];
    return { x: left, y: top, width: right - left, height: bottom - top };
  }

  /** To the middle, near enough to read. */
  centreOn({ x, y, width, height }: Rect): void {
    this.moveTo(x + width / 2, y + height / 2, Math.max(this.transform.k, COMING));
  }

  /** As near as fits, with some of its surroundings; it stays so while bars and panels come and go, until the map is moved. */
  zoomTo(rect: Rect): void {
    if (!this.#look()) return;
    this.#place(partIn(rect, this.#size, this.covers()));
    this.#leave();
    this.#fitted = 'part';
    this.#part = rect;
  }
}
