// What happens in the thread of datareis sql: reads the case, puts one question to it, and tells how that went.
import { parentPort, workerData } from 'node:worker_threads';
import { type Examined, QuestionStopped } from '../../renderer/db/database.ts';
import { openCase } from './command.ts';

export interface SqlTask {
  readonly inputs: readonly string[];
  readonly sql: string;
  readonly limitMs: number;
  readonly mostRows: number;
}

/** `asking` = the case is read and the clock of the question runs. `stopped`: out of time, or it broke the engine. */
export type SqlMessage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'answer'; readonly answer: Examined }
  | { readonly kind: 'stopped'; readonly why: QuestionStopped['why'] }
  | { readonly kind: 'failed'; readonly reason: string };

export async function work(): Promise<void> {
  const { inputs, ...question } = workerData as SqlTask;
  const tell = (message: SqlMessage) => parentPort?.postMessage(message);
  try {
    const { database } = await openCase(inputs);
    tell({ kind: 'asking' });
    tell({ kind: 'answer', answer: await database.examine(question.sql, question) });
  } catch (error) {
    if (error instanceof QuestionStopped) tell({ kind: 'stopped', why: error.why });
    else tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
}
