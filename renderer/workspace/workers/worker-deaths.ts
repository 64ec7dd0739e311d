// Who hears that a worker is gone? The window says it; whoever waited asks again by itself.
import type { WorkerKind } from './life.ts';

export interface WorkerDeaths {
  /** What to call when a worker of this kind is gone. */
  of(kind: WorkerKind): () => void;
  /** From now on hears of every worker that is gone, and first of those that were before. */
  onGone(listener: (kind: WorkerKind) => void): void;
}

export function workerDeaths(): WorkerDeaths {
  const early: WorkerKind[] = [];
  let hear = (kind: WorkerKind): void => void early.push(kind);
  return {
    of: (kind) => () => hear(kind),
    onGone: (listener) => {
      hear = listener;
      for (const kind of early.splice(0)) listener(kind);
    },
  };
}
