// One piece of work in a worker of its own: with progress, a limit on silence and on the whole, and a way to stop it.
import { LIMITS } from '../../model/limits.ts';
import { JobStopped } from './job-stopped.ts';
import { WorkerGone, whenGone } from './life.ts';

/** What a worker sends back. */
export type JobMessage<Progress, Result> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly reason: string };

/** `isKept` = the worker lives on when the work is done, for the next piece. */
export interface JobOptions<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  readonly isKept?: boolean;
}

/** A worker that is started at the first piece of work and kept for the next ones; ended and started again when it was stopped. */
export function keptWorker<Input, Progress, Result>(start: () => Worker): (input: Input, options?: JobOptions<Progress>) => Promise<Result> {
  let idle: Worker | null = null;
  return async (input, options = {}) => {
    const worker = idle ?? start();
    idle = null;
    const result = await runJob<Input, Progress, Result>(worker, input, { ...options, isKept: true });
    if (idle) worker.terminate();
    else idle = worker;
    return result;
  };
}

/** Runs the worker once and ends it, unless it is to be kept and did well. Rejects with JobStopped when it is cancelled, stays silent too long, or breaks. */
export function runJob<Input, Progress, Result>(worker: Worker, input: Input, options: JobOptions<Progress> = {}): Promise<Result> {
  const tidying = new AbortController();
  const work = new Promise<Result>((resolve, reject) => {
    const stop = (why: JobStopped['why'], detail?: string) => () => reject(new JobStopped(why, detail));
    let silence = setTimeout(stop('time'), LIMITS.silentMs);
    const whole = setTimeout(stop('time'), LIMITS.totalMs);
    const { signal } = tidying;
    signal.addEventListener('abort', () => [silence, whole].forEach(clearTimeout));
    if (options.signal?.aborted) stop('cancelled')();
    options.signal?.addEventListener('abort', stop('cancelled'), { signal });
    worker.addEventListener('error', (event) => reject(new WorkerGone(event.message)), { signal });
    signal.addEventListener(
      'abort',
      whenGone(worker, () => reject(new WorkerGone())),
    );
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<JobMessage<Progress, Result>>) => {
        clearTimeout(silence);
        silence = setTimeout(stop('time'), LIMITS.silentMs);
        if (data.kind === 'progress') options.onProgress?.(data.progress);
        else if (data.kind === 'done') resolve(data.result);
        else reject(new JobStopped('crash', data.reason));
      },
      { signal },
    );
    worker.postMessage(input);
  });
  const done = work.then(
    (result) => {
      if (!options.isKept) worker.terminate();
      return result;
    },
    (error: unknown) => {
      worker.terminate();
      throw error;
    },
  );
  return done.finally(() => tidying.abort());
}
