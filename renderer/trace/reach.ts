// What lies within so many hops after a flow, and for which purposes is data sent on? Knows nothing of whether that is allowed.
import type { RowRef, Travel, TravelExchange } from '../model/travel.ts';
import { reachable } from './earliest.ts';
import { type Outcome, unknownAmong } from './outcome.ts';
import { compareIds, exchangeRow, grouped, type Places, placesOf, present, rowsOf, sorted } from './places.ts';
import { isInForce } from './steps.ts';
import { type Warning, Warnings, warnOfDay } from './warnings.ts';
import { datasetNode, derivationPairs, endOf, flowsInForce, startOf } from './webs.ts';

/** More hops than this are not asked for: by then everything that hangs together is there. */
export const MOST_HOPS = 20;

export interface ReachQuestion {
  readonly exchangeId: string;
  /** A whole number from 1 to MOST_HOPS. */
  readonly hops: number;
  readonly day: string | null;
}

/**
 * A flow that takes up what an earlier flow brought. `afterId` is that flow (of several the first by id).
 * `sharedCategoryIds`: those of the categories of the flow where it began that this one is described as carrying too.
 * `isOtherPurpose`: its purpose is another than that of `afterId`, as far as both are known: whether that is allowed is rule R07.
 */
export interface ReachedFlow {
  readonly hop: number;
  readonly exchangeId: string;
  readonly afterId: string;
  readonly fromSystemId: string | null;
  readonly toSystemId: string | null;
  readonly organisationId: string | null;
  readonly targetDatasetId: string | null;
  readonly purposeId: string | null;
  readonly isOtherPurpose: boolean;
  readonly sharedCategoryIds: readonly string[];
  readonly isFeedback: boolean;
}

export interface ReachAnswer {
  readonly question: ReachQuestion;
  /** By hop, then by id. Each flow once, at its first hop; the flow where it begins is hop 0 and not among them. */
  readonly flows: readonly ReachedFlow[];
  readonly purposeIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly systemIds: readonly string[];
  readonly warnings: readonly Warning[];
  readonly rows: readonly RowRef[];
}

/**
 * A hop is a flow in force that starts from the dataset that the flow before it filled, or from one derived from that (derivations are no hop).
 * A live read fills nothing; but what it reads goes on from virtual datasets of the reader that are derived from it. Flows that name no dataset go on from system to system.
 */
export function findReach(travel: Travel, question: ReachQuestion): Outcome<ReachAnswer> {
  const { exchangeId, hops, day } = question;
  if (!Number.isInteger(hops) || hops < 1 || hops > MOST_HOPS) return { problem: { code: 'hops', value: String(hops), most: MOST_HOPS } };
  const problem = unknownAmong(travel, [['exchange', exchangeId]]);
  if (problem) return { problem };
  const places = placesOf(travel);
  const first = places.exchanges.get(exchangeId) as TravelExchange;
  const flows = walk(places, first, question);
  const warnings = new Warnings();
  warnOfDay(warnings, travel, day, (flow) => isInForce(flow, day));
  for (const flow of [first, ...flows.flatMap((reached) => places.exchanges.get(reached.exchangeId) ?? [])])
    if (flow.categoryIds.length === 0) warnings.add('categories_unknown', [exchangeRow(flow.id)]);
  return {
    answer: {
      question,
      flows,
      purposeIds: sorted(present(flows.map(({ purposeId }) => purposeId))),
      organisationIds: sorted(present(flows.map(({ organisationId }) => organisationId))),
      systemIds: sorted(present(flows.map(({ toSystemId }) => toSystemId))),
      warnings: warnings.list(),
      rows: rowsOf([first.id, ...flows.map((flow) => flow.exchangeId)].map(exchangeRow)),
    },
  };
}

function walk(places: Places, first: TravelExchange, { hops, day }: ReachQuestion): ReachedFlow[] {
  const starting = grouped(flowsInForce(places, day), startOf);
  const after = placesAfter(places);
  const found: ReachedFlow[] = [];
  const seen = new Set([first.id]);
  let last = [first];
  for (let hop = 1; hop <= hops && last.length > 0; hop += 1) {
    const next: TravelExchange[] = [];
    for (const before of last)
      for (const node of after(before))
        for (const flow of starting.get(node) ?? []) {
          if (seen.has(flow.id)) continue;
          seen.add(flow.id);
          next.push(flow);
          found.push(toReached(places, first, before, flow, hop));
        }
    last = next.sort((a, b) => compareIds(a.id, b.id));
  }
  return found.sort((a, b) => a.hop - b.hop || compareIds(a.exchangeId, b.exchangeId));
}

/** The nodes where data is once a flow brought it: what is filled, and all that is derived from it. */
function placesAfter(places: Places): (flow: TravelExchange) => ReadonlySet<string> {
  const made = grouped(derivationPairs(places), ([from]) => from);
  const derived = (id: string) => (made.get(id) ?? []).map(([, to]) => to);
  const allDerived = (ids: readonly string[]) =>
    reachable(ids, (id) =>
      derived(id).map((to) => ({ kind: 'derivation' as const, id, from: id, to, milliseconds: 0, isAutomatic: true, exchange: null })),
    );
  return (flow) => {
    const views = flow.targetDatasetId === null && flow.sourceDatasetId !== null ? derived(flow.sourceDatasetId) : [];
    const inReader = views.filter((id) => flow.toSystemId !== null && places.systemOf(id) === flow.toSystemId);
    const filled = flow.targetDatasetId === null ? inReader : [flow.targetDatasetId];
    return new Set([endOf(flow), ...[...allDerived(filled)].map(datasetNode)].filter((node) => node !== ''));
  };
}

function toReached(places: Places, first: TravelExchange, before: TravelExchange, flow: TravelExchange, hop: number): ReachedFlow {
  return {
    hop,
    exchangeId: flow.id,
    afterId: before.id,
    fromSystemId: flow.fromSystemId,
    toSystemId: flow.toSystemId,
    organisationId: places.organisationOf(flow.toSystemId),
    targetDatasetId: flow.targetDatasetId,
    purposeId: flow.purposeId,
    isOtherPurpose: flow.purposeId !== null && before.purposeId !== null && flow.purposeId !== before.purposeId,
    sharedCategoryIds: sorted(first.categoryIds.filter((id) => flow.categoryIds.includes(id))),
    isFeedback: flow.isFeedback === true,
  };
}
