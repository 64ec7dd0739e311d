// How a question gets to the worker that traces and its answer back, so that the window never waits for it. Knows nothing of what is asked.
import type { Travel } from '../../model/travel.ts';
import type { AnswerOf, Asked, AskedAbout } from '../../trace/asked.ts';
import type { Outcome } from '../../trace/outcome.ts';
import { again, WorkerGone, whenGone } from '../workers/life.ts';

/** Answers one question about these rows. Rejects when the work itself fails. */
export type Tracer = <K extends Asked['kind']>(travel: Travel, asked: AskedAbout<K>) => Promise<Outcome<AnswerOf[K]>>;

/** Rows go over in parts: a large case at once would hold up the window. */
export type ToTracer =
  | { readonly kind: 'begin' | 'ready' }
  | { readonly kind: 'rows'; readonly of: keyof Travel; readonly rows: readonly unknown[] }
  | { readonly kind: 'ask'; readonly number: number; readonly asked: Asked };

export type FromTracer =
  | { readonly number: number; readonly outcome: Outcome<AnswerOf[Asked['kind']]> }
  | { readonly number: number; readonly failed: string };

/** Rows that are sent without a pause. */
const PART = 500;

/** A worker that is started at the first question and stays; it gets the rows of each case once. When it is gone, `onGone` hears it, another is started, and what was asked is asked again, once. */
export function tracerIn(start: () => Worker, onGone: () => void = () => {}): Tracer {
  const line = lineTo(start);
  return (travel, asked) => again(() => line(travel, asked), onGone);
}

function lineTo(start: () => Worker): Tracer {
  const waiting = new Map<number, { readonly answer: (outcome: never) => void; readonly fail: (error: Error) => void }>();
  let worker: Worker | null = null;
  let stopLooking = () => {};
  let number = 0;
  let sent: { readonly travel: Travel; readonly done: Promise<void> } | null = null;
  const end = (detail: string) => {
    for (const one of waiting.values()) one.fail(new WorkerGone(detail || 'the tracing worker stopped'));
    waiting.clear();
    stopLooking();
    worker?.terminate();
    [worker, sent] = [null, null];
  };
  const started = () => {
    if (worker) return worker;
    worker = start();
    stopLooking = whenGone(worker, () => end(''));
    worker.onmessage = ({ data }: MessageEvent<FromTracer>) => {
      const one = waiting.get(data.number);
      waiting.delete(data.number);
      if ('failed' in data) one?.fail(new Error(data.failed));
      else one?.answer(data.outcome as never);
    };
    worker.onerror = (event) => end(event.message);
    return worker;
  };
  /** What is sent to a worker that has stopped never gets an answer. */
  const stillRuns = (to: Worker) => {
    if (worker !== to) throw new WorkerGone('the tracing worker stopped');
  };
  return async (travel, asked) => {
    const to = started();
    while (sent?.travel !== travel) {
      if (sent) await sent.done;
      stillRuns(to);
      if (sent?.travel !== travel) sent = { travel, done: sendRows(to, travel) };
    }
    await sent.done;
    stillRuns(to);
    number += 1;
    const mine = number;
    return new Promise((answer, fail) => {
      waiting.set(mine, { answer, fail });
      to.postMessage({ kind: 'ask', number: mine, asked } satisfies ToTracer);
    });
  };
}

async function sendRows(worker: Worker, travel: Travel): Promise<void> {
  const send = (message: ToTracer) => worker.postMessage(message);
  send({ kind: 'begin' });
  for (const of of Object.keys(travel) as (keyof Travel)[]) {
    const rows: readonly unknown[] = travel[of];
    send({ kind: 'rows', of, rows: rows.slice(0, PART) });
    for (let at = PART; at < rows.length; at += PART) {
      await new Promise((go) => setTimeout(go, 0));
      send({ kind: 'rows', of, rows: rows.slice(at, at + PART) });
    }
  }
  send({ kind: 'ready' });
}
