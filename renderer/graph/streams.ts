// What a Sankey diagram shows of the map: parties with a height, bands as wide as what they carry, and which bands must run back.
import { type ArrowRow, arrowRows, together } from './arrow-rows.ts';
import type { VisibleGraph } from './levels.ts';

/** Stands for all nodes that carry too little to draw apart. */
export const OTHERS = '\u0000others';

export type Measure = 'count' | 'volume';

/** All that goes from one party to another, feedback apart. `isBack` = it is feedback, or it would close a ring, and runs back below. */
export interface Band {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly arrows: readonly ArrowRow[];
  readonly isFeedback: boolean;
  readonly isBack: boolean;
}

/**
 * `nodes` carry something; `folded` stand together in OTHERS, with `foldedBands` between them; `unmeasured` arrows have no volume at all.
 * `form`: in a chain each party stands once, between who sends to it and who receives from it. Where ways are too long for that, all stand
 * twice: at the left as sender, at the right as receiver; then nothing is a ring, and only feedback runs back.
 */
export interface Streams {
  readonly form: 'chain' | 'sides';
  readonly nodes: readonly string[];
  readonly bands: readonly Band[];
  readonly folded: readonly string[];
  readonly foldedBands: readonly ArrowRow[];
  readonly unmeasured: readonly ArrowRow[];
}

/** At most `most` nodes; the smallest are folded into one when there are more. */
export function buildStreams(graph: VisibleGraph, measure: Measure, most: number): Streams {
  const weigh = (arrow: ArrowRow) => (measure === 'count' ? arrow.count : arrow.volume);
  const all = arrowRows(graph).flatMap(splitFeedback);
  const measured = all.filter((arrow) => weigh(arrow) > 0);
  const { drawn, folded } = foldSmallest(measured, weigh, most, [...graph.nodes.keys()]);
  const standIn = (id: string) => (folded.has(id) ? OTHERS : id);
  const isWithinOthers = ({ edge }: ArrowRow) => folded.has(edge.from) && folded.has(edge.to);
  const joined = joinBands(
    measured.filter((arrow) => !isWithinOthers(arrow)),
    standIn,
    weigh,
  );
  return {
    ...inForm(joined),
    nodes: folded.size > 0 ? [...drawn, OTHERS] : drawn,
    folded: [...folded],
    foldedBands: measured.filter(isWithinOthers),
    unmeasured: all.filter((arrow) => weigh(arrow) === 0),
  };
}

/** Steps in a row that a chain may have before it is no longer read. */
const LONGEST_CHAIN = 3;

function inForm(joined: readonly Undirected[]): Pick<Streams, 'form' | 'bands'> {
  const bands = withDirections(joined);
  const forward = bands.filter((band) => !band.isBack);
  if (longestWay(forward) <= LONGEST_CHAIN) return { form: 'chain', bands };
  return { form: 'sides', bands: joined.map((band) => ({ ...band, isBack: band.isFeedback })) };
}

/** Bands in a row, at most; there are no rings. */
function longestWay(bands: readonly Band[]): number {
  const leads = new Map<string, Band[]>();
  for (const band of bands) leads.set(band.from, [...(leads.get(band.from) ?? []), band]);
  const known = new Map<string, number>();
  const from = (id: string): number => {
    const found = known.get(id) ?? Math.max(0, ...(leads.get(id) ?? []).map((band) => 1 + from(band.to)));
    known.set(id, found);
    return found;
  };
  return Math.max(0, ...[...leads.keys()].map(from));
}

/** Feedback in an arrow of several exchanges is a band of its own, so that it shows at every level. */
function splitFeedback({ edge }: ArrowRow): ArrowRow[] {
  const part = (isFeedback: boolean) => edge.flows.filter((flow) => flow.exchange.isFeedback === isFeedback);
  return [part(false), part(true)].flatMap((flows) =>
    flows.length > 0 ? [{ edge: { ...edge, flows }, ...together(flows.map((flow) => flow.exchange)) }] : [],
  );
}

function foldSmallest(arrows: readonly ArrowRow[], weigh: (arrow: ArrowRow) => number, most: number, order: readonly string[]) {
  const through = new Map<string, number>();
  for (const arrow of arrows) for (const id of [arrow.edge.from, arrow.edge.to]) through.set(id, (through.get(id) ?? 0) + weigh(arrow));
  const used = order.filter((id) => through.has(id));
  if (used.length <= most) return { drawn: used, folded: new Set<string>() };
  const largest = new Set([...used].sort((a, b) => (through.get(b) ?? 0) - (through.get(a) ?? 0)).slice(0, most - 1));
  return { drawn: used.filter((id) => largest.has(id)), folded: new Set(used.filter((id) => !largest.has(id))) };
}

type Undirected = Omit<Band, 'isBack'>;

function joinBands(arrows: readonly ArrowRow[], standIn: (id: string) => string, weigh: (arrow: ArrowRow) => number): Undirected[] {
  const bands = new Map<string, Undirected>();
  for (const arrow of arrows) {
    const [from, to] = [standIn(arrow.edge.from), standIn(arrow.edge.to)];
    const id = JSON.stringify([from, to, arrow.isFeedback]);
    const before = bands.get(id);
    bands.set(id, {
      id,
      from,
      to,
      value: (before?.value ?? 0) + weigh(arrow),
      arrows: [...(before?.arrows ?? []), arrow],
      isFeedback: arrow.isFeedback,
    });
  }
  return [...bands.values()];
}

/** Widest first: a band that would close a ring with wider ones runs back. What is left has no ring, and no band runs back that need not. */
function withDirections(bands: readonly Undirected[]): Band[] {
  const leads = new Map<string, Set<string>>();
  const back = new Set<string>();
  for (const band of [...bands].sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1))) {
    if (band.isFeedback || canReach(leads, band.to, band.from)) back.add(band.id);
    else leads.set(band.from, (leads.get(band.from) ?? new Set()).add(band.to));
  }
  return bands.map((band) => ({ ...band, isBack: back.has(band.id) }));
}

function canReach(leads: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === to) return true;
    for (const next of leads.get(at) ?? []) seen.add(next);
  }
  return false;
}

/** Two parties and what goes each way. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly there: readonly Band[];
  readonly back: readonly Band[];
  readonly value: number;
}

/** Who exchanges with whom, both ways, the most first. `a` is the one that sends more. */
export function pairsOf(bands: readonly Band[]): readonly Pair[] {
  const byEnds = new Map<string, Band[]>();
  for (const band of bands) byEnds.set(endsKey(band.from, band.to), [...(byEnds.get(endsKey(band.from, band.to)) ?? []), band]);
  const pairs: Pair[] = [];
  for (const there of byEnds.values()) {
    const { from = '', to = '' } = there[0] ?? {};
    const back = byEnds.get(endsKey(to, from)) ?? [];
    const [sent, returned] = [sumOf(there), sumOf(back)];
    if (returned > sent || (returned === sent && back.length > 0 && to < from)) continue;
    pairs.push({ a: from, b: to, there, back, value: sent + returned });
  }
  return pairs.sort((x, y) => y.value - x.value);
}

function endsKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}

function sumOf(bands: readonly Band[]): number {
  return bands.reduce((sum, band) => sum + band.value, 0);
}

/** How a band is drawn: on, back because of a ring, or back as feedback. */
export function bandKind({ isFeedback, isBack }: Band): 'forward' | 'back' | 'feedback' {
  return isFeedback ? 'feedback' : isBack ? 'back' : 'forward';
}
