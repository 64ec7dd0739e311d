// The bench of answers: how long do all rules take, and how does that grow with the case? On the engine of the page, in a Node process.
import path from 'node:path';
import { loadCase } from '../../../renderer/db/case-tables.ts';
import type { Database } from '../../../renderer/db/database.ts';
import { openNodeDatabase } from '../../../renderer/db/duckdb-node.ts';
import { ingest } from '../../../renderer/ingest/ingest.ts';
import type { RecordSet } from '../../../renderer/model/record.ts';
import { checkCase } from '../../../renderer/review/check-case.ts';
import { sourceFiles } from '../../files.ts';
import { answersCase, BENCH_DAY } from '../answers-case.ts';
import { median } from '../numbers.ts';
import type { Options } from '../options.ts';
import { type Aim, inTime, type Part } from '../report.ts';
import { readTravel, traceWorst } from './trace-answers.ts';

const METHOD = `All rules R01 to R20 on one day, with the names of the case; with each sentence, all are also said in two languages and two depths. The worst error trace begins at the dataset that most flows leave, and every flow carries the same data. The case is loaded before. Each case once to warm up, then the
median of five. The made-up cases have a tenth as many systems as exchanges and a quarter as many datasets.`;

const LINDEHAVEN = path.join(import.meta.dirname, '../../../datasets/lindehaven');
const SIZES = [1_000, 5_000, 20_000] as const;
const RUNS = 5;

/** One thing that is asked of a case: what it is called, and the asking, which answers how much was found. */
interface Question {
  readonly name: string;
  ask(database: Database): Promise<number>;
}

const RULES: Question = { name: 'all rules', ask: async ({ query }) => (await checkCase(query, { day: BENCH_DAY })).findings.length };

/** All of a list at once, as for a file; on the screen only the sentences in view are made. */
const SENTENCES: Question = {
  name: 'all rules, each sentence',
  ask: async ({ query }) => (await checkCase(query, { day: BENCH_DAY })).findings.filter(({ sentences }) => sentences.nl.plain !== '').length,
};

const TRAVEL: Question = { name: 'rows that traces walk on', ask: readTravel };

const TRACE: Question = { name: 'worst error trace', ask: traceWorst };

const QUESTIONS: readonly Question[] = [RULES, SENTENCES, TRAVEL, TRACE];

interface Line {
  readonly question: string;
  readonly of: string;
  readonly ms: number;
  readonly found: number;
}

export async function answers(options: Options): Promise<Part> {
  const database = await openNodeDatabase();
  const lines: Line[] = [];
  const measure = async (of: string, records: RecordSet) => {
    await loadCase(database, records, { reports: [], conflicts: [], describers: new Map(), readOn: BENCH_DAY });
    for (const question of QUESTIONS) {
      const line = await lineOf(question, of, database);
      lines.push(line);
      options.say(`${of}, ${line.question}: ${inTime(line.ms)}`);
    }
  };
  await measure('Lindehaven', (await ingest(sourceFiles(LINDEHAVEN))).records);
  for (const size of SIZES) await measure(sizeName(size), answersCase(size));
  await database.close();
  const rows = lines.map(({ question, of, ms, found }) => [question, of, inTime(ms), found.toLocaleString('en')]);
  return {
    title: 'Answers',
    method: METHOD,
    tables: [{ title: 'Answers', columns: ['question', 'case', 'time', 'found'], rows }],
    aims: aimsOf(lines),
  };
}

function sizeName(exchanges: number): string {
  return `${exchanges.toLocaleString('en')} exchanges`;
}

async function lineOf({ name, ask }: Question, of: string, database: Database): Promise<Line> {
  const found = await ask(database);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    await ask(database);
    times.push(performance.now() - started);
  }
  return { question: name, of, ms: median(times), found };
}

function aimsOf(lines: readonly Line[]): Aim[] {
  const aim = (question: Question, of: string, most: number): Aim => {
    const ms = lines.find((line) => line.question === question.name && line.of === of)?.ms ?? Number.NaN;
    return { aim: `${question.name} of ${of} within ${inTime(most)}`, figure: inTime(ms), ratio: ms / most, isReached: ms <= most };
  };
  return [aim(RULES, 'Lindehaven', 300), aim(RULES, sizeName(20_000), 3_000), aim(TRACE, sizeName(20_000), 1_000)];
}
