// Which aims of layout are reached: our layered engine against each peer of the same run.
import type { EngineName } from '../engines/engines.ts';
import type { Measures } from '../measures.ts';
import { growth } from '../numbers.ts';
import { type Aim, inDigits, inMegabytes, inTime } from '../report.ts';
import { find } from './layout-tables.ts';
import type { Standing } from './standings.ts';

const PEERS: readonly EngineName[] = ['dagre', 'vizdom', 'ELK', 'dot'];
/** A layout with fewer edges than this is over before its growth can be seen. */
const GROWTH_FROM = 400;

/** Our time against a peer's. A peer that was stopped took at least the limit. */
export function timeAim(all: readonly Standing[], nodes: number, peer: EngineName, atMost: number): Aim[] {
  const [ours, its] = [find(all, 'layered', nodes), find(all, peer, nodes)];
  if (!ours || !its) return [];
  const aim = `${nodes} nodes: at most 1/${Math.round(1 / atMost)} of the time of ${peer}`;
  if (!ours.answer) return [{ aim, figure: ours.problem ?? '', isReached: false }];
  const isStopped = its.problem?.includes('>') ?? false;
  if (!its.answer && !isStopped) return [{ aim, figure: `${inTime(ours.answer.ms)}; ${peer} ${its.problem}`, isReached: null }];
  const ratio = ours.answer.ms / (its.answer?.ms ?? its.limit);
  return [
    { aim, figure: `${inTime(ours.answer.ms)} against ${its.answer ? inTime(its.answer.ms) : its.problem}`, ratio, isReached: ratio <= atMost },
  ];
}

/** One of our measures against that of the best of some peers. */
export function qualityAim(
  all: readonly Standing[],
  nodes: number,
  peers: readonly EngineName[],
  measure: 'crossings' | 'bends',
  atMost: number,
): Aim[] {
  const ours = find(all, 'layered', nodes);
  const theirs = peers.flatMap((peer) => find(all, peer, nodes) ?? []);
  if (!ours || theirs.length === 0) return [];
  const aim = `${nodes} nodes: ${measure} at most ${atMost} of those of ${peers[0]}`;
  if (!ours.answer) return [{ aim, figure: ours.problem ?? '', isReached: false }];
  const mine = ours.answer.measures[measure] ?? 0;
  const values = theirs.flatMap(({ answer }) => answer?.measures[measure] ?? []);
  if (values.length === 0) return [{ aim, figure: `${inDigits(mine)}; ${peers[0]} ${theirs[0]?.problem ?? 'draws curves'}`, isReached: null }];
  const least = Math.min(...values);
  return [{ aim, figure: `${inDigits(mine)} against ${inDigits(least)}`, ratio: mine / least, isReached: mine <= atMost * least }];
}

/** The largest graph: ours in time and memory, and no peer that gets there. */
export function largestAims(all: readonly Standing[]): Aim[] {
  const ours = find(all, 'layered', 10_000);
  if (!ours) return [];
  const { answer } = ours;
  const drawn = PEERS.filter((peer) => find(all, peer, 10_000)?.answer);
  return [
    {
      aim: '10,000 nodes, 25,000 edges in at most 2 s',
      figure: answer ? inTime(answer.ms) : (ours.problem ?? ''),
      isReached: answer !== null && answer.ms <= 2_000,
    },
    {
      aim: '10,000 nodes, 25,000 edges in at most 200 MB',
      figure: answer ? inMegabytes(answer.bytes) : '',
      isReached: answer !== null && answer.bytes <= 200e6,
    },
    {
      aim: '10,000 nodes, 25,000 edges: no peer that reduces crossings ends in time',
      figure: drawn.length > 0 ? `${drawn.join(', ')} did` : 'none did',
      isReached: drawn.length === 0,
    },
  ];
}

const ZEROS = {
  nodeOverlaps: 'cards over each other',
  panelOverlaps: 'panels over each other or children outside',
  throughNodes: 'lines through a foreign card',
  throughOwn: 'lines through a card of their own',
  labelOverlaps: 'labels over a label or card',
  missing: 'boxes or arrows not drawn',
} as const satisfies Partial<Record<keyof Measures, string>>;

/** What must never happen, over all graphs of up to so many nodes. */
export function faultlessAims(shape: string, all: readonly Standing[], upTo = 2_000): Aim[] {
  const ours = all.filter(({ engine, nodes }) => engine === 'layered' && nodes <= upTo);
  const failed = ours.filter(({ answer }) => !answer);
  const sum = (name: keyof typeof ZEROS) => ours.reduce((total, { answer }) => total + (answer?.measures[name] ?? 0), 0);
  return [
    {
      aim: `${shape}, up to ${inDigits(upTo)} nodes: no failure`,
      figure: failed.length === 0 ? 'none' : failed.map(({ nodes, problem }) => `${nodes}: ${problem}`).join('; '),
      isReached: failed.length === 0,
    },
    ...Object.entries(ZEROS).map(([name, words]) => {
      const count = sum(name as keyof typeof ZEROS);
      return {
        aim: `${shape}, up to ${inDigits(upTo)} nodes: no ${words}`,
        figure: inDigits(count),
        isReached: failed.length < ours.length && count === 0,
      };
    }),
  ];
}

/** How the time grows with E log E: 1 is as fast as that. */
export function growthAims(all: readonly Standing[]): Aim[] {
  const exponent = (name: EngineName) =>
    growth(
      all.flatMap(({ engine, edges, answer }) =>
        engine === name && edges >= GROWTH_FROM && answer ? [[edges * Math.log2(edges), answer.ms] as const] : [],
      ),
    );
  const [plain, sifted] = [exponent('layered, no sifting'), exponent('layered')];
  if (Number.isNaN(plain)) return [];
  return [
    {
      aim: 'time grows no faster than E log E with sifting off (exponent at most 1)',
      figure: `${inDigits(plain)}; with sifting ${inDigits(sifted)}`,
      ratio: plain,
      isReached: plain <= 1,
    },
  ];
}
