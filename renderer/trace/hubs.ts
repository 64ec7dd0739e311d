// Which systems are hubs: over how many flows are they linked, and how many others meet through them? Knows nothing of what a flow carries.
import type { RowRef, Travel, TravelExchange } from '../model/travel.ts';
import { addTo, compareIds, exchangeRow, grouped, placesOf, rowsOf, sorted, systemRow } from './places.ts';
import { flowsInForce } from './webs.ts';

/**
 * A system with its flows in force. `through`: flows that it passes on as a hub and does not store.
 * `between`: over all ordered pairs of other systems, the share of the shortest ways (fewest flows) from the one to the other that lead through this system, summed (betweenness, Brandes 2001). A pair with one shortest way counts as 1.
 */
export interface Hub {
  readonly systemId: string;
  readonly organisationId: string | null;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly through: readonly string[];
  /** Other systems that it has a flow from or to. */
  readonly neighbours: number;
  readonly between: number;
  readonly rows: readonly RowRef[];
}

/** Systems that have flows on the day: the most flows first, then the most ways between others, then by id. */
export function findHubs(travel: Travel, day: string | null): Hub[] {
  const places = placesOf(travel);
  const flows = flowsInForce(places, day).filter(({ fromSystemId, toSystemId }) => fromSystemId === null || fromSystemId !== toSystemId);
  const by = (end: (flow: TravelExchange) => string | null) => grouped(flows, end);
  const [to, from, via] = [by((flow) => flow.toSystemId), by((flow) => flow.fromSystemId), by((flow) => flow.viaSystemId)];
  const links = linksOf(flows);
  const between = betweenness(places.systemIds, links);
  const ids = (list: readonly TravelExchange[] | undefined) => sorted((list ?? []).map(({ id }) => id));
  return places.systemIds
    .map((systemId): Hub => {
      const [incoming, outgoing, through] = [ids(to.get(systemId)), ids(from.get(systemId)), ids(via.get(systemId))];
      const met = new Set([...(links.get(systemId) ?? []), ...(to.get(systemId) ?? []).map((flow) => flow.fromSystemId)]);
      met.delete(null);
      return {
        systemId,
        organisationId: places.organisationOf(systemId),
        incoming,
        outgoing,
        through,
        neighbours: met.size,
        between: between.get(systemId) ?? 0,
        rows: rowsOf([systemRow(systemId), ...[...incoming, ...outgoing, ...through].map(exchangeRow)]),
      };
    })
    .filter((hub) => flowsOf(hub) > 0)
    .sort((a, b) => flowsOf(b) - flowsOf(a) || b.between - a.between || compareIds(a.systemId, b.systemId));
}

function flowsOf({ incoming, outgoing, through }: Hub): number {
  return incoming.length + outgoing.length + through.length;
}

/** The systems that each system sends to, each once, in order. */
function linksOf(flows: readonly TravelExchange[]): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const { fromSystemId, toSystemId } of flows) if (toSystemId !== null) addTo(links, fromSystemId, toSystemId);
  return new Map([...links].map(([from, list]) => [from, sorted(list)]));
}

/** Brandes' algorithm for links without weights; rounded at twelve decimals, so that the order of adding up does not show. */
function betweenness(nodes: readonly string[], links: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const numberOf = new Map(nodes.map((id, at) => [id, at]));
  const next = nodes.map((id) => (links.get(id) ?? []).flatMap((to) => numberOf.get(to) ?? []));
  const totals = new Float64Array(nodes.length);
  for (let start = 0; start < nodes.length; start += 1) if ((next[start] as number[]).length > 0) addFrom(start, next, totals);
  return new Map(nodes.map((id, at) => [id, Math.round((totals[at] as number) * 1e12) / 1e12]));
}

function addFrom(start: number, next: readonly (readonly number[])[], totals: Float64Array): void {
  const [distance, ways, share] = [new Int32Array(next.length).fill(-1), new Float64Array(next.length), new Float64Array(next.length)];
  const order = [start];
  distance[start] = 0;
  ways[start] = 1;
  for (const at of order)
    for (const to of next[at] as readonly number[]) {
      if (distance[to] === -1) {
        distance[to] = (distance[at] as number) + 1;
        order.push(to);
      }
      if (distance[to] === (distance[at] as number) + 1) ways[to] = (ways[to] as number) + (ways[at] as number);
    }
  for (const at of order.reverse()) {
    for (const to of next[at] as readonly number[])
      if (distance[to] === (distance[at] as number) + 1)
        share[at] = (share[at] as number) + ((ways[at] as number) / (ways[to] as number)) * (1 + (share[to] as number));
    if (at !== start) totals[at] = (totals[at] as number) + (share[at] as number);
  }
}
