// The bench of layout: every engine on the same made-up graphs, flat and nested.
import { graphOf } from '../graphs.ts';
import { runIsolated } from '../isolated.ts';
import type { Options } from '../options.ts';
import { type Aim, inTime, type Part } from '../report.ts';
import { freshSteps } from '../task.ts';
import { faultlessAims, growthAims, largestAims, qualityAim, timeAim } from './layout-aims.ts';
import { layoutTables } from './layout-tables.ts';
import { standings } from './standings.ts';

const METHOD = `Each engine runs in a process of its own, on the same graphs made from a seed; times are medians of up to three runs in a warm process
(up to 200 nodes: three graphs). "ours / its" compares our layered engine with the engine of the row. Crossings are counted on the lines as drawn, curves as
points along them. "on other lines" is the length of line that lies on another line, in pixels; length and area in (square) pixels; "forward" the arrows
that point right; "overlaps" cards, panels and labels. Memory is how much the process grew at its height during the first layout. A layout may take 60 s, or 20 s where no aim needs it (ELK with 500 nested nodes: 180 s); an engine
that took longer is not run on larger graphs.`;

export async function flatLayout(options: Options): Promise<Part> {
  const engines = [
    'layered',
    'layered, no sifting',
    'dagre + router',
    'dagre',
    'vizdom',
    'ELK',
    'ELK orthogonal',
    'dot',
    'dot polyline',
    'dot ortho',
  ] as const;
  const all = await standings('flat', engines, options);
  const aims = [
    ...timeAim(all, 500, 'dagre', 1 / 40),
    ...qualityAim(all, 500, ['dagre'], 'crossings', 0.8),
    ...timeAim(all, 500, 'dot', 1 / 20),
    ...qualityAim(all, 500, ['dot'], 'crossings', 1.02),
    ...timeAim(all, 1_000, 'vizdom', 1 / 10),
    ...qualityAim(all, 1_000, ['ELK', 'ELK orthogonal'], 'crossings', 1),
    ...largestAims(all),
    ...growthAims(all),
    ...[50, 200].flatMap((nodes) => qualityAim(all, nodes, ['dot'], 'crossings', 1)),
    ...[500, 1_000, 2_000].flatMap((nodes) => qualityAim(all, nodes, ['ELK', 'ELK orthogonal'], 'crossings', 0.85)),
    ...[50, 200, 500, 1_000].flatMap((nodes) => qualityAim(all, nodes, ['dagre'], 'bends', 1)),
    ...(await firstPicture(options)),
    ...faultlessAims('flat', all),
  ];
  return { title: 'Layout of flat graphs', method: METHOD, tables: layoutTables('Flat', all), aims };
}

export async function nestedLayout(options: Options): Promise<Part> {
  const engines = ['layered', 'layered, no sifting', 'dagre + router', 'dagre', 'ELK', 'ELK orthogonal', 'dot'] as const;
  const all = await standings('nested', engines, options);
  const aims = [
    ...timeAim(all, 500, 'ELK', 1 / 30),
    ...qualityAim(all, 500, ['ELK', 'ELK orthogonal'], 'crossings', 1),
    ...faultlessAims('nested', all),
  ];
  const method = `${METHOD} Systems stand in departments and organisations; 4 % of the arrows between organisations end at a group. vizdom knows no groups.`;
  return { title: 'Layout of nested graphs', method, tables: layoutTables('Nested', all), aims };
}

/** A process that has laid out nothing before, as when a file has just been dropped. */
async function firstPicture({ limit, say }: Options): Promise<Aim[]> {
  const inputs = [graphOf('nested', 110, 250)];
  const { answers, problem } = await runIsolated({ engine: 'layered', steps: freshSteps(inputs), runs: 3 }, limit);
  const first = answers.get(0);
  say(`first layout of 110/250: ${first ? inTime(first.firstMs) : problem}`);
  const figure = first ? `${inTime(first.firstMs)} the first time, ${inTime(first.ms)} after` : (problem ?? '');
  return [{ aim: '110 nodes, 250 edges, nested, in a fresh process: under 100 ms', figure, isReached: first !== undefined && first.firstMs < 100 }];
}
