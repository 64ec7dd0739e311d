// The upright parts of lines between two columns, each on a track of its own, in the order that crosses least.
import { TRACK } from '../layout.ts';
import { GAP } from './gaps.ts';
import { Skyline } from './skyline.ts';

/** A line that comes at height `from` on the left and goes on at `to` on the right; a turn comes and goes on the left. */
export interface Upright {
  readonly from: number;
  readonly to: number;
  readonly isTurn: boolean;
}

/** `x` of each upright part, counted from the left of the channel (NaN for a line that runs straight on), and how wide the channel is. */
export interface Channel {
  readonly x: Float64Array;
  readonly width: number;
}

/** Two uprights on one track keep this distance. */
const APART = 6;

/** How near a track comes to the boxes, and how much nearer to the next track, rather than pushing a remembered column aside. */
const TIGHT = { margin: TRACK.margin + 2, gap: 0.6 } as const;

/** `room`: what there is up to the next column where an earlier picture had it; Infinity when it is new. Tracks then stand closer, as far as they may. */
export function layTracks(uprights: readonly Upright[], room = Infinity): Channel {
  const x = new Float64Array(uprights.length).fill(Number.NaN);
  if (uprights.length === 0) return { x, width: Math.max(2 * TIGHT.margin, Math.min(2 * GAP.channel, room)) };
  const bent = uprights.flatMap((line, index) => (Math.abs(line.from - line.to) >= 0.5 || line.isTurn ? [index] : []));
  const clusters = clustersOf(uprights, bent);
  const track = new Int32Array(uprights.length);
  const counts = clusters.map((cluster) => tracksOf(uprights, cluster, track));
  const most = Math.max(1, ...counts);
  const { gap, margin } = fitted(most, room);
  for (const [index, cluster] of clusters.entries()) {
    const start = margin + ((most - (counts[index] as number)) * gap) / 2;
    for (const line of cluster) x[line] = Math.round((start + (track[line] as number) * gap) * 2) / 2;
  }
  return { x, width: Math.ceil(2 * margin + (most - 1) * gap) };
}

/** The distances at which so many tracks stand: the usual ones, or smaller ones where there is little room. */
function fitted(most: number, room: number): { gap: number; margin: number } {
  const usual = most <= 26 ? TRACK.gap : Math.max(1.5, (26 * TRACK.gap) / most);
  const margin = Math.max(TIGHT.margin, Math.min(GAP.channel, Math.floor(room - (most - 1) * usual) / 2));
  const gap = most === 1 ? usual : Math.max(usual * TIGHT.gap, Math.min(usual, (room - 2 * margin) / (most - 1)));
  return { gap, margin };
}

function low({ from, to }: Upright): number {
  return Math.min(from, to);
}

function high({ from, to }: Upright): number {
  return Math.max(from, to);
}

/** Lines whose heights overlap, directly or through others. */
function clustersOf(uprights: readonly Upright[], bent: readonly number[]): number[][] {
  const sorted = [...bent].sort((a, b) => low(uprights[a] as Upright) - low(uprights[b] as Upright) || a - b);
  const clusters: number[][] = [];
  let reach = -Infinity;
  for (const index of sorted) {
    const line = uprights[index] as Upright;
    if (low(line) > reach + APART) clusters.push([]);
    (clusters.at(-1) as number[]).push(index);
    reach = Math.max(reach, high(line));
  }
  return clusters;
}

/** Turns stand nearest to the boxes, the shortest first; then lines down and lines up. Answers how many tracks there are. */
function tracksOf(uprights: readonly Upright[], cluster: readonly number[], track: Int32Array): number {
  const lineOf = (index: number) => uprights[index] as Upright;
  const sky = new Skyline(cluster.flatMap((index) => [low(lineOf(index)) - APART, high(lineOf(index))]));
  let most = -1;
  const put = (index: number) => {
    const line = lineOf(index);
    const mine = sky.highest(low(line) - APART, high(line)) + 1;
    track[index] = mine;
    sky.lay(low(line) - APART, high(line), mine);
    most = Math.max(most, mine);
  };
  const turns = cluster.filter((index) => lineOf(index).isTurn);
  turns.sort((a, b) => high(lineOf(a)) - low(lineOf(a)) - high(lineOf(b)) + low(lineOf(b)) || a - b);
  for (const index of turns) put(index);
  for (const index of fromLeft(uprights, cluster)) put(index);
  return most + 1;
}

/** Lines down with the lowest start first, lines up with the highest start first: so none crosses another of its kind without need.
 *  The two are merged so that a line which comes in at the height where another goes out stands left of it; else they would lie on each other. */
function fromLeft(uprights: readonly Upright[], cluster: readonly number[]): number[] {
  const lineOf = (index: number) => uprights[index] as Upright;
  const downs = cluster.filter((index) => !lineOf(index).isTurn && lineOf(index).to > lineOf(index).from);
  const ups = cluster.filter((index) => !lineOf(index).isTurn && lineOf(index).to < lineOf(index).from);
  downs.sort((a, b) => lineOf(b).from - lineOf(a).from || lineOf(b).to - lineOf(a).to || a - b);
  ups.sort((a, b) => lineOf(a).from - lineOf(b).from || lineOf(a).to - lineOf(b).to || a - b);
  const waiting = { downs: startsOf(downs, lineOf), ups: startsOf(ups, lineOf) };
  const order: number[] = [];
  let [i, j] = [0, 0];
  while (i < downs.length || j < ups.length) {
    const [down, up] = [downs[i], ups[j]];
    const isDown =
      up === undefined || (down !== undefined && (!waiting.ups.has(Math.round(lineOf(down).to)) || waiting.downs.has(Math.round(lineOf(up).to))));
    const next = (isDown ? down : up) as number;
    order.push(next);
    leave(isDown ? waiting.downs : waiting.ups, Math.round(lineOf(next).from));
    if (isDown) i += 1;
    else j += 1;
  }
  return order;
}

/** How many lines come in at each height. */
function startsOf(lines: readonly number[], lineOf: (index: number) => Upright): Map<number, number> {
  const starts = new Map<number, number>();
  for (const index of lines) starts.set(Math.round(lineOf(index).from), (starts.get(Math.round(lineOf(index).from)) ?? 0) + 1);
  return starts;
}

function leave(starts: Map<number, number>, at: number): void {
  const left = (starts.get(at) ?? 1) - 1;
  if (left === 0) starts.delete(at);
  else starts.set(at, left);
}
