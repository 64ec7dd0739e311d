// Runs cases in a process that may hang or die: ends it when it stays silent, notes the case, and goes on with the next.
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Batch, CaseResult, Told } from './protocol.ts';

/** Milliseconds after which a silent process is ended: on a busy machine the ten seconds of processor time that a file may take can last as long. */
const SILENT_MS = 60_000;
/** Bytes by which the heap may have grown after a batch. */
export const GROWTH = 20_000_000;
/** Milliseconds in which a process must have loaded the readers. */
const START_MS = 120_000;

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const FLAGS = ['--import', 'tsx', '--expose-gc', '--disallow-code-generation-from-strings', '--max-old-space-size=1500', '--no-warnings'];

export interface BatchResult {
  readonly batch: Batch;
  readonly cases: readonly CaseResult[];
  readonly growth: number;
}

/** Works the batches off with so many processes at a time. `onDone` hears of each batch. */
export async function runBatches(
  batches: readonly Batch[],
  processes: number,
  onDone: (result: BatchResult) => void = () => {},
): Promise<BatchResult[]> {
  const waiting = [...batches];
  const results: BatchResult[] = [];
  const work = async () => {
    const reader = new Reading();
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      const result = await reader.run(batch);
      results.push(result);
      onDone(result);
    }
    reader.end();
  };
  await Promise.all(Array.from({ length: Math.min(processes, batches.length) }, work));
  return results;
}

/** One process after another, as long as there is work. */
class Reading {
  #child: ChildProcess | undefined;

  async run(batch: Batch): Promise<BatchResult> {
    const cases: CaseResult[] = [];
    for (let from = batch.from; from < batch.until; ) {
      const end = await this.#attempt({ ...batch, from }, cases);
      if (end.kind === 'finished') return { batch, cases, growth: end.growth };
      cases.push(lost(end.index, end.why));
      from = end.index + 1;
    }
    return { batch, cases, growth: 0 };
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  async #attempt(batch: Batch, cases: CaseResult[]): Promise<{ kind: 'finished'; growth: number } | { kind: 'stopped'; index: number; why: string }> {
    const child = this.#child ?? (await started());
    this.#child = child;
    let index = batch.from;
    return new Promise((resolve) => {
      const stop = (why: string) => {
        tidy();
        this.end();
        resolve({ kind: 'stopped', index, why });
      };
      let silence = setTimeout(stop, START_MS, `no word for ${START_MS / 1_000} s`);
      const onMessage = (told: Told) => {
        clearTimeout(silence);
        const limit = told.kind === 'started' ? SILENT_MS : START_MS;
        silence = setTimeout(stop, limit, `hangs: silent for ${limit / 1_000} s`);
        if ('index' in told) index = told.index;
        if (told.kind === 'read') {
          cases.push(told.result);
          index = told.result.index + 1;
        } else if (told.kind === 'finished') {
          tidy();
          resolve(told);
        }
      };
      const onExit = (code: number | null, signal: string | null) => stop(`the process died (${signal ?? code})`);
      const tidy = () => {
        clearTimeout(silence);
        child.off('message', onMessage).off('exit', onExit);
      };
      child.on('message', onMessage).on('exit', onExit);
      child.send(batch);
    });
  }
}

function lost(index: number, why: string): CaseResult {
  return { index, how: '', ms: SILENT_MS, outcome: 'refused', byItsReader: false, faults: [why] };
}

async function started(): Promise<ChildProcess> {
  const child = fork(WORKER, [], { execArgv: FLAGS, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the fuzzing process did not start (${code})`)));
  });
  child.removeAllListeners('exit');
  return child;
}
