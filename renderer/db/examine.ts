// How a person's question is put: only reading, step by step, with an eye on the clock and on whoever calls it off. Knows no engine's own API.
import { whyOutOfReach } from '../model/out-of-reach.ts';
import { whyNotAQuestion } from '../model/read-only.ts';
import { type Bounds, type Examined, QuestionRefused, QuestionStopped, type Refusal } from './database.ts';
import { readSome } from './duckdb-arrow.ts';

/** A connection of its own for one question. Each step is short, unless the engine is stuck in it. */
export interface Line {
  run(sql: string): Promise<unknown>;
  /** Rejects when the text is wrong or more than one statement; runs nothing. */
  check(sql: string): Promise<void>;
  /** The head of the answer, or null while it is still being worked out. */
  start(sql: string): Promise<Uint8Array | null>;
  poll(): Promise<Uint8Array | null>;
  /** The next part of the answer; null = not yet, empty = there is no more. */
  fetch(): Promise<Uint8Array | null>;
  cancel(): Promise<unknown>;
  close(): Promise<unknown>;
}

export interface Engine {
  connect(): Promise<Line>;
  /** Rejects when the engine no longer answers as it should. */
  probe(): Promise<unknown>;
  /** Ends the engine with all that it was doing. */
  end(): void;
}

/** An engine that does not come back this long after it should have stopped is ended. */
const GRACE_MS = 2_000;

/** More than this of an answer is not read, however few its rows are. */
const MOST_BYTES = 64_000_000;

class Stuck extends Error {}

/** Why a text is not put to the engine; null when it is. */
export function whyRefused(sql: string): Refusal | null {
  const why = whyNotAQuestion(sql);
  return why === null ? whyOutOfReach(sql) : { kind: why };
}

/** See Database.examine. */
export async function examineOver(engine: Engine, sql: string, bounds: Bounds): Promise<Examined> {
  const refusal = whyRefused(sql);
  if (refusal) throw new QuestionRefused(refusal);
  const watch = new Watch(bounds);
  try {
    return await answerOf(engine, sql, watch);
  } catch (error) {
    throw await reasonOf(error, engine, watch);
  }
}

async function answerOf(engine: Engine, sql: string, watch: Watch): Promise<Examined> {
  const line = await watch.unlessStuck(engine.connect());
  try {
    await watch.step(line.run('begin transaction read only'));
    await watch.step(line.check(sql));
    const chunks = chunksOf(line, sql, watch);
    const read = await readSome(chunks.parts, watch.bounds.mostRows);
    return { ...read, isCut: read.isCut || chunks.isCut(), ms: watch.ms };
  } finally {
    line.cancel().catch(() => {});
    line.close().catch(() => {});
  }
}

/** The parts of an answer as they come: the head first. */
function chunksOf(line: Line, sql: string, watch: Watch): { parts: AsyncIterable<Uint8Array>; isCut: () => boolean } {
  let bytes = 0;
  async function* parts() {
    let head = await watch.step(line.start(sql));
    while (head === null) head = await watch.step(line.poll());
    yield head;
    while (bytes < MOST_BYTES) {
      const part = await watch.step(line.fetch());
      if (part?.length === 0) return;
      bytes += part?.length ?? 0;
      if (part) yield part;
    }
  }
  return { parts: parts(), isCut: () => bytes >= MOST_BYTES };
}

/** What went wrong: the question, the time, or the engine. An engine that is stuck or broken is ended. */
async function reasonOf(error: unknown, engine: Engine, watch: Watch): Promise<unknown> {
  if (error instanceof QuestionStopped) return error;
  const isStuck = error instanceof Stuck;
  const isWell = !isStuck && (await answersIn(engine.probe()));
  if (isWell) return error;
  engine.end();
  return new QuestionStopped(isStuck ? (watch.why ?? 'time') : 'broken', true, error instanceof Error ? error.message : String(error));
}

function answersIn(probe: Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(false), GRACE_MS);
    const settle = (isWell: boolean) => () => {
      clearTimeout(late);
      resolve(isWell);
    };
    probe.then(settle(true), settle(false));
  });
}

/** The clock and the signal of one question. */
class Watch {
  readonly #started = performance.now();

  constructor(readonly bounds: Bounds) {}

  get ms(): number {
    return performance.now() - this.#started;
  }

  get why(): 'cancelled' | 'time' | null {
    if (this.bounds.signal?.aborted) return 'cancelled';
    return this.ms > this.bounds.limitMs ? 'time' : null;
  }

  /** What the step gives, unless it is time to stop. */
  async step<T>(work: Promise<T>): Promise<T> {
    const found = await this.unlessStuck(work);
    if (this.why) throw new QuestionStopped(this.why, false);
    return found;
  }

  /** What the step gives; rejects with Stuck when it does not come back. */
  unlessStuck<T>(work: Promise<T>): Promise<T> {
    const { signal, limitMs } = this.bounds;
    return new Promise<T>((resolve, reject) => {
      const late = () => reject(new Stuck());
      const timers = [setTimeout(late, Math.max(0, limitMs - this.ms) + GRACE_MS)];
      const onAbort = () => void timers.push(setTimeout(late, GRACE_MS));
      if (signal?.aborted) onAbort();
      signal?.addEventListener('abort', onAbort);
      work.then(resolve, reject).finally(() => {
        for (const timer of timers) clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      });
    });
  }
}
