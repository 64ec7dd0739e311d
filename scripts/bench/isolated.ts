// Runs a task in a process of its own, and ends that process when a layout takes too long.
import { fork } from 'node:child_process';
import path from 'node:path';
import type { Answer, Message, Task } from './task.ts';

const PROCESS = path.join(import.meta.dirname, 'layout-process.ts');
/** Loading an engine, and measuring a picture that is there, are not the engine's fault. */
const PATIENCE = 300_000;

/** What came of it; when something went wrong, `answers` (by number of the step) are those from before, and `problem` says what. */
export interface Outcome {
  readonly answers: ReadonlyMap<number, Answer>;
  readonly problem: string | null;
}

/** `limit` in ms is for each layout. Never rejects. */
export function runIsolated(task: Task, limit: number): Promise<Outcome> {
  const answers = new Map<number, Answer>();
  const child = fork(PROCESS, {
    execArgv: ['--import', 'tsx', '--max-old-space-size=8192'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let problem: string | null = null;
  let timer: NodeJS.Timeout;
  let words = '';
  const allow = (ms: number, late: string) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      problem ??= late;
      child.kill('SIGKILL');
    }, ms);
  };
  child.stderr?.on('data', (part: Buffer) => {
    words = (words + part.toString()).slice(-2_000);
  });
  child.on('message', (message: Message) => {
    if (message.kind === 'laying') allow(limit, `> ${Math.round(limit / 1000)} s`);
    else allow(PATIENCE, 'could not be measured');
    if (message.kind === 'answer') answers.set(message.step, message.answer);
    if (message.kind === 'failed') problem = `throws: ${firstLine(message.reason)}`;
  });
  allow(PATIENCE, 'did not start');
  child.send(task);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code !== 0) problem ??= `ended: ${firstLine(words.match(/.*(?:Error|FATAL).*/)?.[0] ?? `code ${code}`)}`;
      resolve({ answers, problem });
    });
  });
}

function firstLine(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
