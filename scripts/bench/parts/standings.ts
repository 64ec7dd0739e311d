// Every engine on every graph of one shape: runs them, and answers who did what.
import { ENGINES, type EngineName } from '../engines/engines.ts';
import { graphOf, type Shape, SIZES } from '../graphs.ts';
import { runIsolated } from '../isolated.ts';
import { median } from '../numbers.ts';
import type { Options } from '../options.ts';
import { inTime } from '../report.ts';
import { type Answer, freshSteps } from '../task.ts';

/** Graphs of up to so many nodes are made with three seeds, and the median counts. */
const MANY_SEEDS = 200;

/** A layout that no aim is compared with may take so long, in ms. */
const SHORT = 20_000;

/** The full limit for what an aim compares: all at 500 nodes, ELK and vizdom flat up to 2,000, our own always. ELK nested, the only peer there, gets more. */
function limitFor(shape: Shape, engine: EngineName, nodes: number, { limit }: Options): number {
  if (shape === 'nested' && engine === 'ELK' && nodes === 500) return limit * 3;
  const isCompared = nodes <= 500 || (shape === 'flat' && nodes <= 2_000 && (engine === 'ELK' || engine === 'vizdom'));
  return isCompared || engine.startsWith('layered') ? limit : Math.min(limit, SHORT);
}

/** `answer` is null when there is no picture; then `problem` says why. */
export interface Standing {
  readonly engine: EngineName;
  readonly nodes: number;
  readonly edges: number;
  readonly answer: Answer | null;
  readonly problem: string | null;
  /** What it might take, in ms. */
  readonly limit: number;
}

export async function standings(shape: Shape, engines: readonly EngineName[], options: Options): Promise<Standing[]> {
  const all: Standing[] = [];
  for (const [nodes, edges] of SIZES.filter(([count]) => count <= options.upTo))
    for (const engine of engines) {
      const failed = all.find((standing) => standing.engine === engine && standing.problem?.startsWith('>'));
      if (nodes > ENGINES[engine].upTo) continue;
      const standing = failed
        ? { engine, nodes, edges, answer: null, problem: `not run: ${failed.problem} at ${failed.nodes}`, limit: failed.limit }
        : await standingOf(shape, engine, nodes, edges, options);
      all.push(standing);
      if (!failed) options.say(`${shape} ${nodes}/${edges} ${engine}: ${standing.answer ? inTime(standing.answer.ms) : standing.problem}`);
    }
  return all;
}

async function standingOf(shape: Shape, engine: EngineName, nodes: number, edges: number, options: Options): Promise<Standing> {
  const seeds = nodes <= MANY_SEEDS ? [1, 2, 3] : [1];
  const inputs = seeds.map((seed) => graphOf(shape, nodes, edges, seed));
  const limit = limitFor(shape, engine, nodes, options);
  const { answers, problem } = await runIsolated({ engine, steps: freshSteps(inputs), runs: 3 }, limit);
  return { engine, nodes, edges, answer: problem === null ? middle([...answers.values()]) : null, problem, limit };
}

/** The median of each figure over the seeds. What must be zero is the worst of all seeds. */
function middle(answers: readonly Answer[]): Answer {
  const first = answers[0];
  if (!first) throw new Error('no answer');
  const WORST = new Set(['nodeOverlaps', 'panelOverlaps', 'throughNodes', 'throughOwn', 'labelOverlaps', 'missing']);
  const measures = Object.fromEntries(
    Object.entries(first.measures).map(([name, value]) => {
      const values = answers.map((answer) => answer.measures[name as keyof Answer['measures']] ?? 0);
      return [name, value === null ? null : WORST.has(name) ? Math.max(...values) : median(values)];
    }),
  ) as unknown as Answer['measures'];
  return { ms: median(answers.map((answer) => answer.ms)), firstMs: first.firstMs, bytes: first.bytes, measures, picture: null };
}
