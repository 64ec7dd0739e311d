// How a question about signals gets to the worker that holds their values, and its answer back. Knows nothing of what is asked.
import { deskOf, type FeedBook, type SignalFeed } from '../../signals/desk/desk.ts';
import { buffersIn, type FeedPart, feedParts } from '../../signals/desk/feed-parts.ts';
import { answerAtDesk, type SignalAnswer, type SignalAsked, type SignalKind } from '../../signals/desk/kinds.ts';
import { again, WorkerGone, whenGone } from '../workers/life.ts';

/** The values of one case, to be asked about. */
export interface SignalDesk {
  /** Answers come in the order of the questions. Rejects with DeskGone when the case was closed or replaced, else with why it could not be answered. */
  ask<K extends SignalKind>(kind: K, asked: SignalAsked<K>): Promise<SignalAnswer<K>>;
  /** Gets everything ready before the first question; without it, the first question does. */
  begin(): void;
  /** Forgets the values. */
  close(): void;
}

/** Makes the desk of a case. Nothing is sent or worked out before it begins. */
export type DeskMaker = (feed: SignalFeed) => SignalDesk;

/** The case that was asked about is closed, or another took its place. */
export class DeskGone extends Error {}

export type ToDesk =
  | { readonly kind: 'feed'; readonly book: FeedBook; readonly hasRows: boolean }
  | { readonly kind: 'part'; readonly part: FeedPart }
  | { readonly kind: 'fed' | 'forget' }
  | { readonly kind: 'ask'; readonly number: number; readonly of: SignalKind; readonly asked: unknown };

export type FromDesk = { readonly number: number; readonly answer: unknown } | { readonly number: number; readonly failed: string };

/** On the spot, for tests and the command line. */
export const deskHere: DeskMaker = (feed) => {
  let desk: ReturnType<typeof deskOf> | null = null;
  let isClosed = false;
  return {
    ask: async (kind, asked) => {
      if (isClosed) throw new DeskGone();
      desk ??= deskOf(feed);
      return answerAtDesk(desk, kind, asked);
    },
    begin: () => {},
    close: () => {
      isClosed = true;
      desk = null;
    },
  };
};

/** In one worker that is started at the first case and stays; it holds the values of one case at a time. When it is gone, `onGone` hears it, and what was asked is asked of another, once. */
export function desksIn(start: () => Worker, onGone: () => void = () => {}): DeskMaker {
  const line = new DeskLine(start);
  return (feed) => {
    let isClosed = false;
    return {
      ask: async (of, asked) => {
        if (isClosed) throw new DeskGone();
        return (await again(() => line.ask(feed, of, asked), onGone)) as never;
      },
      begin: () => {
        if (!isClosed) line.feed(feed).catch(() => undefined);
      },
      close: () => {
        isClosed = true;
        line.forget(feed);
      },
    };
  };
}

/** A case that is with the worker, or on its way. `failed` = why it is not there any more. */
interface Held {
  readonly feed: SignalFeed;
  fed: Promise<void>;
  failed: Error | null;
}

/** The line to the worker: which case it has, and who waits for an answer. */
class DeskLine {
  readonly #start: () => Worker;
  readonly #waiting = new Map<number, { readonly answer: (answer: unknown) => void; readonly fail: (error: Error) => void }>();
  #worker: Worker | null = null;
  #stopLooking = () => {};
  #held: Held | null = null;
  #number = 0;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  async ask(feed: SignalFeed, of: SignalKind, asked: unknown): Promise<unknown> {
    const held = this.#hold(feed);
    await held.fed;
    const worker = this.#workerOf(held);
    this.#number += 1;
    const number = this.#number;
    return new Promise((answer, fail) => {
      this.#waiting.set(number, { answer, fail });
      worker.postMessage({ kind: 'ask', number, of, asked } satisfies ToDesk);
    });
  }

  /** Done once all values are with the worker. What it held before is forgotten. */
  feed(feed: SignalFeed): Promise<void> {
    return this.#hold(feed).fed;
  }

  /** The values go once the turn is over, unless another case has taken their place by then. */
  forget(feed: SignalFeed): void {
    if (this.#held?.feed !== feed) return;
    this.#letGo(new DeskGone());
    setTimeout(() => {
      if (!this.#held) this.#worker?.postMessage({ kind: 'forget' } satisfies ToDesk);
    }, 0);
  }

  #hold(feed: SignalFeed): Held {
    if (this.#held?.feed === feed) return this.#held;
    this.#letGo(new DeskGone());
    const held: Held = { feed, fed: Promise.resolve(), failed: null };
    this.#held = held;
    const fail = (error: Error) => {
      if (this.#held === held) this.#letGo(error);
      throw held.failed ?? error;
    };
    held.fed = held.fed.then(() => this.#send(held)).catch(fail);
    return held;
  }

  /** A pause after each part: the window goes on. */
  async #send(held: Held): Promise<void> {
    const { series, thresholds, sizes, observations } = held.feed;
    if (!held.failed) this.#worker ??= this.#begin();
    const post = (message: ToDesk, transfer: ArrayBuffer[] = []) => this.#workerOf(held).postMessage(message, transfer);
    post({ kind: 'feed', book: { series, thresholds, sizes }, hasRows: observations !== null });
    for (const part of observations ? feedParts(observations) : []) {
      post({ kind: 'part', part }, buffersIn(part));
      await new Promise((go) => setTimeout(go, 0));
    }
    post({ kind: 'fed' });
  }

  /** Throws why the worker does not hold this case any more. */
  #workerOf(held: Held): Worker {
    if (held.failed) throw held.failed;
    return this.#worker as Worker;
  }

  #letGo(error: Error): void {
    if (this.#held) this.#held.failed = error;
    this.#held = null;
    for (const one of this.#waiting.values()) one.fail(error);
    this.#waiting.clear();
  }

  #begin(): Worker {
    const worker = this.#start();
    const end = (event: Event | null) => {
      if (this.#worker !== worker) return;
      this.#stopLooking();
      worker.terminate();
      this.#worker = null;
      this.#letGo(new WorkerGone((event && 'message' in event && String(event.message)) || 'the worker of the signals stopped'));
    };
    this.#stopLooking = whenGone(worker, () => end(null));
    worker.onerror = end;
    worker.onmessageerror = end;
    worker.onmessage = ({ data }: MessageEvent<FromDesk>) => {
      const one = this.#waiting.get(data.number);
      this.#waiting.delete(data.number);
      if ('failed' in data) one?.fail(new Error(data.failed));
      else one?.answer(data.answer);
    };
    return worker;
  }
}
