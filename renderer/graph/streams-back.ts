// Bands that run back: out of a party under what runs forward, down beside it, along a lane below all parties, and up again.
import type { Band, Streams } from './streams.ts';

export interface BackBand {
  readonly band: Band;
  readonly path: string;
  readonly width: number;
  /** Points on its middle line where a sign may stand, the best first. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

export interface NodePlace {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The key of a party as sender or receiver. */
export type KeyOf = (streams: Streams, party: string, end: 'from' | 'to') => string;

const LANE = { gap: 4, turn: 8, below: 16 } as const;

interface Lane {
  readonly band: Band;
  readonly from: string;
  readonly to: string;
  readonly left: number;
  readonly right: number;
}

/** `margins`: the room that bands take outside the outer columns. */
export function layOutBack(streams: Streams, places: ReadonlyMap<string, NodePlace>, scale: number, keyOf: KeyOf) {
  const floor = Math.max(0, ...[...places.values()].map((place) => place.y1)) + LANE.below;
  const free = { out: freeSides(streams, 'from', keyOf), in: freeSides(streams, 'to', keyOf) };
  const beside = { right: new Map<number, number>(), left: new Map<number, number>() };
  const used: (readonly [left: number, right: number, bottom: number])[] = [];
  const bands = lanesOf(streams, places, keyOf).map((lane): BackBand => {
    const width = lane.band.value * scale;
    const [start, end] = [places.get(lane.from), places.get(lane.to)];
    const right = (start?.x1 ?? 0) + taken(beside.right, start?.x1 ?? 0, width);
    const left = (end?.x0 ?? 0) - taken(beside.left, end?.x0 ?? 0, width);
    const top = Math.max(
      floor,
      ...used.filter(([from, to]) => from < Math.max(left, right) && Math.min(left, right) < to).map(([, , at]) => at + LANE.gap),
    );
    used.push([Math.min(left, right) - width, Math.max(left, right) + width, top + width]);
    const y0 = (start?.y0 ?? 0) + (takenOf(free.out, lane.from, lane.band.value) + lane.band.value / 2) * scale;
    const y1 = (end?.y0 ?? 0) + (takenOf(free.in, lane.to, lane.band.value) + lane.band.value / 2) * scale;
    const points = [0.5, 0.4, 0.6, 0.3, 0.7].map((part) => [left + (right - left) * part, top + width / 2] as const);
    return { band: lane.band, width, points, path: backPath([start?.x1 ?? 0, y0], [end?.x0 ?? 0, y1], right, left, top + width / 2) };
  });
  return { bands, height: Math.max(floor, ...used.map(([, , bottom]) => bottom)) + 12, margins: marginsOf(places, beside) };
}

/** Short ones first, so that they lie above and inside the long ones. */
function lanesOf(streams: Streams, places: ReadonlyMap<string, NodePlace>, keyOf: KeyOf): Lane[] {
  const lanes = streams.bands
    .filter((band) => band.isBack)
    .map((band): Lane => {
      const [from, to] = [keyOf(streams, band.from, 'to'), keyOf(streams, band.to, 'from')];
      const [start, end] = [places.get(from)?.x1 ?? 0, places.get(to)?.x0 ?? 0];
      return { band, from, to, left: Math.min(start, end), right: Math.max(start, end) };
    });
  const low = ({ from, to }: Lane) => -(places.get(from)?.y1 ?? 0) - (places.get(to)?.y1 ?? 0);
  return lanes.sort((a, b) => a.right - a.left - (b.right - b.left) || low(a) - low(b) || (a.band.id < b.band.id ? -1 : 1));
}

/** How far the middle of the next band lies from this column, each outside the ones before. */
function taken(beside: Map<number, number>, column: number, width: number): number {
  const before = beside.get(column) ?? LANE.turn;
  beside.set(column, before + width + LANE.gap);
  return before + width / 2;
}

/** What of a node's side is used already, from its top; and takes the next part. */
function takenOf(used: Map<string, number>, key: string, value: number): number {
  const before = used.get(key) ?? 0;
  used.set(key, before + value);
  return before;
}

/** What runs forward comes first at each side. */
function freeSides(streams: Streams, end: 'from' | 'to', keyOf: KeyOf): Map<string, number> {
  const used = new Map<string, number>();
  if (streams.form === 'sides') return used;
  for (const band of streams.bands) if (!band.isBack) takenOf(used, keyOf(streams, band[end], end), band.value);
  return used;
}

function marginsOf(places: ReadonlyMap<string, NodePlace>, beside: { right: ReadonlyMap<number, number>; left: ReadonlyMap<number, number> }) {
  const [first, last] = [Math.min(...[...places.values()].map((place) => place.x0)), Math.max(...[...places.values()].map((place) => place.x1))];
  return { left: 4 + (beside.left.get(first) ?? 0), right: 4 + (beside.right.get(last) ?? 0) };
}

function backPath([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number], right: number, left: number, lane: number): string {
  const [r0, r1] = [Math.min(right - x0, Math.abs(lane - y0) / 2), Math.min(x1 - left, Math.abs(lane - y1) / 2)];
  const way = left < right ? -1 : 1;
  return [
    `M${x0} ${y0}`,
    `Q${right} ${y0} ${right} ${y0 + r0}`,
    `V${lane - r0}`,
    `Q${right} ${lane} ${right + way * r0} ${lane}`,
    `H${left - way * r1}`,
    `Q${left} ${lane} ${left} ${lane - r1}`,
    `V${y1 + r1}`,
    `Q${left} ${y1} ${x1} ${y1}`,
  ].join('');
}
