// Where does a package go from here, and along which way is it followed? Knows roads and places, no words.
import type { StoryPlace, StoryRoad, StoryRoads } from '../../model/story.ts';

/** A step of the package: sent along an exchange, or made into another dataset (prov:wasDerivedFrom). */
export type StoryHop =
  | { readonly kind: 'exchange'; readonly id: string }
  | { readonly kind: 'derivation'; readonly fromId: string; readonly toId: string };

/** Where a story can begin. */
export interface StoryStart {
  readonly kind: 'dataset' | 'exchange';
  readonly id: string;
}

/** A step that may follow. `shared` are the categories that go on; empty when it is not known which. */
export interface NextHop {
  readonly hop: StoryHop;
  readonly shared: readonly string[];
  /** false when the categories of either side are not filled in, so that it is not certain that the package goes on. */
  readonly isCertain: boolean;
  /** The dataset it ends in; null when nothing is stored. */
  readonly toDatasetId: string | null;
}

/** Why the story ends: nothing is stored, no step is known from there, all steps lead back, or it was cut at the limit. */
export type JourneyEnd = 'nothing_stored' | 'no_next' | 'ring' | 'limit' | 'empty';

export interface JourneyStep {
  readonly hop: StoryHop;
  /** false when it is not certain that the same data goes on here. */
  readonly isCertain: boolean;
  /** Other ways from where this step began, not followed here. */
  readonly others: readonly StoryHop[];
}

/** A way through the case, ready to be told. */
export interface Journey {
  readonly start: StoryStart;
  readonly steps: readonly JourneyStep[];
  /** Ways on from the end that are not told, when the story is cut or leads back. */
  readonly beyond: readonly StoryHop[];
  readonly end: JourneyEnd;
}

/** `day` is an ISO date: only exchanges in force on it are followed; null follows all. */
export interface FollowOptions {
  readonly day: string | null;
  /** Steps at most; a story longer than a screen can tell is cut. */
  readonly limit?: number;
  /** Exchanges, or datasets that are made, that a reader chose where the road forks: they go before the main way. */
  readonly turns?: readonly string[];
}

const LIMIT = 40;

interface Standing {
  readonly datasetId: string | null;
  readonly carried: readonly string[];
  /** Set when nothing was stored: a virtual dataset of this system may show the source on. */
  readonly live: { readonly sourceId: string; readonly systemId: string } | null;
}

/** The roads of a case, ordered for walking. Built once, asked often. */
export interface RoadMap {
  readonly roads: ReadonlyMap<string, StoryRoad>;
  readonly places: ReadonlyMap<string, StoryPlace>;
  readonly leaving: ReadonlyMap<string, readonly StoryRoad[]>;
  readonly derived: ReadonlyMap<string, readonly StoryPlace[]>;
}

export function roadMap({ roads, places }: StoryRoads): RoadMap {
  return {
    roads: new Map(roads.map((road) => [road.id, road])),
    places: new Map(places.map((place) => [place.id, place])),
    leaving: grouped(roads, (road) => (road.sourceDatasetId === null ? [] : [road.sourceDatasetId])),
    derived: grouped(places, (place) => place.derivedFromIds),
  };
}

/** What can follow on a dataset or an exchange, best continuation first. Feedback flows are not followed (domain.md section 4). */
export function nextHops(map: RoadMap, at: StoryStart, day: string | null): NextHop[] {
  return after(map, standingAt(map, at), day);
}

/** The main way from a start, chosen by the same rule every time: no place twice, the most of the package, and on as far as it goes. */
export function followPackage(map: RoadMap, start: StoryStart, options: FollowOptions): Journey {
  const road = start.kind === 'exchange' ? map.roads.get(start.id) : undefined;
  if (start.kind === 'exchange' && !road) return { start, steps: [], beyond: [], end: 'empty' };
  const first: JourneyStep[] = road ? [{ hop: { kind: 'exchange', id: road.id }, isCertain: true, others: [] }] : [];
  const visited = new Set(road ? [road.sourceDatasetId, road.targetDatasetId] : [start.id]);
  return walkOn(map, { start, steps: first, standing: standingAt(map, start), visited }, options);
}

/** Ids to ask the rows of before a journey can be told. */
export function journeyIds(journey: Journey): { exchanges: string[]; datasets: string[] } {
  const hops = [...journey.steps.flatMap(({ hop, others }) => [hop, ...others]), ...journey.beyond];
  const start = journey.start.kind === 'dataset' ? [journey.start.id] : [];
  return {
    exchanges: [...new Set(hops.flatMap((hop) => (hop.kind === 'exchange' ? [hop.id] : [])))],
    datasets: [...new Set([...start, ...hops.flatMap((hop) => (hop.kind === 'derivation' ? [hop.fromId, hop.toId] : []))])],
  };
}

interface Walk {
  readonly start: StoryStart;
  readonly steps: readonly JourneyStep[];
  readonly standing: Standing;
  readonly visited: Set<string | null>;
}

function walkOn(map: RoadMap, walk: Walk, options: FollowOptions): Journey {
  let { standing } = walk;
  const steps = [...walk.steps];
  const limit = options.limit ?? LIMIT;
  for (;;) {
    const next = after(map, standing, options.day);
    const fresh = next.filter(({ toDatasetId }) => toDatasetId === null || !walk.visited.has(toDatasetId));
    const turned = fresh.find(({ hop }) => options.turns?.includes(turnOf(hop)));
    const chosen = steps.length < limit ? (turned ?? best(map, fresh, walk.visited, options.day)) : undefined;
    if (!chosen) return { start: walk.start, steps, beyond: next.map(({ hop }) => hop), end: endOf(map, steps, next, fresh) };
    const others = next.filter((other) => other !== chosen).map(({ hop }) => hop);
    steps.push({ hop: chosen.hop, isCertain: chosen.isCertain, others });
    walk.visited.add(chosen.toDatasetId);
    standing = standingAfter(map, chosen);
  }
}

/** The name of a step as a turn: the exchange, or the dataset that is made. */
export function turnOf(hop: StoryHop): string {
  return hop.kind === 'exchange' ? hop.id : hop.toId;
}

function endOf(map: RoadMap, steps: readonly JourneyStep[], next: readonly NextHop[], fresh: readonly NextHop[]): JourneyEnd {
  if (fresh.length > 0) return 'limit';
  if (next.length > 0) return 'ring';
  const last = steps.at(-1)?.hop;
  if (!last) return 'empty';
  const stored = last.kind === 'derivation' || map.roads.get(last.id)?.targetDatasetId;
  return stored ? 'no_next' : 'nothing_stored';
}

/** Of the ways on: a certain one, one that goes further, one that is stored, the one with most of the package, with most ways on, then by id. */
function best(map: RoadMap, ways: readonly NextHop[], visited: ReadonlySet<string | null>, day: string | null): NextHop | undefined {
  const counted = new Map<string, number>();
  const waysOn = (way: NextHop) =>
    after(map, standingAfter(map, way), day).filter(({ toDatasetId }) => toDatasetId === null || !visited.has(toDatasetId)).length;
  const ranked = ways.map((way) => {
    const place = way.toDatasetId === null ? keyOf(way.hop) : JSON.stringify([way.toDatasetId, way.shared]);
    const further = counted.get(place) ?? waysOn(way);
    counted.set(place, further);
    return { way, rank: [way.isCertain ? 1 : 0, further > 0 ? 1 : 0, way.toDatasetId === null ? 0 : 1, way.shared.length, further] };
  });
  ranked.sort((a, b) => descending(a.rank, b.rank) || order(keyOf(a.way.hop), keyOf(b.way.hop)));
  return ranked[0]?.way;
}

function descending(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (b[at] ?? 0) - (a[at] ?? 0);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function keyOf(hop: StoryHop): string {
  return hop.kind === 'exchange' ? `1 ${hop.id}` : `2 ${hop.toId}`;
}

function standingAt(map: RoadMap, at: StoryStart): Standing {
  if (at.kind === 'dataset') return { datasetId: at.id, carried: map.places.get(at.id)?.categoryIds ?? [], live: null };
  const road = map.roads.get(at.id);
  return road ? standingBehind(road, road.categoryIds) : { datasetId: null, carried: [], live: null };
}

function standingBehind(road: StoryRoad, carried: readonly string[]): Standing {
  const isLive = road.targetDatasetId === null && road.sourceDatasetId !== null && road.toSystemId !== null;
  const live = isLive ? { sourceId: road.sourceDatasetId ?? '', systemId: road.toSystemId ?? '' } : null;
  return { datasetId: road.targetDatasetId, carried, live };
}

function standingAfter(map: RoadMap, { hop, shared }: NextHop): Standing {
  if (hop.kind === 'exchange') {
    const road = map.roads.get(hop.id);
    return road ? standingBehind(road, shared) : { datasetId: null, carried: shared, live: null };
  }
  const made = map.places.get(hop.toId)?.categoryIds ?? [];
  return { datasetId: hop.toId, carried: shared.length > 0 ? shared : made, live: null };
}

function after(map: RoadMap, { datasetId, carried, live }: Standing, day: string | null): NextHop[] {
  const roads = datasetId === null ? [] : (map.leaving.get(datasetId) ?? []);
  const made = datasetId === null ? viewsOf(map, live) : (map.derived.get(datasetId) ?? []);
  const fromId = datasetId ?? live?.sourceId ?? '';
  const sent = roads.filter((road) => isOpen(road, day) && road.targetDatasetId !== datasetId).flatMap((road) => along(road, carried));
  const derived = made.filter(({ id }) => id !== fromId).map((place) => into(place, fromId, carried));
  return [...sent, ...derived].sort((a, b) => order(keyOf(a.hop), keyOf(b.hop)));
}

/** A live reader stores nothing, but a virtual dataset in its system may show what it reads. */
function viewsOf(map: RoadMap, live: Standing['live']): readonly StoryPlace[] {
  if (!live) return [];
  return (map.derived.get(live.sourceId) ?? []).filter(({ kind, systemId }) => kind === 'virtual' && systemId === live.systemId);
}

function along(road: StoryRoad, carried: readonly string[]): NextHop[] {
  const shared = road.categoryIds.filter((id) => carried.includes(id));
  const isCertain = shared.length > 0;
  if (!isCertain && road.categoryIds.length > 0 && carried.length > 0) return [];
  return [{ hop: { kind: 'exchange', id: road.id }, shared, isCertain, toDatasetId: road.targetDatasetId }];
}

function into(place: StoryPlace, fromId: string, carried: readonly string[]): NextHop {
  const shared = place.categoryIds.filter((id) => carried.includes(id));
  return { hop: { kind: 'derivation', fromId, toId: place.id }, shared, isCertain: true, toDatasetId: place.id };
}

/** In force on the day and no feedback to the source. */
function isOpen(road: StoryRoad, day: string | null): boolean {
  if (road.isFeedback === true) return false;
  if (day === null) return true;
  return (road.validFrom === null || road.validFrom <= day) && (road.validUntil === null || day <= road.validUntil);
}

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
