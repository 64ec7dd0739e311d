// What stops when systems stop: which flows, which datasets without another supply, whose work? Knows nothing of how long it lasts.
import type { RowRef, Travel, TravelExchange } from '../model/travel.ts';
import { reachable } from './earliest.ts';
import { type Outcome, unknownAmong } from './outcome.ts';
import { datasetRow, exchangeRow, grouped, type Places, placesOf, present, rowsOf, sorted, systemRow } from './places.ts';
import { isInForce, type Step } from './steps.ts';
import { type Warning, Warnings, warnOfDay } from './warnings.ts';
import { derivationPairs, flowsInForce } from './webs.ts';

/**
 * `stopped`: flows in force from, to or through one of the systems. `lost`: the datasets that lie in them.
 * `dry`: datasets elsewhere that get nothing new any more: before, data came to them from a dataset that is a source (kind source or authoritative) or that nothing
 * is described to feed; now it does not. A dataset that is itself such a source never runs dry; datasets that only feed each other have no supply to begin with.
 * `thinner`: datasets elsewhere that lose one of their direct supplies (a flow that stops, or what comes from a lost or dry dataset), and are not dry.
 * `stale`: flows that still run, but from a dry dataset. `unitIds` and `organisationIds` are those of the systems and of everything named here.
 */
export interface WhatStops {
  readonly systemIds: readonly string[];
  readonly stopped: readonly string[];
  readonly lost: readonly string[];
  readonly dry: readonly string[];
  readonly thinner: readonly string[];
  readonly stale: readonly string[];
  /** Other systems at an end of these flows, or with these datasets. */
  readonly touchedSystemIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly warnings: readonly Warning[];
  readonly rows: readonly RowRef[];
}

export function whatStops(travel: Travel, systemIds: readonly string[], day: string | null): Outcome<WhatStops> {
  const problem = unknownAmong(
    travel,
    systemIds.map((id) => ['system', id]),
  );
  return problem ? { problem } : { answer: stopsOf(placesOf(travel), sorted(systemIds), day) };
}

function stopsOf(places: Places, systemIds: readonly string[], day: string | null): WhatStops {
  const down = new Set<string | null>(systemIds);
  const flows = flowsInForce(places, day);
  const isStopped = (flow: TravelExchange) => [flow.fromSystemId, flow.toSystemId, flow.viaSystemId].some((id) => id !== null && down.has(id));
  const lost = new Set(systemIds.flatMap(places.datasetsIn));
  const before = supplied(places, flows, new Set());
  const after = supplied(
    places,
    flows.filter((flow) => !isStopped(flow)),
    lost,
  );
  const dry = [...before].filter((id) => !after.has(id) && !lost.has(id));
  const isDry = new Set(dry);
  const [stopped, running] = [flows.filter(isStopped), flows.filter((flow) => !isStopped(flow))];
  const stale = running.filter(({ sourceDatasetId }) => sourceDatasetId !== null && isDry.has(sourceDatasetId));
  const isCut = ({ from, flow }: Supply) => (flow !== null && isStopped(flow)) || (from !== null && (lost.has(from) || isDry.has(from)));
  const cut = suppliesOf(places, flows).filter(isCut);
  const thinner = cut.map(({ to }) => to).filter((id) => !lost.has(id) && !isDry.has(id));
  const touched = [
    ...[...stopped, ...stale].flatMap((flow) => [flow.fromSystemId, flow.toSystemId, flow.viaSystemId]),
    ...[...dry, ...thinner].map(places.systemOf),
  ];
  const systems = sorted(present(touched)).filter((id) => !down.has(id));
  const warnings = new Warnings();
  warnOfDay(warnings, places.travel, day, (flow) => isInForce(flow, day));
  return {
    systemIds,
    stopped: sorted(stopped.map(({ id }) => id)),
    lost: sorted(lost),
    dry: sorted(dry),
    thinner: sorted(thinner),
    stale: sorted(stale.map(({ id }) => id)),
    touchedSystemIds: systems,
    unitIds: sorted(present([...systemIds, ...systems].map(places.unitOf))),
    organisationIds: sorted(present([...systemIds, ...systems].map(places.organisationOf))),
    warnings: warnings.list(),
    rows: rowsOf([
      ...systemIds.map(systemRow),
      ...[...stopped, ...stale].map(({ id }) => exchangeRow(id)),
      ...[...lost, ...dry, ...thinner].map(datasetRow),
    ]),
  };
}

/** Where the data of a dataset comes from directly: a flow that fills it (from null = nobody knows from which dataset), or what it is derived from (flow null). */
interface Supply {
  readonly from: string | null;
  readonly to: string;
  readonly flow: TravelExchange | null;
}

/** Feedback fills no register, and nothing supplies itself. */
function suppliesOf(places: Places, flows: readonly TravelExchange[]): Supply[] {
  const filling = flows.flatMap((flow): Supply[] =>
    flow.targetDatasetId === null || flow.isFeedback === true ? [] : [{ from: flow.sourceDatasetId, to: flow.targetDatasetId, flow }],
  );
  const made = derivationPairs(places).map(([from, to]): Supply => ({ from, to, flow: null }));
  return [...filling, ...made].filter(({ from, to }) => from !== to);
}

/** Datasets that new data comes to, without those in `lost`. What feeds a dataset is asked of the whole case, so that a source stays one. */
function supplied(places: Places, flows: readonly TravelExchange[], lost: ReadonlySet<string>): Set<string> {
  const supplies = suppliesOf(places, flows).filter(({ from, to }) => !lost.has(to) && (from === null || !lost.has(from)));
  const everFed = new Set(suppliesOf(places, places.travel.exchanges).map(({ to }) => to));
  const isSource = (id: string) => {
    const dataset = places.datasets.get(id);
    return dataset?.kind === 'source' || dataset?.isAuthoritative === true || !everFed.has(id);
  };
  const starts = [
    ...places.datasetIds.filter((id) => isSource(id) && !lost.has(id)),
    ...supplies.flatMap(({ from, to }) => (from === null ? [to] : [])),
  ];
  const leaving = grouped(supplies, ({ from }) => from);
  return reachable(starts, (id) => (leaving.get(id) ?? []).map(({ to }) => stepTo(id, to)));
}

function stepTo(from: string, to: string): Step {
  return { kind: 'derivation', id: from, from, to, milliseconds: 0, isAutomatic: true, exchange: null };
}
