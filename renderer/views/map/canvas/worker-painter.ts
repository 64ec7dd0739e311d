// A painter whose work is done in a worker: sends scenes in small parts between frames, and questions after them.
import type { Scene } from '../../../graph/scene.ts';
import type { PaintAnswer, PaintQuestion } from './paint-messages.ts';
import type { Lane, Painter, Picture } from './painter.ts';
import type { PaintStyle } from './paper.ts';
import { type Parcel, parcelsOf } from './parcels.ts';
import type { View } from './view.ts';

export class WorkerPainter implements Painter {
  readonly #worker: Worker;
  #parcels: Iterator<Parcel> | null = null;
  #waiting: Partial<Record<Lane, View>> = {};
  #scene = 0;

  /** `failed` is called when the worker cannot start or stops working. */
  constructor(worker: Worker, delivered: (lane: Lane, picture: Picture) => void, failed: () => void) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<PaintAnswer>) => delivered(data.lane, data);
    worker.onerror = failed;
  }

  setScene(scene: Scene, number: number): void {
    const isSending = this.#parcels !== null;
    this.#parcels = parcelsOf(scene);
    this.#scene = number;
    if (!isSending) this.#sendPart();
  }

  setStyle(style: PaintStyle): void {
    this.#tell({ kind: 'style', style });
  }

  ask(lane: Lane, view: View): void {
    if (this.#parcels) this.#waiting[lane] = view;
    else this.#tell({ kind: 'ask', lane, view });
  }

  stop(): void {
    this.#parcels = null;
    this.#worker.terminate();
  }

  /** One part at a time, so that the window is not kept. */
  #sendPart(): void {
    const next = this.#parcels?.next();
    if (!next || next.done) return;
    this.#tell({ kind: 'part', scene: this.#scene, parcel: next.value });
    if (next.value.isLast) this.#allSent();
    else setTimeout(() => this.#sendPart(), 0);
  }

  #allSent(): void {
    this.#parcels = null;
    for (const [lane, view] of Object.entries(this.#waiting)) this.#tell({ kind: 'ask', lane: lane as Lane, view });
    this.#waiting = {};
  }

  #tell(question: PaintQuestion): void {
    this.#worker.postMessage(question);
  }
}
