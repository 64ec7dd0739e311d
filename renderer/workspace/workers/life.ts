// Does a worker still live? One that is ended from outside, or by want of memory, says nothing: no error, no message. A lock that it holds as long as it lives comes free then.
import { JobStopped } from './job-stopped.ts';

/** How often it is looked whether a worker has begun to live (milliseconds), and how many times. */
const [LOOK_MS, MOST_LOOKS] = [300, 200];

/** What is known of a worker, and who wants to hear of its end. */
interface Life {
  isGone: boolean;
  readonly listeners: Set<() => void>;
}

const lives = new WeakMap<Worker, Life>();
let number = 0;

/** A worker whose end is seen. `make` gives it this name; in the worker, `live()` does the rest. */
export function livingWorker(kind: string, make: (name: string) => Worker): Worker {
  number += 1;
  const name = `${kind} ${performance.timeOrigin} ${number} ${Math.random()}`;
  const [worker, life]: [Worker, Life] = [make(name), { isGone: false, listeners: new Set() }];
  lives.set(worker, life);
  void watch(name, life);
  return worker;
}

/** In the worker: holds the lock until the worker is no more. Where a browser has no locks, nobody looks. */
export function live(): void {
  const nothing = new Promise<void>(() => {});
  void navigator.locks?.request(self.name, () => nothing);
}

/** Calls `onGone` once when the worker is no more; the answer stops that. */
export function whenGone(worker: Worker, onGone: () => void): () => void {
  const life = lives.get(worker);
  if (life?.isGone) queueMicrotask(onGone);
  life?.listeners.add(onGone);
  return () => void life?.listeners.delete(onGone);
}

/** Looks until the worker holds its lock; from then on the lock itself tells when it comes free. There is one such look for each worker: two would see each other. */
async function watch(name: string, life: Life): Promise<void> {
  if (typeof navigator === 'undefined' || !navigator.locks) return;
  const isHeld = () => navigator.locks.request(name, { ifAvailable: true }, (lock) => lock === null);
  let looks = 0;
  while (!(await isHeld())) {
    looks += 1;
    if (looks > MOST_LOOKS) return;
    await new Promise((go) => setTimeout(go, LOOK_MS));
  }
  await navigator.locks.request(name, () => undefined);
  life.isGone = true;
  for (const listener of life.listeners) listener();
  life.listeners.clear();
}

/** What a worker was for; the window says it. */
export type WorkerKind = 'ingest' | 'export' | 'layout' | 'trace' | 'signals' | 'duckdb';

/** A worker is gone: whoever waited for it hears this, and may ask again. */
export class WorkerGone extends JobStopped {
  constructor(detail = '') {
    super('gone', detail);
  }
}

/** Does the work, and once more when the worker was gone; `onGone` hears of it either way. */
export async function again<T>(work: () => Promise<T>, onGone: () => void): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WorkerGone)) throw error;
    onGone();
    return work();
  }
}
