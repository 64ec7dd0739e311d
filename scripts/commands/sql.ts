// datareis sql: one question over the tables of a case, within a time. It only reads, and reaches no files and no network.
import { Worker } from 'node:worker_threads';
import type { Cell, Examined } from '../../renderer/db/database.ts';
import { whyRefused } from '../../renderer/db/examine.ts';
import { refusalEn, refusalNl } from '../../renderer/views/text/sql-refusals.ts';
import { CannotRead, type Command, type CommandInput } from './command.ts';
import type { SqlMessage, SqlTask } from './sql-work.ts';

const LIMIT_SECONDS = 60;
const LONGEST_LIMIT_SECONDS = 86_400;
const MOST_ROWS = 1_000_000;
/** So much longer the thread may take to stop by itself. */
const GRACE_MS = 3_000;

/** `cut`: there are more rows than the million that are given. */
export const sqlCommand: Command = async (input) => {
  const { inputs, language } = input;
  const sql = inputs.at(-1);
  if (inputs.length < 2 || !sql) throw new CannotRead('usage: datareis sql CASE "select ..." [--limit-seconds 60]');
  const limitMs = limitOf(input) * 1000;
  const refusal = whyRefused(sql);
  if (refusal) throw new CannotRead((language === 'nl' ? refusalNl : refusalEn)(refusal));
  const answer = await inThread({ inputs: inputs.slice(0, -1), sql, limitMs, mostRows: MOST_ROWS }, language);
  const columns = answer.columns.map(({ name }) => name);
  const text = [columns, ...answer.lines].map((row) => row.map(plain).join('\t')).join('\n');
  return { json: { columns, rows: answer.lines, ...(answer.isCut && { cut: true }) }, text };
};

function limitOf({ limitSeconds }: CommandInput): number {
  const seconds = limitSeconds === undefined ? LIMIT_SECONDS : Number(limitSeconds);
  if (limitSeconds?.trim() !== '' && seconds > 0 && seconds <= LONGEST_LIMIT_SECONDS) return seconds;
  throw new CannotRead(`--limit-seconds ${limitSeconds}: expected a number of seconds above 0, at most ${LONGEST_LIMIT_SECONDS}`);
}

/** The answer from a thread of its own, which is ended when it does not stop in time. */
function inThread(task: SqlTask, language: CommandInput['language']): Promise<Examined> {
  const worker = new Worker(new URL('./sql-thread.mjs', import.meta.url), { workerData: task, execArgv: [], stderr: true });
  let clock: ReturnType<typeof setTimeout> | undefined;
  const answer = new Promise<Examined>((resolve, reject) => {
    const fail = (reason: string) => reject(new CannotRead(reason));
    worker.on('message', (message: SqlMessage) => {
      if (message.kind === 'asking') clock = setTimeout(() => fail(stopped('time', task, language)), task.limitMs + GRACE_MS);
      else if (message.kind === 'answer') resolve(message.answer);
      else fail(message.kind === 'failed' ? message.reason : stopped(message.why, task, language));
    });
    worker.on('error', (error) => fail(error.message));
    worker.on('exit', () => fail(stopped('broken', task, language)));
  });
  return answer.finally(async () => {
    clearTimeout(clock);
    await worker.terminate();
  });
}

function stopped(why: 'cancelled' | 'time' | 'broken', { limitMs }: SqlTask, language: CommandInput['language']): string {
  const seconds = limitMs / 1000;
  if (why === 'time')
    return language === 'nl'
      ? `de vraag was na ${seconds} seconden nog niet klaar en is gestopt. Vraag minder, of geef meer tijd met --limit-seconds.`
      : `the question was not done after ${seconds} seconds and was stopped. Ask for less, or give more time with --limit-seconds.`;
  return language === 'nl'
    ? 'de vraag vroeg meer geheugen dan er is, en is gestopt. Vraag minder tegelijk.'
    : 'the question needed more memory than there is, and was stopped. Ask for less at a time.';
}

function plain(cell: Cell): string {
  return cell === null ? '' : Array.isArray(cell) ? cell.join('|') : String(cell);
}
