// Paints views of a scene one after the other, in short turns: the newest view first, the whole picture when there is time. Knows no window; runs in a worker or in the page.
import type { Scene } from '../../../graph/scene.ts';
import type { Measure } from '../../../graph/text-fit.ts';
import { lookAt, type MakePaper, paintSteps, prepare } from './paint-scene.ts';
import { measureOn, type PaintStyle, type Paper } from './paper.ts';
import { areaOf, SceneBounds, type View } from './view.ts';

/** 'near' is what the window shows; 'whole' the picture as a whole, for under it while it moves. */
export type Lane = 'near' | 'whole';

/** A painted view. `scene` is the number that the scene was given with. */
export interface Picture {
  readonly image: ImageBitmap | OffscreenCanvas | HTMLCanvasElement;
  readonly view: View;
  readonly scene: number;
}

/** What a window asks of whoever paints. An asked picture that is overtaken by a newer question never comes. */
export interface Painter {
  setScene(scene: Scene, number: number): void;
  setStyle(style: PaintStyle): void;
  ask(lane: Lane, view: View): void;
  stop(): void;
}

export type Delivered = (lane: Lane, paper: Paper, view: View, scene: number) => void;

interface Job {
  readonly lane: Lane;
  readonly view: View;
}

export class TurnPainter implements Painter {
  #bounds: SceneBounds | null = null;
  #scene = 0;
  #style: PaintStyle | null = null;
  #measure: Measure | null = null;
  #asked: Partial<Record<Lane, Job>> = {};
  #isRunning = false;
  #isStopped = false;

  readonly #makePaper: MakePaper;
  readonly #turn: number;
  readonly #delivered: Delivered;

  /** `turn` is how many milliseconds may go by before others get a turn. */
  constructor(makePaper: MakePaper, turn: number, delivered: Delivered) {
    this.#makePaper = makePaper;
    this.#turn = turn;
    this.#delivered = delivered;
  }

  setScene(scene: Scene, number: number): void {
    this.#bounds = new SceneBounds(scene);
    this.#scene = number;
  }

  setStyle(style: PaintStyle): void {
    if (this.#style?.family !== style.family) this.#measure = null;
    this.#style = style;
  }

  ask(lane: Lane, view: View): void {
    this.#asked[lane] = { lane, view };
    if (!this.#isRunning) void this.#run();
  }

  stop(): void {
    this.#isStopped = true;
    this.#asked = {};
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    await anotherTurn();
    for (let job = this.#next(); job && !this.#isStopped; job = this.#next()) await this.#paint(job);
    this.#isRunning = false;
  }

  #next(): Job | undefined {
    return this.#asked.near ?? this.#asked.whole;
  }

  async #paint(job: Job): Promise<void> {
    const { view, lane } = job;
    const [bounds, style, scene] = [this.#bounds, this.#style, this.#scene];
    const paper = this.#makePaper(Math.max(1, Math.ceil(view.width * view.pixels)), Math.max(1, Math.ceil(view.height * view.pixels)));
    if (!paper || !bounds || !style) {
      delete this.#asked[lane];
      return;
    }
    this.#measure ??= measureOn(paper, style.family);
    prepare(paper, view, style.palette.canvas ?? '#fff');
    const look = lookAt(paper, style, view, this.#measure, this.#makePaper);
    let started = performance.now();
    for (const _ of paintSteps(paper, bounds.inView(areaOf(view)), look)) {
      if (performance.now() - started < this.#turn) continue;
      await anotherTurn();
      if (this.#isStopped || this.#next() !== job || bounds !== this.#bounds || style !== this.#style) return;
      started = performance.now();
    }
    if (this.#asked[lane] === job) delete this.#asked[lane];
    this.#delivered(lane, paper, view, scene);
  }
}

const channel = typeof MessageChannel === 'undefined' ? null : new MessageChannel();

/** After whatever waits now: messages, input, frames. */
function anotherTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (!channel) {
      setTimeout(resolve, 0);
      return;
    }
    channel.port1.addEventListener('message', () => resolve(), { once: true });
    channel.port1.start();
    channel.port2.postMessage(null);
  });
}
