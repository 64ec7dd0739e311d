// The bench of stability: how much moves when one thing changes, and what a hundred changes do.
import { ENGINES, type EngineName } from '../engines/engines.ts';
import { type Shape, SIZES } from '../graphs.ts';
import { median } from '../numbers.ts';
import type { Options } from '../options.ts';
import { type Aim, inDigits, inTime, type Part, type Table } from '../report.ts';
import { CHANGES, type Change, type Effect, effectsOf } from './before-after.ts';
import { COUNT, type Drift, driftOf, middleDrift } from './drift.ts';

const METHOD = `A card with two arrows is added, an arrow is added, an organisation of middling size is collapsed to one card, or expanded. Cards that are in both
pictures are compared; that the whole picture slid is left out, for every engine. "moved" = further than the card's own width or height. "crossings" = of the new
picture against a fresh one. Our engine and ELK interactive are given the picture before; the others cannot keep to one. Three graphs up to 200 nodes (medians; the
worst for "furthest"), one above. At 5,000 nodes a peer may take 20 s.`;

const SIZES_HERE = [200, 5_000] as const;
const PEER_LIMIT = { 200: 60_000, 5000: 20_000 } as const;
const FLAT: readonly EngineName[] = ['layered', 'dagre', 'ELK', 'ELK interactive', 'dot'];
const NESTED: readonly EngineName[] = ['layered', 'dagre + router', 'ELK', 'ELK interactive', 'dot'];

interface Row {
  readonly engine: EngineName;
  readonly nodes: number;
  readonly shape: Shape;
  readonly effects: readonly (readonly Effect[])[];
  readonly isSame: boolean | null;
  readonly problem: string | null;
}

export async function stability(options: Options): Promise<Part> {
  const rows: Row[] = [];
  for (const nodes of SIZES_HERE.filter((size) => size <= options.upTo))
    for (const shape of nodes === 200 ? (['flat', 'nested'] as const) : (['nested'] as const))
      for (const engine of shape === 'flat' ? FLAT : NESTED) rows.push(await rowOf(engine, shape, nodes, options));
  const drifts = await driftRows(options);
  const tables = [...tablesOf(rows), driftTable(drifts)];
  return {
    title: 'Stability',
    method: METHOD,
    tables,
    aims: [...rows.filter(({ engine }) => engine === 'layered').flatMap((row) => aimsOf(row, rows)), ...drifts.map(driftAim)],
  };
}

async function rowOf(engine: EngineName, shape: Shape, nodes: 200 | 5_000, { limit, say }: Options): Promise<Row> {
  const edges = edgesOf(nodes);
  const all = [];
  for (const seed of nodes === 200 ? [1, 2, 3] : [1]) {
    all.push(await effectsOf(engine, shape, nodes, edges, seed, engine === 'layered' ? limit : Math.min(limit, PEER_LIMIT[nodes])));
    if (all.at(-1)?.problem) break;
  }
  const problem = all.find((one) => one.problem !== null)?.problem ?? null;
  say(`stability, ${shape} ${nodes}/${edges} ${engine}: ${problem ?? 'done'}`);
  const same = all.map(({ isSame }) => isSame);
  return { engine, nodes, shape, effects: all.map(({ effects }) => effects), isSame: same.includes(null) ? null : same.every(Boolean), problem };
}

function edgesOf(nodes: number): number {
  return SIZES.find(([count]) => count === nodes)?.[1] ?? 0;
}

interface Summary {
  readonly moved: number;
  readonly median: number;
  readonly p95: number;
  readonly most: number;
  readonly crossings: number;
  readonly ms: number;
}

function summary({ effects, problem }: Row, change: Change): Summary | null {
  if (problem !== null) return null;
  const found = effects.flatMap((seed) => seed.find((effect) => effect.change === change) ?? []);
  const middle = (of: (effect: Effect) => number) => median(found.map(of));
  return {
    moved: middle(({ movement }) => movement.moved),
    median: middle(({ movement }) => movement.median),
    p95: middle(({ movement }) => movement.p95),
    most: Math.max(...found.map(({ movement }) => movement.most)),
    crossings: middle(({ crossings }) => crossings),
    ms: middle(({ ms }) => ms),
  };
}

const COLUMNS = ['engine', 'moved', 'median px', 'p95 px', 'furthest px', 'crossings', 'time'];

function tablesOf(rows: readonly Row[]): Table[] {
  const pictures = [...new Set(rows.map(({ shape, nodes }) => `${shape} ${nodes}`))];
  return pictures.flatMap((picture) =>
    CHANGES.map((change) => ({
      title: `${picture} nodes, ${change}`,
      columns: COLUMNS,
      rows: rows.filter(({ shape, nodes }) => `${shape} ${nodes}` === picture).map((row) => cells(row, summary(row, change))),
    })),
  );
}

function cells({ engine, problem }: Row, found: Summary | null): string[] {
  if (!found) return [engine, problem ?? '', '', '', '', '', ''];
  const { moved, median: middle, p95, most, crossings, ms } = found;
  const warm = ENGINES[engine].remembers ? inDigits(crossings) : 'always fresh';
  return [engine, `${inDigits(moved * 100)} %`, inDigits(middle), inDigits(p95), inDigits(most), warm, inTime(ms)];
}

function aimsOf(row: Row, rows: readonly Row[]): Aim[] {
  const where = `${row.shape} ${inDigits(row.nodes)} nodes`;
  const interactive = rows.find(({ engine, nodes, shape }) => engine === 'ELK interactive' && nodes === row.nodes && shape === row.shape);
  const aims = CHANGES.flatMap((change): Aim[] => {
    const mine = summary(row, change);
    if (!mine) return [{ aim: `${where}, ${change}`, figure: row.problem ?? '', isReached: false }];
    const its = interactive && summary(interactive, change);
    const ratio = its ? mine.p95 / its.p95 : undefined;
    return [
      {
        aim: `${where}, ${change}: no other node moves more than its size`,
        figure: `${inDigits(mine.moved * 100)} %, furthest ${inDigits(mine.most)} px`,
        isReached: mine.moved === 0,
      },
      {
        aim: `${where}, ${change}: p95 at most 1/50 of ELK interactive's`,
        figure: `${inDigits(mine.p95)} px against ${its ? `${inDigits(its.p95)} px` : (interactive?.problem ?? 'nothing')}`,
        ...(ratio === undefined ? {} : { ratio }),
        isReached: ratio === undefined ? null : ratio <= 1 / 50,
      },
      {
        aim: `${where}, ${change}: crossings at most 1.05 of a fresh picture`,
        figure: inDigits(mine.crossings),
        ratio: mine.crossings,
        isReached: mine.crossings <= 1.05,
      },
    ];
  });
  return [
    ...aims,
    {
      aim: `${where}: expand and collapse gives the same picture exactly, and so does the reverse`,
      figure: row.isSame ? 'the same' : 'different',
      isReached: row.isSame === true,
    },
  ];
}

interface DriftRow {
  readonly nodes: number;
  readonly ratios: Drift['ratios'];
  readonly problem: string | null;
}

async function driftRows({ upTo, limit, say }: Options): Promise<DriftRow[]> {
  const rows: DriftRow[] = [];
  for (const nodes of SIZES_HERE.filter((size) => size <= upTo)) {
    const drifts: Drift[] = [];
    for (const seed of nodes === 200 ? [1, 2, 3] : [1]) drifts.push(await driftOf('layered', nodes, edgesOf(nodes), seed, limit));
    const problem = drifts.find((drift) => drift.problem !== null)?.problem ?? null;
    rows.push({ nodes, ratios: problem === null ? middleDrift(drifts) : [], problem });
    say(`drift, ${nodes}: ${problem ?? inDigits(rows.at(-1)?.ratios.at(-1)?.crossings ?? Number.NaN)}`);
  }
  return rows;
}

function driftTable(rows: readonly DriftRow[]): Table {
  return {
    title: 'Crossings against a fresh picture, after many changes in a row (nested, our layered engine)',
    columns: ['nodes', ...(rows[0]?.ratios ?? []).map(({ changes }) => `${changes} changes`)],
    rows: rows.map(({ nodes, ratios, problem }) => [
      inDigits(nodes),
      ...(problem === null ? ratios.map(({ crossings }) => inDigits(crossings)) : [problem]),
    ]),
  };
}

function driftAim({ nodes, ratios, problem }: DriftRow): Aim {
  const last = ratios.at(-1)?.crossings ?? Number.NaN;
  const aim = `nested ${inDigits(nodes)} nodes: ${COUNT} changes in a row drift to at most 1.10 of the crossings of a fresh picture`;
  return { aim, figure: problem ?? inDigits(last), ratio: last, isReached: last <= 1.1 };
}
