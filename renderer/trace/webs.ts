// What hangs together: datasets and systems as nodes of one web, and systems alone. Knows nothing of the way that is sought.
import type { TravelExchange } from '../model/travel.ts';
import { addTo, type Places, sorted } from './places.ts';
import { compareSteps, isInForce, type Step } from './steps.ts';

/** A node is a dataset, or a system for data of which nobody said in which dataset it is. */
export const datasetNode = (id: string): string => `d:${id}`;
export const systemNode = (id: string): string => `s:${id}`;

export function systemOfNode(places: Places, node: string): string | null {
  return node.startsWith('s:') ? node.slice(2) : places.systemOf(node.slice(2));
}

/** The nodes that an id stands for: itself, and all that lies in it when it is a system, unit or organisation. In order. */
export function endsIn(places: Places, id: string): string[] {
  const systems = places.systemIds.filter((systemId) => systemId === id || places.unitOf(systemId) === id || places.organisationOf(systemId) === id);
  const datasets = places.datasetIds.includes(id) ? [id] : [];
  return sorted([
    ...datasets.map(datasetNode),
    ...systems.map(systemNode),
    ...systems.flatMap((systemId) => places.datasetsIn(systemId)).map(datasetNode),
  ]);
}

/** Flows in force from what they take to what they store, or to the system that reads live; and derivations. */
export function dataWeb(places: Places, day: string | null): Map<string, Step[]> {
  const steps = flowsInForce(places, day).map((flow) => flowStep(flow, startOf(flow), endOf(flow)));
  const made = derivationPairs(places).map(([from, to]) => derivationStep(from, datasetNode(from), datasetNode(to)));
  return byStart([...steps, ...made]);
}

/** Flows in force from system to system, and derivations that cross from one system to another. */
export function systemWeb(places: Places, day: string | null): Map<string, Step[]> {
  const steps = flowsInForce(places, day).map((flow) => flowStep(flow, systemOr(flow.fromSystemId), systemOr(flow.toSystemId)));
  const made = derivationPairs(places).map(([from, to]) => derivationStep(from, systemOr(places.systemOf(from)), systemOr(places.systemOf(to))));
  return byStart([...steps, ...made].filter(({ from, to }) => from !== to));
}

export function flowsInForce({ travel }: Places, day: string | null): TravelExchange[] {
  return travel.exchanges.filter((flow) => isInForce(flow, day));
}

export function derivationPairs({ travel }: Places): (readonly [from: string, to: string])[] {
  return travel.datasets.flatMap(({ id, derivedFromIds }) => [...new Set(derivedFromIds)].map((from) => [from, id] as const));
}

export function startOf({ sourceDatasetId, fromSystemId }: TravelExchange): string {
  return sourceDatasetId === null ? systemOr(fromSystemId) : datasetNode(sourceDatasetId);
}

export function endOf({ targetDatasetId, toSystemId }: TravelExchange): string {
  return targetDatasetId === null ? systemOr(toSystemId) : datasetNode(targetDatasetId);
}

/** Empty for a system that nobody named: nothing starts or ends there. */
function systemOr(id: string | null): string {
  return id === null ? '' : systemNode(id);
}

function flowStep(exchange: TravelExchange, from: string, to: string): Step {
  const isAutomatic = exchange.correction === 'automatic';
  return { kind: 'exchange', id: exchange.id, from, to, milliseconds: exchange.latency.milliseconds, isAutomatic, exchange };
}

function derivationStep(id: string, from: string, to: string): Step {
  return { kind: 'derivation', id, from, to, milliseconds: 0, isAutomatic: true, exchange: null };
}

function byStart(steps: readonly Step[]): Map<string, Step[]> {
  const web = new Map<string, Step[]>();
  for (const step of steps) if (step.from !== '' && step.to !== '') addTo(web, step.from, step);
  for (const list of web.values()) list.sort(compareSteps);
  return web;
}
