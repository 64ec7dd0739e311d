// The bench of real networks: what the map draws, for our engine and its peers.

import type { Box } from '../../../renderer/graph/layout/layout.ts';
import { cardsWithGroups } from '../changes.ts';
import type { EngineName } from '../engines/engines.ts';
import { runIsolated } from '../isolated.ts';
import type { Options } from '../options.ts';
import { type RealGraph, realGraphs } from '../real-graphs.ts';
import { type Aim, inDigits, inTime, type Part, type Table } from '../report.ts';
import { type Answer, freshSteps } from '../task.ts';

const METHOD = `What the map lays out when a level of groups is opened. In the app sources stand left of the own organisation and recipients right, which costs crossings;
the peers know no such wish, so ours is also measured without. A peer may take 20 s.`;

const PEERS: readonly EngineName[] = ['dagre + router', 'ELK', 'dot'];
const PEER_LIMIT = 20_000;
const WITHOUT_SIDES = 'layered, without sides';

interface Row {
  readonly name: string;
  readonly answer: Answer | null;
  readonly problem: string | null;
}

interface Found {
  readonly graph: RealGraph;
  readonly rows: readonly Row[];
}

export async function real(options: Options): Promise<Part> {
  const { graphs, absent } = await realGraphs(options.say);
  const found: Found[] = [];
  for (const graph of graphs) found.push({ graph, rows: await rowsOf(graph, options) });
  const method = absent.length === 0 ? METHOD : `${METHOD} Not on this machine: ${absent.join(', ')}.`;
  return { title: 'Real networks', method, tables: found.map(tableOf), aims: aimsOf(found) };
}

async function rowsOf({ name, level, input }: RealGraph, { limit, say }: Options): Promise<Row[]> {
  const rows: Row[] = [];
  const run = async (label: string, engine: EngineName, boxes: readonly Box[], most: number) => {
    const { answers, problem } = await runIsolated({ engine, steps: freshSteps([{ ...input, boxes }]), runs: 3 }, most);
    const answer = problem === null ? (answers.get(0) ?? null) : null;
    rows.push({ name: label, answer, problem });
    say(`${name} ${level} ${label}: ${answer ? inTime(answer.ms) : problem}`);
  };
  await run('layered', 'layered', input.boxes, limit);
  if (input.boxes.some((box) => box.side !== 'free')) await run(WITHOUT_SIDES, 'layered', input.boxes.map(free), limit);
  for (const peer of PEERS) await run(peer, peer, input.boxes, Math.min(limit, PEER_LIMIT));
  return rows;
}

function free(box: Box): Box {
  return { ...box, side: 'free' };
}

const COLUMNS = ['engine', 'time', 'crossings', 'bends', 'length', 'area', 'forward', 'through cards', 'overlaps', 'not drawn'];

function tableOf({ graph, rows }: Found): Table {
  const cards = cardsWithGroups(graph.input.boxes).length;
  return {
    title: `${graph.name}, level ${graph.level}: ${inDigits(cards)} cards, ${inDigits(graph.input.links.length)} arrows`,
    columns: COLUMNS,
    rows: rows.map(cells),
  };
}

function cells({ name, answer, problem }: Row): string[] {
  if (!answer) return [name, problem ?? '', ...COLUMNS.slice(2).map(() => '')];
  const m = answer.measures;
  return [
    name,
    inTime(answer.ms),
    inDigits(m.crossings),
    m.bends === null ? 'curves' : inDigits(m.bends),
    inDigits(m.length),
    `${inDigits(m.area / 1e6)} M`,
    `${Math.round(m.forward * 100)} %`,
    inDigits(m.throughNodes + m.throughOwn),
    inDigits(m.nodeOverlaps + m.panelOverlaps + m.labelOverlaps),
    inDigits(m.missing),
  ];
}

function aimsOf(found: readonly Found[]): Aim[] {
  const ours = found.map(({ graph, rows }) => ({ graph, row: rows.find(({ name }) => name === 'layered') }));
  const failed = ours.filter(({ row }) => !row?.answer);
  const faults = ours.flatMap(({ graph, row }) => {
    const m = row?.answer?.measures;
    const count = m ? m.throughNodes + m.throughOwn + m.nodeOverlaps + m.panelOverlaps + m.labelOverlaps + m.missing : 0;
    return count > 0 ? [`${graph.name} ${graph.level}: ${count}`] : [];
  });
  return [
    {
      aim: 'real networks: no failure',
      figure: failed.length === 0 ? 'none' : failed.map(({ graph, row }) => `${graph.name} ${graph.level}: ${row?.problem}`).join('; '),
      isReached: failed.length === 0,
    },
    {
      aim: 'real networks: nothing over another, no line through a card, nothing left out',
      figure: faults.join('; ') || '0',
      isReached: faults.length === 0,
    },
    ...found.map(crossingsAim),
  ];
}

function crossingsAim({ graph, rows }: Found): Aim {
  const aim = `${graph.name}, level ${graph.level}: no more crossings than the best of ELK and dot (without sides)`;
  const own = (rows.find(({ name }) => name === WITHOUT_SIDES) ?? rows.find(({ name }) => name === 'layered'))?.answer?.measures.crossings;
  const theirs = rows.flatMap(({ name, answer }) => (name === 'ELK' || name === 'dot' ? (answer?.measures.crossings ?? []) : []));
  if (own === undefined) return { aim, figure: 'no picture', isReached: false };
  if (theirs.length === 0) return { aim, figure: `${inDigits(own)}; no peer drew it`, isReached: null };
  const best = Math.min(...theirs);
  return { aim, figure: `${inDigits(own)} against ${inDigits(best)}`, ...(best > 0 ? { ratio: own / best } : {}), isReached: own <= best };
}
