// The bench of observations by the million: how long do reading, storing and every view of the timeline take, how do they grow, and what memory do they take? Beside plain JavaScript in the same run.
import { fork } from 'node:child_process';
import path from 'node:path';
import { type DataFigures, type DataMessage, type DataTask, VIEWS } from '../data-process.ts';
import { growth } from '../numbers.ts';
import type { Options } from '../options.ts';
import { type Aim, inDigits, inMegabytes, inTime, type Part, type Table } from '../report.ts';
import { pageAims, pageTable, readInPage } from './data-page.ts';

const METHOD = `Made-up cases: 10 series, each for 50 districts, every day and two channels, 2 % without a value, about 40 bytes a row. Each case in a Node process of its own: ours reads it as the worker of the page does (checks, references, duplicates), stores it in the engine of the page, and answers from the desk of signals (levels of all series on a day, the course of one series with its state bands, spark lines of 28 days);
"first" includes taking in the columns and working out baselines and runs, "later" is the median of ten. Plain JavaScript splits lines into objects, and filters and sums them for each view; it checks nothing, stores nothing and knows no baseline. Memory is what the process took at its height beyond the file.
In the page: the same files given to the built app in a fresh Chromium, until the map is there and until all rows can be asked; "blocked" is the longest task that kept the window from answering; memory is the page's process with its workers and the engine at its height.`;

const SIZES = [100_000, 1_000_000, 5_000_000] as const;
const IN_PAGE = [100_000, 1_000_000, 5_000_000] as const;
const PATIENCE = 600_000;
const WAYS = ['ours', 'plain'] as const;

interface Line extends DataTask {
  readonly figures: DataFigures | null;
  readonly problem: string | null;
}

export async function data(options: Options): Promise<Part> {
  const upTo = options.isQuick ? SIZES[0] : Number.POSITIVE_INFINITY;
  const lines: Line[] = [];
  for (const rows of SIZES.filter((size) => size <= upTo)) {
    for (const way of WAYS) {
      const line = await measured({ way, rows });
      lines.push(line);
      options.say(`${millions(rows)}, ${way}: ${line.figures ? inTime(line.figures.read) : line.problem}`);
    }
  }
  const pages = await readInPage(
    IN_PAGE.filter((size) => size <= upTo),
    options,
  );
  const tables = [readTable(lines), viewTable(lines), growthTable(lines), pageTable(pages)];
  return { title: 'Observations', method: METHOD, tables, aims: [...aimsOf(lines), ...pageAims(pages)] };
}

function millions(rows: number): string {
  return `${rows / 1_000_000} million`;
}

function measured(task: DataTask): Promise<Line> {
  const child = fork(path.join(import.meta.dirname, '../data-process.ts'), {
    execArgv: ['--import', 'tsx', '--max-old-space-size=8192'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let found: DataMessage | null = null;
  let words = '';
  child.stderr?.on('data', (part: Buffer) => {
    words = (words + part.toString()).slice(-2_000);
  });
  child.on('message', (message: DataMessage) => {
    found = message;
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
  child.send(task);
  return new Promise((resolve) => {
    child.once('close', (code) => {
      clearTimeout(timer);
      const problem = found && 'failed' in found ? found.failed : `ended: ${/.*(?:Error|FATAL).*/.exec(words)?.[0] ?? `code ${code}`}`;
      resolve(found && 'figures' in found ? { ...task, figures: found.figures, problem: null } : { ...task, figures: null, problem });
    });
  });
}

const nameOf = ({ way, rows }: DataTask) => `${millions(rows)}, ${way === 'ours' ? 'ours' : 'plain JavaScript'}`;

function readTable(lines: readonly Line[]): Table {
  const row = (line: Line) => {
    const { figures } = line;
    if (!figures) return [nameOf(line), line.problem ?? '', '', '', '', ''];
    const { fileBytes, read, silent, stored, bytes } = figures;
    return [
      nameOf(line),
      inMegabytes(fileBytes),
      inTime(read),
      silent === null ? '-' : inTime(silent),
      stored === null ? '-' : inTime(stored),
      inMegabytes(bytes),
    ];
  };
  return { title: 'Reading and storing', columns: ['observations', 'files', 'read', 'longest silence', 'stored', 'memory'], rows: lines.map(row) };
}

function viewTable(lines: readonly Line[]): Table {
  const columns = ['observations', ...VIEWS.flatMap((view) => [`${view}, first`, `${view}, later`])];
  const cells = ({ figures }: Line) =>
    VIEWS.flatMap((view) => (figures ? [inTime(figures.views[view].first), inTime(figures.views[view].later)] : ['-', '-']));
  return { title: 'Views of the timeline', columns, rows: lines.map((line) => [nameOf(line), ...cells(line)]) };
}

/** The exponent with which each figure grows with the number of rows: 1 = twice as long for twice as many. */
function growthTable(lines: readonly Line[]): Table {
  const figure = (name: string, read: (figures: DataFigures) => number | null) => {
    const cells = WAYS.map((way) => {
      const points = lines.flatMap(({ way: its, rows, figures }) => {
        const value = its === way && figures ? read(figures) : null;
        return value === null ? [] : [[rows, Math.max(value, 0.01)] as const];
      });
      return points.length > 1 ? inDigits(growth(points)) : '-';
    });
    return [name, ...cells];
  };
  const rows = [
    figure('read', ({ read }) => read),
    figure('stored', ({ stored }) => stored),
    ...VIEWS.flatMap((view) => [
      figure(`${view}, first`, ({ views }) => views[view].first),
      figure(`${view}, later`, ({ views }) => views[view].later),
    ]),
    figure('memory', ({ bytes }) => bytes),
  ];
  return { title: 'Growth', columns: ['exponent', 'ours', 'plain JavaScript'], rows };
}

function aimsOf(lines: readonly Line[]): Aim[] {
  const aim = (rows: number, name: string, most: number, read: (figures: DataFigures) => number): Aim[] => {
    const line = lines.find((one) => one.way === 'ours' && one.rows === rows);
    if (!line) return [];
    const ms = line.figures ? read(line.figures) : Number.NaN;
    const text = `${millions(rows)} observations: ${name} within ${inTime(most)}`;
    return [{ aim: text, figure: line.figures ? inTime(ms) : (line.problem ?? ''), ratio: ms / most, isReached: ms <= most }];
  };
  const slowest = (when: 'first' | 'later') => (figures: DataFigures) => Math.max(...VIEWS.map((view) => figures.views[view][when]));
  return [
    ...aim(1_000_000, 'read', 10_000, ({ read }) => read),
    ...aim(1_000_000, 'any view, later', 300, slowest('later')),
    ...aim(1_000_000, 'any view, first', 300, slowest('first')),
    ...aim(5_000_000, 'read', 60_000, ({ read }) => read),
    ...aim(5_000_000, 'any view, later', 1_000, slowest('later')),
    ...aim(5_000_000, 'any view, first', 1_000, slowest('first')),
  ];
}
