// The map on a canvas, without React: paints a scene away from the window, moves the picture with the view, answers what lies under a point.
//
//   const map = mountCanvasMap(canvas, scene, { style, worker: new Worker(new URL('./paint.worker.ts', import.meta.url), { type: 'module' }) });
//   map.setView({ k, x, y, width, height, pixels: devicePixelRatio });   // on every change of the camera; paints in the next frame
//   await map.settled();                                                 // sharp and of the newest scene
//   map.setMoving(true);                                                 // packages travel
//   map.hitAt(x, y); map.stop();
//
// `worker: null` paints in short turns in the page itself. The canvas must have a parent: the layer of packages is put beside it.
import type { Scene } from '../../../graph/scene.ts';
import { type Hit, SceneHits } from './hit.ts';
import { LivePainter } from './live.ts';
import { PackageLayer } from './package-layer.ts';
import { type Lane, type Painter, type Picture, TurnPainter } from './painter.ts';
import type { PaintStyle, Paper } from './paper.ts';
import { Pictures } from './pictures.ts';
import type { View } from './view.ts';
import { WorkerPainter } from './worker-painter.ts';

export interface CanvasMapOptions {
  readonly style: PaintStyle;
  readonly worker: Worker | null;
  /** Whether changes of places are shown as movement. */
  readonly withTransitions?: () => boolean;
  /** Called after each frame. */
  readonly onFrame?: (map: CanvasMap) => void;
}

/** Milliseconds of painting or indexing in the page before it gets a turn. */
const TURN = 6;

export function mountCanvasMap(canvas: HTMLCanvasElement, scene: Scene, options: CanvasMapOptions): CanvasMap {
  return new CanvasMap(canvas, scene, options);
}

export class CanvasMap {
  readonly #canvas: HTMLCanvasElement;
  readonly #layer: PackageLayer;
  readonly #layerCanvas = document.createElement('canvas');
  readonly #live: LivePainter;
  readonly #onFrame: CanvasMapOptions['onFrame'];
  #painter: Painter;
  #pictures: Pictures;
  #scene: Scene;
  #style: PaintStyle;
  #hits: SceneHits;
  #number = 0;
  #view: View | null = null;
  #frame = 0;
  #isMoving = false;
  #waiting: (() => void)[] = [];

  constructor(canvas: HTMLCanvasElement, scene: Scene, options: CanvasMapOptions) {
    this.#canvas = canvas;
    this.#scene = scene;
    this.#style = options.style;
    this.#onFrame = options.onFrame;
    this.#layerCanvas.className = 'package-layer';
    canvas.after(this.#layerCanvas);
    this.#layer = new PackageLayer(this.#layerCanvas);
    this.#live = new LivePainter(options.withTransitions ?? (() => false));
    this.#painter = options.worker ? this.#inWorker(options.worker) : this.#inPage();
    this.#pictures = new Pictures(this.#painter, () => this.#schedule());
    this.#hits = new SceneHits(scene);
    this.setStyle(options.style);
    this.#give(scene, true);
  }

  #inWorker(worker: Worker): Painter {
    return new WorkerPainter(
      worker,
      (lane, picture) => this.#pictures.deliver(lane, picture),
      () => this.#fallBack(),
    );
  }

  #inPage(): Painter {
    const makePaper = (width: number, height: number) => new OffscreenCanvas(width, height).getContext('2d');
    return new TurnPainter(makePaper, TURN, (lane: Lane, paper: Paper, view: View, scene: number) =>
      this.#pictures.deliver(lane, { image: paper.canvas, view, scene } as Picture),
    );
  }

  /** A worker that cannot work is replaced by painting in the page. */
  #fallBack(): void {
    this.#painter.stop();
    this.#pictures.stop();
    this.#painter = this.#inPage();
    this.#pictures = new Pictures(this.#painter, () => this.#schedule());
    this.#painter.setStyle(this.#style);
    this.#give(this.#scene, true);
    if (this.#view) this.#pictures.setView(this.#view);
  }

  /** `isMoved` when the marks have other places than in the scene before. */
  setScene(scene: Scene, isMoved: boolean): void {
    if (isMoved && this.#view) this.#live.leave(this.#scene, this.#view);
    this.#scene = scene;
    this.#give(scene, isMoved);
  }

  #give(scene: Scene, isMoved: boolean): void {
    this.#number += 1;
    this.#painter.setScene(scene, this.#number);
    this.#pictures.setScene(this.#number, scene, isMoved);
    this.#live.setScene(scene);
    this.#hits = new SceneHits(scene);
    inTurns(this.#hits.build());
    this.#layer.setArrows(scene.arrows);
    this.#schedule();
  }

  setStyle(style: PaintStyle): void {
    this.#style = style;
    this.#painter.setStyle(style);
    this.#live.setStyle(style);
    this.#layer.setColours(style.palette.accent ?? '#000', style.palette.panel ?? '#fff');
    this.#pictures.repaint();
    this.#schedule();
  }

  setView(view: View): void {
    const now = this.#view;
    if (
      now &&
      now.k === view.k &&
      now.x === view.x &&
      now.y === view.y &&
      now.width === view.width &&
      now.height === view.height &&
      now.pixels === view.pixels
    )
      return;
    this.#view = view;
    this.#pictures.setView(view);
    this.#schedule();
  }

  /** Whether packages travel along the arrows. */
  setMoving(isMoving: boolean): void {
    this.#isMoving = isMoving;
    if (!isMoving) this.#layer.clear();
    this.#schedule();
  }

  /** The mark that stands out under the pointer. */
  setHovered(hit: Hit | null): void {
    if (this.#live.setHovered(hit)) this.#schedule();
  }

  /** Shows a card away from its place, while it is dragged. */
  setDragged(id: string | null, dx: number, dy: number): void {
    this.#live.setDragged(id, dx, dy);
    this.#schedule();
  }

  /** What lies under a point of the canvas, in CSS pixels. */
  hitAt(x: number, y: number): Hit | null {
    const view = this.#view;
    return view ? this.#hits.at((x - view.x) / view.k, (y - view.y) / view.k, view.k) : null;
  }

  /** What lies under a point of the page. */
  hitAtClient(x: number, y: number): Hit | null {
    const box = this.#canvas.getBoundingClientRect();
    return this.hitAt(x - box.left, y - box.top);
  }

  get isSettled(): boolean {
    return this.#frame === 0 && this.#pictures.isSettled && !this.#live.isMoving;
  }

  /** When what is shown is sharp and of the newest scene. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#schedule();
    });
  }

  /** The picture as a whole, small; null until it has been painted. */
  get whole(): Picture | null {
    return this.#pictures.whole;
  }

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame((time) => this.#draw(time));
  }

  #draw(time: number): void {
    this.#frame = 0;
    const [view, paper] = [this.#view, this.#canvas.getContext('2d', { alpha: false })];
    if (!view || !paper || view.width < 1 || view.height < 1) return;
    this.#fit(view);
    const isDrawn =
      this.#live.drawTransition(paper, view, time, this.#pictures.isReady) || (this.#pictures.isEmpty && this.#live.drawFirst(paper, view));
    if (!isDrawn) {
      this.#pictures.draw(paper, this.#live.held(view, this.#pictures.isReady), this.#style.palette.canvas ?? '#fff');
      this.#live.drawOver(paper, view);
    }
    if (this.#isMoving) this.#layer.draw(view, time / 1000);
    this.#onFrame?.(this);
    if (this.#isMoving || this.#live.isMoving) this.#schedule();
    else if (this.#pictures.isSettled) this.#tellSettled();
    else if (this.#waiting.length > 0) setTimeout(() => this.#schedule(), 20);
    if (this.#isMoving && this.#pictures.isSettled && !this.#live.isMoving) this.#tellSettled();
  }

  #tellSettled(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #fit({ width, height, pixels }: View): void {
    const [wide, high] = [Math.round(width * pixels), Math.round(height * pixels)];
    if (this.#canvas.width !== wide) this.#canvas.width = wide;
    if (this.#canvas.height !== high) this.#canvas.height = high;
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = -1;
    this.#painter.stop();
    this.#pictures.stop();
    this.#layerCanvas.remove();
  }
}

/** Works through the steps between other work. */
function inTurns(steps: Generator<undefined>): void {
  const turn = () => {
    const started = performance.now();
    while (performance.now() - started < TURN) for (let step = 0; step < 50; step += 1) if (steps.next().done) return;
    setTimeout(turn, 0);
  };
  turn();
}
