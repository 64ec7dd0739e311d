// The bench of drawing: our canvas and SVG beside React Flow, cytoscape and sigma, in one Chromium after another.
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { inBrowser, type Measured, withServed } from '../browser.ts';
import type { Options } from '../options.ts';
import { type BenchPage, DRAWER_NAMES, type DrawerName, type Drawing, type Packages } from '../page/results.ts';
import { type Aim, inDigits, inTime, type Part, type Table } from '../report.ts';

const METHOD = `Each drawer in a fresh Chromium of 1280 x 800, with the same places for all nodes. First paint: from data that is ready to all of it on the screen. Panning in a
circle for 2.5 s, with the whole picture in the window and at full size. "slow" is the 95th percentile. cytoscape and sigma draw straight lines, sigma dots instead of cards;
React Flow with its defaults. Our SVG is the exported picture, with double lines and rounded corners. Our canvas shows a painted picture while it moves and paints anew beside it.`;

const PAGE = path.join(import.meta.dirname, '../page');
const SIZES = [
  [500, 1_200],
  [2_000, 5_000],
  [5_000, 12_000],
  [20_000, 50_000],
] as const;
const PACKAGES = 100_000;

interface Row {
  readonly drawer: DrawerName;
  readonly nodes: number;
  readonly edges: number;
  readonly measured: Measured<Drawing>;
}

export async function drawing(options: Options): Promise<Part> {
  return withServed({ configFile: false, root: PAGE, base: './', plugins: [react()], worker: { format: 'es' } }, async (address) => {
    const rows: Row[] = [];
    for (const [nodes, edges] of SIZES.filter(([count]) => !options.isQuick || count <= 5_000))
      for (const drawer of DRAWER_NAMES) rows.push(await rowOf(address, drawer, nodes, edges, options));
    const packages = await packagesOf(address, options);
    return { title: 'Drawing', method: METHOD, tables: tablesOf(rows), aims: [...aimsOf(rows), packagesAim(packages)] };
  });
}

async function rowOf(address: string, drawer: DrawerName, nodes: number, edges: number, { limit, say }: Options): Promise<Row> {
  const measured = await inBrowser(limit * 2, async (page) => {
    await page.goto(address);
    return page.evaluate(([name, n, e]) => (window as unknown as BenchPage).measureDrawing(name, n, e), [drawer, nodes, edges] as const);
  });
  say(
    `drawing ${nodes}/${edges} ${drawer}: ${measured.found ? `${inTime(measured.found.firstPaint)}, ${inDigits(measured.found.overview.perSecond)} fps` : measured.problem}`,
  );
  return { drawer, nodes, edges, measured };
}

function packagesOf(address: string, { limit }: Options): Promise<Measured<Packages>> {
  return inBrowser(limit * 2, async (page) => {
    await page.goto(address);
    return page.evaluate((wanted) => (window as unknown as BenchPage).measurePackages(wanted), PACKAGES);
  });
}

const COLUMNS = ['drawn by', 'first paint', 'pan, all: fps', 'slow frame', 'zoom in, sharp', 'pan, full size: fps', 'slow frame', 'hit', 'slow hit'];

function tablesOf(rows: readonly Row[]): Table[] {
  return SIZES.flatMap(([nodes, edges]) => {
    const here = rows.filter((row) => row.nodes === nodes);
    return here.length > 0 ? [{ title: `${inDigits(nodes)} nodes, ${inDigits(edges)} edges`, columns: COLUMNS, rows: here.map(cells) }] : [];
  });
}

function cells({ drawer, measured: { found, problem } }: Row): string[] {
  if (!found) return [drawer, problem, ...COLUMNS.slice(2).map(() => '')];
  const { firstPaint, overview, zoom, detail, hits } = found;
  const panned = ({ perSecond, worst }: Drawing['detail']) => [inDigits(perSecond), inTime(worst)];
  const hit = hits ? [inTime(hits.median), inTime(hits.slow)] : ['', ''];
  return [drawer, inTime(firstPaint), ...panned(overview), inTime(zoom), ...panned(detail), ...hit];
}

function aimsOf(rows: readonly Row[]): Aim[] {
  const find = (drawer: DrawerName, nodes: number) => rows.find((row) => row.drawer === drawer && row.nodes === nodes)?.measured.found ?? null;
  const big = find('our canvas', 5_000);
  const aims: Aim[] = [
    {
      aim: '5,000 nodes: pans at 50 fps',
      figure: big ? `${inDigits(big.overview.perSecond)} all in view, ${inDigits(big.detail.perSecond)} at full size` : 'no picture',
      isReached: big !== null && Math.min(big.overview.perSecond, big.detail.perSecond) >= 50,
    },
  ];
  for (const peer of ['React Flow', 'cytoscape'] as const) {
    const its = find(peer, 5_000);
    aims.push({
      aim: `5,000 nodes: first paint at most 1/10 of ${peer}'s`,
      figure: `${big ? inTime(big.firstPaint) : 'no picture'} against ${its ? inTime(its.firstPaint) : 'no picture'}`,
      ...(big && its ? { ratio: big.firstPaint / its.firstPaint } : {}),
      isReached: big && its ? big.firstPaint <= its.firstPaint / 10 : big ? null : false,
    });
  }
  return [...aims, ...largestAim(rows), hitAim(rows)];
}

function largestAim(rows: readonly Row[]): Aim[] {
  const largest = rows.filter(({ nodes }) => nodes === 20_000);
  const ours = largest.find(({ drawer }) => drawer === 'our canvas')?.measured.found;
  if (largest.length === 0) return [];
  const others = largest.flatMap(({ drawer, measured }) =>
    ['our SVG', 'cytoscape', 'React Flow'].includes(drawer) ? (measured.found?.overview.perSecond ?? []) : [],
  );
  const best = Math.max(0, ...others);
  const aim = '20,000 nodes: pans at 30 x the best of SVG, cytoscape and React Flow';
  if (!ours) return [{ aim, figure: 'no picture', isReached: false }];
  const ratio = best > 0 ? { ratio: ours.overview.perSecond / best } : {};
  return [
    { aim, figure: `${inDigits(ours.overview.perSecond)} fps against ${inDigits(best)}`, ...ratio, isReached: ours.overview.perSecond >= 30 * best },
  ];
}

function hitAim(rows: readonly Row[]): Aim {
  const ours = rows.flatMap(({ drawer, measured }) => (drawer === 'our canvas' && measured.found?.hits ? [measured.found.hits.slow] : []));
  const most = Math.max(...ours);
  return {
    aim: 'what lies under the pointer is found in under 1 ms (95th percentile)',
    figure: inTime(most),
    isReached: ours.length > 0 && most < 1,
  };
}

function packagesAim({ found, problem }: Measured<Packages>): Aim {
  const figure = found ? `${inDigits(found.moving.perSecond)} fps with ${inDigits(found.count)} in view` : (problem ?? '');
  return {
    aim: '100,000 moving packages at 55 fps',
    figure,
    isReached: found !== null && found.count >= PACKAGES * 0.98 && found.moving.perSecond >= 55,
  };
}
