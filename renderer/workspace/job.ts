// One piece of work in a worker of its own: with progress, a limit on silence and on the whole, and a way to stop it.
import { LIMITS } from '../model/limits.ts';

/** What a worker sends back. */
export type JobMessage<Progress, Result> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly reason: string };

export class JobStopped extends Error {
  constructor(
    readonly why: 'cancelled' | 'time' | 'crash',
    detail = '',
  ) {
    super(detail || why);
  }
}

export interface JobOptions<Progress> {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Runs the worker once and ends it. Rejects with JobStopped when it is cancelled, stays silent too long, or breaks. */
export function runJob<Input, Progress, Result>(worker: Worker, input: Input, options: JobOptions<Progress> = {}): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    const stop = (why: JobStopped['why'], detail?: string) => () => reject(new JobStopped(why, detail));
    let silence = setTimeout(stop('time'), LIMITS.silentMs);
    const whole = setTimeout(stop('time'), LIMITS.totalMs);
    options.signal?.addEventListener('abort', stop('cancelled'));
    worker.onerror = (event) => reject(new JobStopped('crash', event.message));
    worker.onmessage = ({ data }: MessageEvent<JobMessage<Progress, Result>>) => {
      clearTimeout(silence);
      silence = setTimeout(stop('time'), LIMITS.silentMs);
      if (data.kind === 'progress') options.onProgress?.(data.progress);
      else if (data.kind === 'done') resolve(data.result);
      else reject(new JobStopped('crash', data.reason));
    };
    worker.postMessage(input);
    const tidy = () => [silence, whole].forEach(clearTimeout);
    options.signal?.addEventListener('abort', tidy);
    worker.addEventListener('message', ({ data }) => data.kind !== 'progress' && tidy());
  }).finally(() => worker.terminate());
}
